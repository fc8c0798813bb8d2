/** What the page and the worker that makes files say to each other. */
import type { Figure } from '#lib/figures/figure.ts';
import type { Labels } from '#lib/ledger/labels.ts';
import type { BehindFilter } from './behind.ts';
import type { Job } from './job.ts';
import type { MadeFile } from './make-file.ts';

/** Rows come in parts, so that handing them over never holds up the page; `make` says that they are all there. */
export type ToWorker =
  | { readonly kind: 'rows'; readonly rows: readonly Figure[] }
  | { readonly kind: 'make'; readonly job: Job; readonly labels: Labels }
  | { readonly kind: 'make_behind'; readonly job: Job; readonly folder: string; readonly filter: BehindFilter };

export type FromWorker =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly kind: 'made'; readonly file: MadeFile }
  | { readonly kind: 'failed'; readonly while: 'loading' | 'making'; readonly message: string };
