import { page } from '$app/state';
import type { Labels } from '#lib/ledger/labels.ts';

/** The words for the codes in use on this page, in its language. */
export function labels(): Labels {
  if (!page.data.labels) throw new Error('labels() was called on a page that loads no labels');
  return page.data.labels;
}
