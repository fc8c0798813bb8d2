/** The picture of one ranking: the first districts with the places that the reports allow, and the order as bars. */
import { buildBar } from '#lib/charts/specify/bar.ts';
import { leagueSources, reportsOf } from '#lib/desk/leagues.ts';
import { mapUnits } from '#lib/desk/units.ts';
import { sayPeriod } from '#lib/figures/period.ts';
import { leagueOf, ratioAsFigure, type LeagueRow } from '#lib/figures/rankings/league.ts';
import { DEFAULT_SMALL_NUMBERS } from '#lib/figures/rankings/small-numbers.ts';
import { measureWords } from '#lib/figures/saying/measure-words/index.ts';
import { sayRank, sayValue } from '#lib/figures/saying/say.ts';
import { formatNumber } from '#lib/i18n/number.ts';
import { sayDerived, withMeasure } from '#lib/subjects/rankings/public.ts';
import { desk } from '../answers.ts';
import type { Words } from './claims.ts';
import type { Preview } from './picture.ts';

const CLAIMS = 3;
/** Rows of a bar chart that stay legible in a picture of this size. */
const ROWS = 8;

export const rankingCodes = async (): Promise<string[]> => [...(await leagueSources(desk)).keys()];

/** Null where too few districts have it. */
export async function ofRanking(
  code: string,
  { labels, lang, t }: Words,
): Promise<Pick<Preview, 'kicker' | 'title' | 'lede' | 'claims' | 'drawing'> | null> {
  const source = (await leagueSources(desk)).get(code);
  if (source === undefined) return null;
  const { measure, indicator, best, kinds, direction } = source;
  const words = withMeasure(labels, code, indicator, measure && measureWords(measure.code, lang));
  const order = measure === null ? 'value' : 'ratio';
  const league = leagueOf(
    await reportsOf(desk, best),
    mapUnits(desk).map((unit) => unit.code),
    kinds,
    order,
    { direction, small: DEFAULT_SMALL_NUMBERS },
  );
  const said = (row: LeagueRow): string => {
    const unit = words.unit[row.figure.unit];
    if (unit === undefined) return '';
    if (order === 'value') return sayValue(row.figure, unit, lang).text;
    return row.ratio === null ? '' : sayDerived(row.ratio, unit, lang).text;
  };
  const built = buildBar(
    league.rows
      .filter(({ rank }) => rank !== null)
      .slice(0, ROWS)
      .flatMap((row) => (order === 'value' ? row.figure : (ratioAsFigure(row, code) ?? []))),
    { labels: words, t, lang, href: () => '', category: 'place', sort: 'given' },
  );
  const of = formatNumber(league.ranked, lang);
  return {
    kicker: t.common.sections.rankings,
    title: t.rankings.page.byTitle(words.indicator[code]?.name ?? code),
    lede:
      league.note === null ? sayPeriod({ ...best.slice, period_length: null }, lang) : t.rankings.notes[league.note],
    claims: league.rows.slice(0, CLAIMS).flatMap((row) =>
      row.rank === null
        ? []
        : [
            {
              said: `${words.place[row.place]?.short ?? row.place}: ${said(row)}`,
              about: t.rankings.reason.inOrder(sayRank(row.rank, lang), of),
            },
          ],
    ),
    drawing: built.ok ? built.spec : null,
  };
}
