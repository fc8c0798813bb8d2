import { error } from '@sveltejs/kit';
import { packFigures } from '#lib/figures/packed.ts';
import type { Lang } from '#lib/i18n/lang.ts';
import { figuresOfIndicator } from '#lib/subjects/indicator/figures-of-indicator.ts';
import { ask, labels, ledger, desk } from '#lib/server/answers.ts';
import { behind } from '#lib/desk/behind.ts';
import { disputesOf } from '#lib/desk/disputes.ts';
import { bestLeagues } from '#lib/desk/leagues.ts';
import { tilePlaces } from '#lib/desk/units.ts';

export async function rows(params: { lang: Lang; indicator: string }) {
  const row = ledger().indicators.find(({ code }) => code === params.indicator);
  if (row === undefined) error(404);
  const figures = await ask(figuresOfIndicator, { indicator: row.code });
  const league = (await bestLeagues(desk)).get(row.code);
  const units = league === undefined ? [] : tilePlaces(desk);
  return {
    labels: labels(params.lang, figures, { indicators: [row.code], places: units.map(({ code }) => code) }),
    indicator: row.code,
    figures: packFigures(figures),
    everything: behind(desk, { indicator: [row.code] }),
    league: league ?? null,
    units,
    disputes: await disputesOf(desk, params.lang, ({ indicator }) => indicator === row.code),
  };
}

export type Rows = Awaited<ReturnType<typeof rows>>;
