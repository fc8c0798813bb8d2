/** What is read out at a stop of the walk: name, hedged value, period, status, doubts, how it stands to the next. */
import { subtract } from '#lib/figures/arithmetic.ts';
import { fromBounds } from '#lib/figures/interval.ts';
import { formatTick } from '#lib/i18n/compact.ts';
import type { Lang } from '#lib/i18n/lang.ts';
import type { ChartText } from './specify/context.ts';
import type { Stop } from './marks.ts';
import type { AnyMark, Mark } from './spec.ts';

/** One text for each value of the stop; the first begins with the name, the last ends with the place in the walk. */
export function spokenAt(stops: readonly Stop[], index: number, t: ChartText, lang: Lang): string[] {
  const stop = stops[index];
  if (stop === undefined) return [];
  const last = stop.values.length - 1;
  return stop.values.map(({ mark, of }, i) =>
    [
      i === 0 ? stop.label : '',
      of === null ? mark.said : `${of}: ${mark.said}`,
      ...(mark.published ? about(mark, t) : []),
      toNext(stop, stops[index + 1], t, lang),
      i === last ? t.charts.position(index + 1, stops.length) : '',
    ]
      .filter((part) => part !== '')
      .join(', '),
  );
}

const about = ({ period, tone, conflict, suspect }: Mark, { charts }: ChartText): string[] => [
  period,
  tone === 'reported' ? '' : charts[tone],
  conflict === null ? '' : charts.sourcesDiffer,
  suspect === null ? '' : `${charts.probablyWrong}: ${suspect}`,
];

const only = (stop: Stop | undefined): AnyMark | undefined =>
  stop?.values.length === 1 ? stop.values[0]?.mark : undefined;

/** Empty where there is nothing to compare: a gap, a pair of indicators, a value that is disputed or probably wrong. */
function toNext(stop: Stop, after: Stop | undefined, { charts }: ChartText, lang: Lang): string {
  const [here, next] = [only(stop), only(after)];
  if (!here?.published || !next?.published || !firm(here) || !firm(next)) return '';
  const name = here.label === next.label ? next.period : next.label;
  const apart = subtract(fromBounds(here), fromBounds(next));
  if (!apart.ok) return charts.next.unsure(name);
  const { lower, upper, lowerOpen, upperOpen } = apart.interval;
  const amount = (from: number, to: number) => {
    if (from === to) return formatTick(rounded(from), lang);
    if (!Number.isFinite(to)) return charts.next.over(formatTick(rounded(from), lang));
    return `${formatTick(rounded(from), lang)}–${formatTick(rounded(to), lang)}`;
  };
  if (lower === 0 && upper === 0) return charts.next.same(name);
  if (lower > 0 || (lower === 0 && lowerOpen)) return charts.next.more(amount(lower, upper), name);
  if (upper < 0 || (upper === 0 && upperOpen)) return charts.next.less(amount(-upper, -lower), name);
  return charts.next.unsure(name);
}

const firm = ({ conflict, suspect }: Mark): boolean => conflict === null && suspect === null;

/** A difference of decimal fractions in binary has a tail of digits that nobody stated. */
const rounded = (value: number): number => Number(value.toPrecision(6));
