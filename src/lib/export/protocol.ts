/** What the page and the worker that makes files say to each other. */
import type { Figure } from '#lib/figures/figure.ts';
import type { Labels } from '#lib/ledger/labels.ts';
import type { BehindFilter } from './behind.ts';
import type { Job } from './job.ts';
import type { MadeFile } from './make-file.ts';

/** One table of a page: what it holds, as codes, and its rows; `links` as in a job. */
export interface ViewTable {
  readonly name: string | readonly string[];
  readonly rows: readonly Figure[];
  readonly labels: Labels;
  readonly links: Job['links'];
}

/** Rows come in parts, so that handing them over never holds up the page; `make` says that they are all there. */
export type ToWorker =
  | { readonly kind: 'rows'; readonly rows: readonly Figure[] }
  | { readonly kind: 'make'; readonly job: Job; readonly labels: Labels }
  | { readonly kind: 'make_view'; readonly job: Job; readonly tables: readonly ViewTable[] }
  | { readonly kind: 'make_behind'; readonly job: Job; readonly folder: string; readonly filter: BehindFilter };

export type FromWorker =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly kind: 'made'; readonly file: MadeFile }
  | { readonly kind: 'failed'; readonly while: 'loading' | 'making'; readonly message: string };
