/** Which two periods a slope chart compares when the reader has named none. */
import type { BuildContext } from '#lib/charts/specify/context.ts';
import { slopePeriods } from '#lib/charts/specify/slope.ts';
import type { Figure } from '#lib/figures/figure.ts';

/** The year at the end of a period, from its code: first day, last day, kind. */
const yearOf = (code: string): string => (code.split('/')[1] || code).slice(0, 4);

/**
 * The two periods that most categories share without a break of their series in between; of several such pairs the one that
 * is longest and newest. Empty when there are fewer than two periods.
 */
export function slopeEnds(
  figures: readonly Figure[],
  context: BuildContext & { readonly category: 'place' | 'topic' | 'scope' },
  /** Years that the reader chose: where they have figures, the two ends are of them. */
  chosen: { readonly from: number | null; readonly to: number | null } = { from: null, to: null },
): { readonly from?: string; readonly to?: string } {
  const all = slopePeriods(figures, context);
  const inYear = (year: number | null) => all.filter(({ code }) => year !== null && yearOf(code) === String(year));
  const [starts, stops] = [inYear(chosen.from), inYear(chosen.to)];
  const breaks = new Map<string, number[]>();
  for (const { code, t, codes } of all) {
    const own = figures.filter(
      (figure) =>
        figure.break_remark !== null &&
        [figure.period_start ?? '', figure.period_end ?? '', figure.period_kind].join('/') === code,
    );
    const broken = new Set(own.map((figure) => figure[context.category]));
    for (const one of codes) if (broken.has(one)) breaks.set(one, [...(breaks.get(one) ?? []), t]);
  }
  let best: { from: string; to: string; score: number; span: number; end: number } | null = null;
  for (const to of stops.length > 0 ? stops : all) {
    for (const from of starts.length > 0 ? starts : all) {
      // Of two periods that end on one day neither comes first: no slope lies between them.
      if (from.t >= to.t) continue;
      const shared = to.codes.filter(
        (code) => from.codes.includes(code) && !(breaks.get(code) ?? []).some((t) => t > from.t && t <= to.t),
      );
      const pair = { from: from.code, to: to.code, score: shared.length, span: to.t - from.t, end: to.t };
      const better =
        best === null ||
        pair.score > best.score ||
        (pair.score === best.score && (pair.span > best.span || (pair.span === best.span && pair.end > best.end)));
      if (better) best = pair;
    }
  }
  return best === null ? {} : { from: best.from, to: best.to };
}
