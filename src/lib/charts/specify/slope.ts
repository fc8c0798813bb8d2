/** Two periods side by side, a line per place or topic. A line is drawn only where the two ends may be compared. */
import { nearlyBest } from '#lib/figures/nearly-best.ts';
import { certainlyLess } from '#lib/figures/arithmetic.ts';
import type { Figure, PeriodKind } from '#lib/figures/figure.ts';
import { fromBounds } from '#lib/figures/interval.ts';
import type { SlopeLine, SlopeLink, SlopeSpec } from '../spec-plots.ts';
import type { AnyMark, Gap, Hue } from '../spec.ts';
import { valueAxis } from './axis.ts';
import type { BuildContext, Built, Category, Difference } from './context.ts';
import { altText, captionOf, drawingWords, fitting, measureOf } from './frame.ts';
import { differences, withoutRepeats } from './gate.ts';
import { placeHue, regionKey, tellApart } from './hues.ts';
import { categoryLabel, categoryOf, tinyLabel, toMark, withoutUnit } from './mark.ts';
import { published } from './order.ts';
import { endInYears } from './period-tick.ts';
import { tableRow } from './table.ts';

export interface SlopeOptions extends BuildContext {
  /** What a line is; places where not given. */
  readonly category?: Exclude<Category, 'period'>;
  /** Codes of the two periods, as in `slopePeriods`; without them the first and the last that many places share. */
  readonly from?: string;
  readonly to?: string;
  /** Codes that must be named even when nobody published either end. */
  readonly missing?: readonly string[];
  readonly allow?: readonly Difference['column'][];
}

export interface SlopePeriod {
  readonly code: string;
  readonly label: string;
  readonly kind: PeriodKind;
  /** Years at the end of the period. */
  readonly t: number;
  /** Codes of the categories with a figure. */
  readonly codes: readonly string[];
}

/** The dated periods of these figures in order of time: what `from` and `to` may be. */
export function slopePeriods(
  figures: readonly Figure[],
  context: BuildContext & { readonly category?: Exclude<Category, 'period'> },
): SlopePeriod[] {
  const found = new Map<string, Figure[]>();
  for (const figure of withoutRepeats(figures)) {
    if (endInYears(figure) === null) continue;
    const code = categoryOf(figure, 'period') ?? '';
    found.set(code, [...(found.get(code) ?? []), figure]);
  }
  return [...found]
    .flatMap(([code, own]) => {
      const [example] = own;
      const t = example === undefined ? null : endInYears(example);
      if (example === undefined || t === null) return [];
      const codes = [...new Set(own.flatMap((figure) => categoryOf(figure, context.category ?? 'place') ?? []))];
      const label = categoryLabel(code, 'period', context, example, true);
      return [{ code, label, kind: example.period_kind, t, codes }];
    })
    .sort((a, b) => a.t - b.t || (a.code < b.code ? -1 : 1));
}

/** A slope chart. Figures of other periods may be passed: they tell of breaks between the two. */
export function buildSlope(all: readonly Figure[], options: SlopeOptions): Built<SlopeSpec> {
  const { labels, lang, t, category = 'place' } = options;
  const known = withoutRepeats(all).filter((figure) => categoryOf(figure, category) !== null);
  const [from, to] = chosenPeriods(slopePeriods(known, options), options);
  if (from === undefined || to === undefined) return { ok: false, reason: 'empty' };
  const at = (period: SlopePeriod) => known.filter((figure) => categoryOf(figure, 'period') === period.code);
  const figures = [...at(from), ...at(to)];
  const [first] = figures;
  if (first === undefined) return { ok: false, reason: 'empty' };
  const own: Difference['column'][] = category === 'scope' || category === 'indicator' ? [category] : [];
  const differ = differences(figures, [...(options.allow ?? []), ...own, 'status'], labels);
  if (differ.length > 0) return { ok: false, reason: 'not_comparable', differences: differ };

  const codes = [...new Set(figures.map((figure) => categoryOf(figure, category)).filter((code) => code !== null))];
  const hues = codes.map((code): Hue => (category === 'place' ? placeHue(code, options) : 'accent'));
  const coloured = tellApart(hues);
  const lines = codes.map((code, i): SlopeLine => {
    const label = categoryLabel(code, category, options);
    const ends = (period: SlopePeriod) => at(period).filter((figure) => categoryOf(figure, category) === code);
    const gap: Gap = { published: false, code, label, said: t.charts.notPublished };
    const marks = (own: readonly Figure[]): [AnyMark, ...AnyMark[]] => {
      const [one, ...rest] = own.map((figure) => withoutUnit(figure, toMark(figure, label, options), options));
      return one === undefined ? [gap] : [one, ...rest];
    };
    const broken = breakBetween(
      known.filter((figure) => categoryOf(figure, category) === code),
      from.t,
      to.t,
      options,
    );
    return {
      code,
      label: categoryLabel(code, category, options, undefined, true),
      tiny: tinyLabel(code, category, options),
      hue: coloured ? (hues[i] ?? 'accent') : 'accent',
      from: marks(ends(from)),
      to: marks(ends(to)),
      links: broken === null ? linksOf(ends(from), ends(to)) : [],
      broken,
    };
  });
  lines.sort((a, b) => topOf(b) - topOf(a));
  const absent = (options.missing ?? [])
    .filter((code) => !codes.includes(code))
    .map((code): Gap => {
      return { published: false, code, label: categoryLabel(code, category, options), said: t.charts.notPublished };
    });
  const marks = [...lines.flatMap((line) => [...line.from, ...line.to]), ...absent];
  const measure = measureOf(figures, options);
  const between = known.filter((figure) => {
    const moment = endInYears(figure);
    return figure.break_remark !== null && moment !== null && moment > from.t && moment <= to.t;
  });
  return {
    ok: true,
    spec: {
      kind: 'slope',
      title: titleOf(figures, lines, from, to, measure, options),
      caption: captionOf(figures, published(marks), options, between),
      alt: altText('slope', marks, measure, options),
      axis: {
        ...valueAxis(published(marks), {
          unit: labels.unit[first.unit],
          kind: labels.indicator[first.indicator]?.kind,
          lang,
          fromZero: false,
        }),
        // The values beside the axis say their thousands themselves.
        unit: labels.unit[first.unit]?.[`label_${lang}`] ?? '',
      },
      from: from.label,
      to: to.label,
      lines,
      absent,
      key: coloured ? regionKey(hues, options) : [],
      words: { ...drawingWords(t), neither: t.charts.neitherPeriod },
      table: {
        labelHead: t.charts.heads[category],
        seriesHead: t.charts.heads.period,
        rows: [
          ...lines.flatMap((line) => [
            ...line.from.map((mark) => tableRow(mark, line.label, from.label, t)),
            ...line.to.map((mark) => tableRow(mark, line.label, to.label, t)),
          ]),
          ...absent.map((gap) => tableRow(gap, gap.label, null, t)),
        ],
      },
    },
  };
}

