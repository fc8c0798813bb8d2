/** What a ranking finds, for search engines and shared pictures: who stands first, as far as the reports tell, and by what. */
import type { League, LeagueRow } from '#lib/figures/rankings/league.ts';
import { sayRank } from '#lib/figures/saying/say.ts';
import type { Lang } from '#lib/i18n/lang.ts';
import type { Words } from '#lib/i18n/messages.ts';
import { formatNumber } from '#lib/i18n/number.ts';
import { oneStop } from '#lib/i18n/one-stop.ts';

/** How many districts are named: those behind them stand on the page. */
const NAMED = 3;

interface Speaking {
  readonly name: (place: string) => string;
  readonly said: (row: LeagueRow) => string;
  readonly lang: Lang;
  readonly t: Words<'rankings'>;
}

/** "Talgar: place 1 of 20, 257.3 thousand m²; …" or why there is no order. */
export function rankingFinding(league: League, { name, said, lang, t }: Speaking): string {
  if (league.note !== null) return t.rankings.notes[league.note];
  const of = formatNumber(league.ranked, lang);
  const first = league.rows.flatMap((row) =>
    row.rank === null
      ? []
      : [`${name(row.place)}: ${t.rankings.reason.inOrder(sayRank(row.rank, lang), of)}, ${said(row)}`],
  );
  return first.length === 0 ? '' : oneStop(`${first.slice(0, NAMED).join('; ')}.`);
}
