/** Turns the texts of a column of places into places: by name, by what the reader answered, or into a question. */
import { fold } from '#lib/i18n/fold.ts';
import { nameOf } from './cut-off.ts';
import { LIMITS } from './limits.ts';
import type { How, PlaceMatcher } from './places.ts';
import type { PlaceAnswer } from './settings.ts';

export type Resolved =
  | { readonly kind: 'place'; readonly code: string | null; readonly name: string }
  | { readonly kind: 'ask' }
  | { readonly kind: 'skip' }
  /** There are more different names than are kept. */
  | { readonly kind: 'too_many' };

export interface PlaceQuestion {
  readonly text: string;
  readonly rows: number;
  /** The likeliest first. */
  readonly codes: readonly string[];
}

/** How the names of places in a file were understood: shown beside the result. */
export interface PlaceReading {
  readonly text: string;
  readonly rows: number;
  readonly code: string | null;
  readonly how: How | 'answer' | 'own';
}

export class PlaceResolver {
  readonly #matcher: PlaceMatcher;
  readonly #answers: Readonly<Record<string, PlaceAnswer>>;
  readonly #seen = new Map<
    string,
    { resolved: Resolved; codes: readonly string[]; how: PlaceReading['how']; rows: number }
  >();

  constructor(matcher: PlaceMatcher, answers: Readonly<Record<string, PlaceAnswer>>) {
    this.#matcher = matcher;
    this.#answers = answers;
  }

  /** The place of a cell that is not blank. */
  resolve(cell: string, rows = 1): Resolved {
    const text = nameOf(cell);
    const known = this.#seen.get(text);
    if (known !== undefined) {
      known.rows += rows;
      return known.resolved;
    }
    if (this.#seen.size >= LIMITS.placeNames) return { kind: 'too_many' };
    const made = this.#decide(text);
    this.#seen.set(text, { ...made, rows });
    return made.resolved;
  }

  /** Adds rows to a text that was resolved before. */
  count(cell: string, rows: number): void {
    const known = this.#seen.get(nameOf(cell));
    if (known !== undefined) known.rows += rows;
  }

  #decide(text: string): { resolved: Resolved; codes: readonly string[]; how: PlaceReading['how'] } {
    const answer = Object.hasOwn(this.#answers, text) ? this.#answers[text] : undefined;
    if (answer !== undefined) {
      if (answer.kind === 'skip') return { resolved: { kind: 'skip' }, codes: [], how: 'answer' };
      const code = answer.kind === 'is' ? answer.code : null;
      return { resolved: { kind: 'place', code, name: text }, codes: [], how: 'answer' };
    }
    const match = this.#matcher.match(text);
    switch (match.kind) {
      case 'sure':
        return { resolved: { kind: 'place', code: match.code, name: text }, codes: [], how: match.how };
      case 'doubtful':
        return { resolved: { kind: 'ask' }, codes: match.codes, how: 'own' };
      case 'unknown':
        return { resolved: { kind: 'place', code: null, name: text }, codes: [], how: 'own' };
    }
  }

  questions(): PlaceQuestion[] {
    return [...this.#seen]
      .filter(([, { resolved }]) => resolved.kind === 'ask')
      .map(([text, { codes, rows }]) => ({ text, rows, codes }))
      .sort((a, b) => b.rows - a.rows);
  }

  readings(): PlaceReading[] {
    return [...this.#seen]
      .flatMap(([text, { resolved, rows, how }]) =>
        resolved.kind === 'place' ? [{ text, rows, code: resolved.code, how }] : [],
      )
      .sort((a, b) => b.rows - a.rows);
  }
}

/** One index for each name, however it is written; 0 is "not stated". */
export class Names {
  readonly list: { code: string | null; name: string }[] = [{ code: null, name: '' }];
  readonly #index = new Map<string, number>();
  readonly #most: number;
  #letters = 0;

  constructor(most: number) {
    this.#most = most;
  }

  /** −1 where there are too many. */
  index(code: string | null, name: string): number {
    const key = code === null ? `~${fold(name) || name}` : code;
    const known = this.#index.get(key);
    if (known !== undefined) return known;
    if (this.list.length > this.#most || this.#letters > LIMITS.nameLetters) return -1;
    this.#letters += name.length;
    this.#index.set(key, this.list.length);
    return this.list.push({ code, name }) - 1;
  }
}
