import { error } from '@sveltejs/kit';
import { packFigures } from '#lib/figures/packed.ts';
import type { Lang } from '#lib/i18n/lang.ts';
import { finding } from '#lib/panels/head/finding.ts';
import { figuresOfSource } from '#lib/subjects/source/figures-of-source.ts';
import { ask, labels, ledger, desk } from '#lib/server/answers.ts';
import { behind } from '#lib/desk/behind.ts';
import { seriesOf } from '#lib/server/series.ts';

/** Above this many figures a source is listed by series, each leading to its rows. */
const MAX_ROWS = 200;

export async function rows(params: { lang: Lang; source: string }) {
  const row = ledger().sources.find(({ id }) => id === params.source);
  if (row === undefined) error(404);
  const figures = await ask(figuresOfSource, { source: row.id });
  const listed = figures.length <= MAX_ROWS;
  const words = labels(params.lang, figures, { sources: [row.id] });
  return {
    labels: words,
    /** Its first figure in words. */
    found: finding(figures, words, params.lang, ''),
    source: row.id,
    accessed: row.accessed,
    note: row.note,
    count: figures.length,
    everything: behind(desk, { source: [row.id] }),
    figures: packFigures(listed ? figures : []),
    series: listed ? [] : seriesOf(figures),
  };
}

export type Rows = Awaited<ReturnType<typeof rows>>;