/** Without a choice: of the pairs of one kind that share nearly the most places, the one furthest apart, then the latest. */
function chosenPeriods(
  periods: readonly SlopePeriod[],
  { from, to }: SlopeOptions,
): [SlopePeriod | undefined, SlopePeriod | undefined] {
  const fits = (period: SlopePeriod, code: string | undefined) => code === undefined || period.code === code;
  const both = from !== undefined && to !== undefined;
  const pairs = periods.flatMap((a) =>
    periods.flatMap((b) => {
      const ordered = a.t < b.t && (both || a.kind === b.kind);
      if (!ordered || !((fits(a, from) && fits(b, to)) || (fits(a, to) && fits(b, from)))) return [];
      return [{ a, b, shared: a.codes.filter((code) => b.codes.includes(code)).length }];
    }),
  );
  const most = Math.max(...pairs.map(({ shared }) => shared));
  const [best] = pairs
    .filter(({ shared }) => nearlyBest(shared, most))
    .sort((p, q) => q.b.t - q.a.t - (p.b.t - p.a.t) || q.b.t - p.b.t);
  return [best?.a, best?.b];
}

const topOf = (line: SlopeLine): number =>
  Math.max(...published([...line.to, ...line.from]).map((mark) => mark.value), -Infinity);

/** The last remark between the two moments that forbids the comparison, in words. */
function breakBetween(own: readonly Figure[], from: number, to: number, { labels }: BuildContext): string | null {
  const codes = own.flatMap((figure) => {
    const moment = endInYears(figure);
    return figure.break_remark !== null && moment !== null && moment > from && moment <= to
      ? [figure.break_remark]
      : [];
  });
  const last = codes.at(-1);
  return last === undefined ? null : (labels.remark[last] ?? last);
}

/** One value leads to one value, or to a report and a plan; doubtful and disputed ends carry no line. */
function linksOf(from: readonly Figure[], to: readonly Figure[]): SlopeLink[] {
  if (from.length !== 1 && to.length !== 1) return [];
  const firm = (figure: Figure) => figure.suspect_remark === null && figure.conflict === null;
  return from.flatMap((a, i) =>
    to.flatMap((b, k) =>
      firm(a) && firm(b) ? [{ from: i, to: k, dashed: a.status === 'plan' || b.status === 'plan' }] : [],
    ),
  );
}

/** How many certainly rose and fell, where any did; plans, breaks and doubts count for neither. */
function titleOf(
  figures: readonly Figure[],
  lines: readonly SlopeLine[],
  from: SlopePeriod,
  to: SlopePeriod,
  measure: string,
  { t, title }: SlopeOptions,
): string {
  if (title !== undefined) return title;
  const plain = fitting(t.charts.titlePeriods(measure, from.label, to.label), measure);
  const byId = new Map(figures.map((figure) => [figure.id, figure]));
  let rose = 0;
  let fell = 0;
  for (const line of lines) {
    const [link, second] = line.links;
    if (link === undefined || second !== undefined || link.dashed) continue;
    const [a, b] = [line.from[link.from], line.to[link.to]].map((mark) =>
      mark?.published ? byId.get(mark.figure) : undefined,
    );
    if (a === undefined || b === undefined) continue;
    if (certainlyLess(fromBounds(a), fromBounds(b))) rose++;
    else if (certainlyLess(fromBounds(b), fromBounds(a))) fell++;
  }
  if (rose + fell < 2) return plain;
  return fitting(
    t.charts.titleRoseFell(measure, rose, fell, from.label, to.label),
    t.charts.titleRoseFellShort(measure, rose, fell),
    plain,
  );
}
