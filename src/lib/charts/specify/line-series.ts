/** One line over time, and where it may not go on. */
import type { Figure } from '#lib/figures/figure.ts';
import type { Hue, LinePoint, LineSeries } from '../spec.ts';
import type { BuildContext, Category } from './context.ts';
import { categoryLabel, categoryOf, toMark } from './mark.ts';
import { spansOf } from './rows.ts';

/** A figure at its moment in years. */
export interface Placed {
  readonly figure: Figure;
  readonly t: number;
}

export function buildSeries(
  code: string,
  category: Category,
  hue: Hue,
  dated: readonly Placed[],
  options: BuildContext,
): LineSeries {
  const own = dated.filter(({ figure }) => categoryOf(figure, category) === code).sort((a, b) => a.t - b.t);
  const label = categoryLabel(code, category, options);
  const cadence = cadenceOf(own);
  const points = own.map(({ figure, t }, i): LinePoint => {
    const before = own[i - 1];
    const after = own[i + 1];
    const mark = toMark(figure, label, options);
    const broken =
      figure.break_remark === null ? null : (options.labels.remark[figure.break_remark] ?? figure.break_remark);
    const uncertain = [before, own[i], after].some((one) => one && one.figure !== figure && one.t === t);
    const doubtful = figure.suspect_remark !== null || uncertain || (before !== undefined && isDoubtful(before, own));
    if (before === undefined || broken !== null || doubtful || before.t === t) return { t, mark, link: 'none', broken };
    if (cadence !== null && t - before.t > cadence * 1.5) return { t, mark, link: 'none', broken };
    const planned = figure.status === 'plan' || before.figure.status === 'plan';
    return { t, mark, link: planned ? 'dashed' : 'solid', broken };
  });
  const short = categoryLabel(code, category, options, undefined, true);
  return { code, label: short, hue, points, spans: spansAtOneTime(points, options) };
}

/** A dispute on a line is one where sources differ about the same moment. */
function spansAtOneTime(points: readonly LinePoint[], options: BuildContext): LineSeries['spans'] {
  const moments = [...new Set(points.map((point) => point.t))];
  return moments.flatMap((t) =>
    spansOf(
      points.filter((point) => point.t === t).map((point) => point.mark),
      points,
      options,
    ),
  );
}

function isDoubtful(placed: Placed, all: readonly Placed[]): boolean {
  return placed.figure.suspect_remark !== null || all.some((other) => other !== placed && other.t === placed.t);
}

/**
 * Years between two neighbours of a regular series, so that a longer way is a gap. Yearly kinds tell it themselves;
 * other series only when all distances are multiples of the smallest. Null where the series has no rhythm.
 */
function cadenceOf(own: readonly Placed[]): number | null {
  const yearly = own.every(
    ({ figure: { period_kind: kind, period_end: end } }) =>
      kind === 'year' || kind === 'nine_months' || (kind === 'as_of' && end?.endsWith('-12-31')),
  );
  if (yearly) return 1;
  const moments = [...new Set(own.map((one) => one.t))];
  const distances = moments.slice(1).map((t, i) => t - (moments[i] ?? NaN));
  if (distances.length < 2) return null;
  const smallest = Math.min(...distances);
  const regular = distances.every((distance) => Math.abs(distance / smallest - Math.round(distance / smallest)) < 0.06);
  return regular ? smallest : null;
}
