/** Where and when a topic was counted: one line per office and measure, each figure over the time that it is about. Pure. */
import { endInYears } from '#lib/charts/specify/period-tick.ts';
import type { Figure, Kind } from '#lib/figures/figure.ts';

/** A figure on its line; `from` and `to` in years, the same for a day. */
export interface Mark {
  readonly figure: Figure;
  readonly from: number;
  readonly to: number;
  /** Labels that would touch stand under one another. */
  readonly lane: number;
}

export interface TimeLine {
  readonly key: string;
  readonly place: string;
  readonly indicator: string;
  readonly scope: string;
  readonly marks: readonly Mark[];
  readonly lanes: number;
  /** Figures without a date stand beside the line. */
  readonly undated: readonly Figure[];
}

export interface Times {
  readonly lines: readonly TimeLine[];
  /** Whole years around all marks; null where no figure has a date. */
  readonly span: { readonly from: number; readonly to: number } | null;
}

const DAY = 1 / 365;
/** Width of a label as a share of the whole time, on a phone: one character of so many. */
const CHARACTER = 1 / 44;

const startOf = (figure: Figure): number | null =>
  figure.period_start === null
    ? null
    : (endInYears({ period_start: null, period_end: figure.period_start, period_kind: 'day' }) ?? 0) - DAY;

function spanOf(figure: Figure): { from: number; to: number } | null {
  const to = endInYears(figure);
  if (to === null) return null;
  const year = figure.period_kind === 'year' && figure.period_start === null ? Math.ceil(to - DAY) - 1 : null;
  return { from: startOf(figure) ?? year ?? to, to };
}

/** Own places first, then those with most figures; `said` is the label of a mark. */
export function timesOf(
  figures: readonly Figure[],
  isOwn: (place: string) => boolean,
  said: (figure: Figure) => string,
): Times {
  const spans = new Map(figures.map((figure) => [figure, spanOf(figure)]));
  const known = [...spans.values()].filter((one) => one !== null);
  const span =
    known.length === 0
      ? null
      : {
          from: Math.floor(Math.min(...known.map(({ from }) => from)) + DAY),
          to: Math.ceil(Math.max(...known.map(({ to }) => to)) - DAY),
        };
  const groups = new Map<string, Figure[]>();
  for (const figure of figures) {
    const key = [figure.place, figure.indicator, figure.scope, figure.base].join('~');
    groups.set(key, [...(groups.get(key) ?? []), figure]);
  }
  const perPlace = (place: string) => figures.filter((figure) => figure.place === place).length;
  const lines = [...groups].flatMap(([key, own]): TimeLine[] => {
    const [first] = own;
    if (first === undefined) return [];
    const marks = span === null ? [] : lanesOf(own, spans, span, said);
    return [
      {
        key,
        place: first.place,
        indicator: first.indicator,
        scope: first.scope,
        marks,
        lanes: Math.max(1, ...marks.map(({ lane }) => lane + 1)),
        undated: own.filter((figure) => spans.get(figure) === null),
      },
    ];
  });
  return {
    span,
    lines: lines.sort(
      (a, b) =>
        Number(isOwn(b.place)) - Number(isOwn(a.place)) ||
        perPlace(b.place) - perPlace(a.place) ||
        a.place.localeCompare(b.place),
    ),
  };
}

function lanesOf(
  figures: readonly Figure[],
  spans: ReadonlyMap<Figure, { from: number; to: number } | null>,
  span: { readonly from: number; readonly to: number },
  said: (figure: Figure) => string,
): Mark[] {
  const width = span.to - span.from;
  const ends: number[] = [];
  const dated = figures.flatMap((figure) => {
    const own = spans.get(figure) ?? null;
    return own === null ? [] : [{ figure, ...own }];
  });
  return dated
    .sort((a, b) => a.from - b.from || a.to - b.to)
    .map(({ figure, from, to }) => {
      const room = (said(figure).length + 3) * CHARACTER * width;
      // A label that has no room on the right stands on the left of its mark.
      const [start, end] = isLate(to, span) ? [from - room, to] : [from, to + room];
      const free = ends.findIndex((last) => last <= start);
      const lane = free < 0 ? ends.length : free;
      ends[lane] = end;
      return { figure, from, to, lane };
    });
}

/** Whether a mark ends so far to the right that its label stands on its left. */
export const isLate = (to: number, span: { readonly from: number; readonly to: number }): boolean =>
  (to - span.from) / Math.max(1, span.to - span.from) > 0.7;

/** Figures that share everything but the place, or everything but the period. */
export interface Alike {
  readonly by: 'place' | 'period';
  readonly figures: readonly Figure[];
}

const LEAST_ALIKE = 2;

export function alikeOf(figures: readonly Figure[]): Alike[] {
  const groupBy = (key: (figure: Figure) => unknown[]) => {
    const groups = new Map<string, Figure[]>();
    for (const figure of figures)
      groups.set(key(figure).join('~'), [...(groups.get(key(figure).join('~')) ?? []), figure]);
    return [...groups.values()].filter((group) => group.length >= LEAST_ALIKE);
  };
  const places = groupBy((one) => [
    one.indicator,
    one.scope,
    one.base,
    one.unit,
    one.status,
    one.period_start,
    one.period_end,
    one.period_kind,
    one.period_length,
  ]);
  const periods = groupBy((one) => [
    one.indicator,
    one.scope,
    one.base,
    one.unit,
    one.status,
    one.place,
    one.period_kind,
  ]);
  return [
    ...places
      .filter((group) => new Set(group.map(({ place }) => place)).size > 1)
      .map((group): Alike => ({ by: 'place', figures: group.toSorted((a, b) => b.value - a.value) })),
    ...periods
      .filter((group) => new Set(group.map(({ period_end }) => period_end)).size > 1)
      .map((group): Alike => ({
        by: 'period',
        figures: group.toSorted((a, b) => (b.period_end ?? '').localeCompare(a.period_end ?? '')),
      })),
  ];
}

export interface Parted {
  /** How many, how much. */
  readonly counted: readonly Figure[];
  /** Shares: each of a base of its own. */
  readonly shares: readonly Figure[];
  /** Named as frequent, without a number. */
  readonly named: readonly Figure[];
}

export function parted(figures: readonly Figure[], kindOf: (indicator: string) => Kind | undefined): Parted {
  const isNamed = ({ unit, indicator }: Figure) => unit === 'mention' || kindOf(indicator) === 'mention';
  const isShare = ({ indicator }: Figure) => kindOf(indicator) === 'share';
  return {
    named: figures.filter(isNamed),
    shares: figures.filter((figure) => !isNamed(figure) && isShare(figure)),
    counted: figures.filter((figure) => !isNamed(figure) && !isShare(figure)),
  };
}
