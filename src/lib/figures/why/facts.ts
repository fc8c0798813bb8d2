/** What the sentences of "Why this place" are made of: chosen from the numbers, not yet said. */
import { certainlyLess } from '../arithmetic.ts';
import type { Figure } from '../figure.ts';
import type { Interval } from '../interval.ts';
import { changeOf, type Change } from './change.ts';
import type { Measure } from './measure.ts';

/** What matters first to those who live there and those who answer for it; decides between equals. */
const CORE = [
  'unemployment_rate',
  'real_wage_index',
  'average_wage',
  'housing_commissioned',
  'construction_works',
  'investment_fixed_capital',
  'hospital_beds',
  'schools',
  'pupils',
  'sme_active',
  'retail_turnover',
  'crimes_registered',
  'net_migration',
  'population',
] as const;

/** Compared with the year before, in this order. Money is left out: prices change with the years. */
const OVER_TIME = [
  'unemployment_rate',
  'housing_commissioned',
  'crimes_registered',
  'pupils',
  'sme_active',
  'population',
];

export interface Distance {
  readonly measure: Measure;
  readonly side: 'above' | 'below';
}

export type { Change } from './change.ts';

export interface Break {
  readonly remark: string;
  /** The first figures after the break, one an indicator. */
  readonly figures: readonly Figure[];
}

export interface Ends {
  readonly highest: Measure | null;
  readonly lowest: Measure | null;
}

export interface WhyFacts {
  readonly place: string;
  /** Places won in contests. */
  readonly contest: readonly Figure[];
  /** Best and worst place by measures for which one end is better for residents. */
  readonly judged: Ends;
  /** Highest and lowest place in orders of mere size. */
  readonly bySize: Ends;
  readonly furthest: readonly Distance[];
  readonly changes: readonly Change[];
  /** The district has no statistics of its own; the newest press claims stand in for them. */
  readonly instead: readonly Figure[];
  /** Groups of indicators without any figure. */
  readonly missing: readonly string[];
  readonly suspects: readonly Figure[];
  readonly breaks: readonly Break[];
  readonly conflicts: readonly Figure[];
}

/** How many live there is what the other measures are divided by; it explains no place. */
const SIZE = 'population';

const turn = (indicator: string): number => {
  const at = (CORE as readonly string[]).indexOf(indicator);
  return at < 0 ? CORE.length : at;
};

const inTurn = (a: Measure, b: Measure): number =>
  turn(a.indicator) - turn(b.indicator) || (a.indicator < b.indicator ? -1 : 1);

/** The judged measures, or those of mere size, in which the district certainly stands nearest to either end of the order. */
export function endsOf(measures: readonly Measure[], judged: boolean): Ends {
  const ordered = measures
    .filter(({ direction, place, indicator }) => {
      return (direction !== 'none') === judged && place !== null && turn(indicator) < CORE.length && indicator !== SIZE;
    })
    .sort(inTurn);
  const fromTop = ({ place }: Measure) => (place === null ? Infinity : place.worst / place.of);
  const fromEnd = ({ place }: Measure) => (place === null ? Infinity : 1 - place.best / place.of);
  const highest = ordered.toSorted((a, b) => fromTop(a) - fromTop(b))[0] ?? null;
  const lowest = ordered.filter((one) => one !== highest).toSorted((a, b) => fromEnd(a) - fromEnd(b))[0] ?? null;
  return { highest, lowest };
}

/** The two measures furthest from the median of the published, in proportion, and certainly on one side of it. */
export function furthestOf(measures: readonly Measure[], named: readonly (Measure | null)[]): Distance[] {
  const distances = measures.flatMap((measure): (Distance & { far: number })[] => {
    const { interval, median, about } = measure;
    if (interval === null || median === null || named.includes(measure)) return [];
    if (about.kind === 'index' || measure.indicator === SIZE || interval.lower <= 0 || median.interval.lower <= 0)
      return [];
    const above = certainlyLess(median.interval, interval);
    if (!above && !certainlyLess(interval, median.interval)) return [];
    const far = Math.abs(Math.log(centre(interval) / centre(median.interval)));
    return [{ measure, side: above ? 'above' : 'below', far }];
  });
  return distances
    .filter(({ measure }) => turn(measure.indicator) < CORE.length)
    .sort((a, b) => b.far - a.far || inTurn(a.measure, b.measure))
    .slice(0, 2)
    .map(({ measure, side }) => ({ measure, side }));
}

const centre = ({ lower, upper }: Interval): number => (lower + upper) / 2;

/**
 * The newest lawful comparison of two neighbouring years for up to two indicators. `series` hold the official figures of
 * the district, oldest first. A break, another status (preliminary beside final) or a doubtful value in between forbids
 * the comparison, and an older pair is tried.
 */
export function changesOf(
  series: ReadonlyMap<string, { kind: Measure['about']['kind']; figures: readonly Figure[] }>,
): Change[] {
  const changes = OVER_TIME.flatMap((indicator): Change[] => {
    const known = series.get(indicator);
    return known ? newestChange(known.figures, known.kind) : [];
  });
  // Those of which the direction is certain come first.
  return changes.sort((a, b) => Number(a.direction === 'open') - Number(b.direction === 'open')).slice(0, 2);
}

/** A comparison of years long past explains no place of today. */
const OLDEST = 3;

function newestChange(figures: readonly Figure[], kind: Measure['about']['kind']): Change[] {
  const last = yearOf(figures.at(-1));
  for (let i = figures.length - 1; i > 0; i--) {
    const [earlier, later] = [figures[i - 1], figures[i]];
    if (earlier === undefined || later === undefined || last - yearOf(later) >= OLDEST) return [];
    if (yearOf(later) - yearOf(earlier) !== 1) continue;
    if (earlier.conflict !== null || later.conflict !== null) continue;
    const changed = changeOf(earlier, later, kind, figures);
    if (changed !== null) return [changed];
  }
  return [];
}

const yearOf = (figure: Figure | undefined): number => Number(figure?.period_end?.slice(0, 4));

/** The series that are drawn begin in 2010; older breaks divide nothing that is shown. */
const SINCE = '2010';

/** Breaks in the series of a district, the newest first, at most two. */
export function breaksOf(figures: readonly Figure[]): Break[] {
  const byRemark = new Map<string, Figure[]>();
  for (const figure of figures) {
    if (figure.break_remark === null || (figure.period_end ?? '') < SINCE) continue;
    byRemark.set(figure.break_remark, [...(byRemark.get(figure.break_remark) ?? []), figure]);
  }
  const end = (one: Break) => one.figures[0]?.period_end ?? '';
  return [...byRemark]
    .map(([remark, own]): Break => ({ remark, figures: own.toSorted(byTurn) }))
    .sort((a, b) => (end(a) < end(b) ? 1 : -1))
    .slice(0, 2);
}

function byTurn(a: Figure, b: Figure): number {
  return (
    Number(b.indicator === 'population') - Number(a.indicator === 'population') ||
    turn(a.indicator) - turn(b.indicator) ||
    (a.id < b.id ? -1 : 1)
  );
}
