import { error } from '@sveltejs/kit';
import { packFigures } from '#lib/figures/packed.ts';
import type { Lang } from '#lib/i18n/lang.ts';
import { finding } from '#lib/panels/head/finding.ts';
import { figuresOfIndicator } from '#lib/subjects/indicator/figures-of-indicator.ts';
import { ask, labels, ledger, desk } from '#lib/server/answers.ts';
import { behind } from '#lib/desk/behind.ts';
import { disputesOf } from '#lib/desk/disputes.ts';
import { bestLeagues } from '#lib/desk/leagues.ts';
import { mapUnits, tilePlaces } from '#lib/desk/units.ts';
import { REGIONS } from '#lib/ledger/regions.ts';

export async function rows(params: { lang: Lang; indicator: string }) {
  const row = ledger().indicators.find(({ code }) => code === params.indicator);
  if (row === undefined) error(404);
  const figures = await ask(figuresOfIndicator, { indicator: row.code });
  const league = (await bestLeagues(desk)).get(row.code);
  const units = mapUnits(desk).map(({ code, parent }) => ({ code, region: parent ?? '' }));
  const tiles = tilePlaces(desk);
  const words = labels(params.lang, figures, {
    indicators: [row.code],
    places: [...tiles.map(({ code }) => code), ...REGIONS],
  });
  const newestFirst = [...figures].sort((a, b) => ((a.period_end ?? '') < (b.period_end ?? '') ? 1 : -1));
  return {
    labels: words,
    found: league === undefined ? finding(newestFirst, words, params.lang, '') : '',
    indicator: row.code,
    figures: packFigures(figures),
    everything: behind(desk, { indicator: [row.code] }),
    /** Whether there is a ranking by it. */
    ranked: league !== undefined,
    units,
    tiles,
    disputes: await disputesOf(desk, params.lang, ({ indicator }) => indicator === row.code),
  };
}

export type Rows = Awaited<ReturnType<typeof rows>>;
