/** What page and worker say to each other about a register. */
import type { Count, CountQuestion } from './counts.ts';
import type { Grouping, SafeTable } from './publish.ts';
import type { Register } from './register.ts';
import type { Choice, Views } from './views.ts';

export const COLUMNS = ['received', 'closed', 'place', 'topic', 'channel', 'outcome'] as const;
export type ColumnName = (typeof COLUMNS)[number];

/** What the page has to know of the cube to speak of months. */
export interface Opened {
  readonly firstMonth: number;
  readonly months: number;
}

export type Asked =
  /** A part of a column of `n` rows, from row `at` on. */
  | {
      readonly kind: 'column';
      readonly name: ColumnName;
      readonly n: number;
      readonly at: number;
      readonly part: Register[ColumnName];
    }
  | { readonly kind: 'open'; readonly head: Omit<Register, ColumnName> }
  | { readonly kind: 'look'; readonly choice: Choice }
  | { readonly kind: 'count'; readonly questions: readonly CountQuestion[] }
  | { readonly kind: 'publish'; readonly grouping: Grouping; readonly threshold: number };

/** The answer to each kind of question; columns are taken without one. */
export interface Answers {
  readonly open: Opened;
  readonly look: Views;
  readonly count: readonly Count[];
  readonly publish: SafeTable;
}

export type Answered =
  | { readonly ok: true; readonly answer: Answers[keyof Answers] }
  | { readonly ok: false; readonly why: 'memory' | 'failed'; readonly message: string };
