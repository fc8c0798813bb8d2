/**
 * A finding: figures that do not fit together. It is data that pages show, never an error, and it does not say which of
 * the figures is wrong.
 */
import type { Figure, Kind } from '#lib/figures/figure.ts';
import { countedFigures } from '#lib/figures/revision.ts';
import type { Ledger, Place, Topic } from '../types.ts';
import type { Step } from './step.ts';

export const FINDING_CODES = {
  parts: [
    'topics_exceed_total',
    'topics_below_total',
    'places_exceed_total',
    'places_below_total',
    'outcomes_exceed_total',
  ],
  shares: ['implied_base_differs', 'base_unclear', 'shares_contradict', 'shares_exceed_whole', 'shares_below_whole'],
  growth: ['level_against_growth'],
  implausible: ['jump', 'level_against_index', 'identical_series'],
  disagree: ['sources_disagree'],
} as const;

export type FindingKind = keyof typeof FINDING_CODES;
export type FindingCode = (typeof FINDING_CODES)[FindingKind][number];

export interface Finding {
  /** Code and the figure that tells it from others of its code: it stays while the figures do. */
  readonly id: string;
  readonly kind: FindingKind;
  /** Also the key of its sentence in the messages; the sentence takes `params` and `numbers`. */
  readonly code: FindingCode;
  /** Ids of all figures that take part, in ascending order. */
  readonly figures: readonly string[];
  /** The numbers used, in the unit of the indicator; null is "no bound". Counts are whole. */
  readonly numbers: Readonly<Record<string, number | null>>;
  /** Codes to be named in the sentence: place, indicator, scope, period_end… */
  readonly params: Readonly<Record<string, string>>;
  /** The arithmetic, line by line, so that anyone can do it again. */
  readonly steps: readonly Step[];
  /** Whether the ledger already carries a conflict or a suspect remark on one of the figures. */
  readonly marked: boolean;
}

/** What the single searches need, looked up once. */
export interface Subject {
  /** Without repeats (a reprint is no second witness), what a later row revises, and withdrawals. */
  readonly figures: readonly Figure[];
  readonly kind: ReadonlyMap<string, Kind>;
  readonly additive: ReadonlySet<string>;
  readonly topic: ReadonlyMap<string, Topic>;
  readonly place: ReadonlyMap<string, Place>;
}

export function subjectOf(ledger: Ledger): Subject {
  return {
    figures: countedFigures(ledger.figures),
    kind: new Map(ledger.indicators.map(({ code, kind }) => [code, kind])),
    additive: new Set(ledger.indicators.filter(({ additive }) => additive === 'yes').map(({ code }) => code)),
    topic: new Map(ledger.topics.map((topic) => [topic.code, topic])),
    place: new Map(ledger.places.map((place) => [place.code, place])),
  };
}

/**
 * Place, indicator, scope, topic and day come from the first figure: it is the one the finding is about. `lead` is the figure
 * that no other finding of this code is about.
 */
export function finding(
  code: FindingCode,
  lead: Figure,
  figures: readonly Figure[],
  { steps, numbers, params = {} }: Pick<Finding, 'steps' | 'numbers'> & { readonly params?: Finding['params'] },
): Finding {
  const [first] = figures;
  if (first === undefined) throw new RangeError('A finding is about figures');
  const common: Record<string, string> = { place: first.place, indicator: first.indicator, scope: first.scope };
  if (first.topic !== null) common['topic'] = first.topic;
  if (first.period_end !== null) common['period_end'] = first.period_end;
  return {
    id: `${code}-${lead.id}`,
    kind: kindOf(code),
    code,
    figures: [...new Set(figures.map(({ id }) => id))].sort(),
    numbers,
    params: { ...common, ...params },
    steps,
    marked: figures.some(({ conflict, suspect_remark }) => conflict !== null || suspect_remark !== null),
  };
}

function kindOf(code: FindingCode): FindingKind {
  const found = Object.entries(FINDING_CODES).find(([, codes]) => (codes as readonly FindingCode[]).includes(code));
  if (found === undefined) throw new RangeError(`No kind of finding has the code ${code}`);
  return found[0] as FindingKind;
}

/** Same dates, same kind of period. Periods without dates are never known to be the same: see `isDated`. */
export function periodKey({ period_kind, period_start, period_end }: Figure): string {
  return [period_kind, period_start, period_end].join(' ');
}

export function isDated(figure: Figure): boolean {
  return figure.period_end !== null;
}

export function groupBy<T>(items: Iterable<T>, key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group === undefined) groups.set(key(item), [item]);
    else group.push(item);
  }
  return groups;
}
