import { error } from '@sveltejs/kit';
import { packFigures } from '#lib/figures/packed.ts';
import type { Lang } from '#lib/i18n/lang.ts';
import { figuresOfSource } from '#lib/questions/figures-of-source.ts';
import { ask, labels, ledger } from '#lib/server/answers.ts';
import { behind } from '#lib/pages/behind.ts';
import { inEachLanguage } from '#lib/server/entries.ts';
import { seriesOf } from '#lib/server/series.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

/** Above this many figures a source is listed by series, each leading to its rows. */
const MAX_ROWS = 200;

export const entries: EntryGenerator = () =>
  inEachLanguage(
    'source',
    ledger().sources.map(({ id }) => id),
  );

export const load: PageServerLoad = async ({ params }) => {
  const row = ledger().sources.find(({ id }) => id === params.source);
  if (row === undefined) error(404);
  const figures = await ask(figuresOfSource, { source: row.id });
  const listed = figures.length <= MAX_ROWS;
  return {
    labels: labels(params.lang as Lang, figures, { sources: [row.id] }),
    source: row.id,
    accessed: row.accessed,
    note: row.note,
    count: figures.length,
    everything: behind({ source: [row.id] }),
    figures: packFigures(listed ? figures : []),
    series: listed ? [] : seriesOf(figures),
  };
};
