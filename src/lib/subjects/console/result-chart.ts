/** What of a result can be charted: whole figures of the ledger, or one column of names with one of numbers. */
import { buildBar } from '#lib/charts/specify/bar.ts';
import type { BuildContext, Built } from '#lib/charts/specify/context.ts';
import { buildLine } from '#lib/charts/specify/line.ts';
import { buildPlain, type PlainRow } from '#lib/charts/specify/plain.ts';
import type { ChartSpec } from '#lib/charts/chart-spec.ts';
import type { BarSpec } from '#lib/charts/spec.ts';
import type { Listing, Scalar } from '#lib/engine/listing.ts';
import type { Figure } from '#lib/figures/figure.ts';
import type { AllMessages } from '#lib/i18n/messages.ts';
import { formatNumber } from '#lib/i18n/number.ts';
import { FIGURE } from '#lib/questions/question.ts';
import { NULL } from './names.ts';
import { kinOf, slicesOf, WAYS, type Way } from './slices.ts';

/** Most rows that are looked through for a chart of figures. */
const MOST_FIGURES = 20_000;

/** Most bars of a plain result. */
const MOST_BARS = 60;

export type Chartable = 'figures' | 'plain' | null;

export function chartable(listing: Listing): Chartable {
  if (listing.count === 0) return null;
  const names = new Set(listing.columns.map(({ name }) => name));
  if (FIGURE.every((name) => names.has(name)) && listing.count <= MOST_FIGURES) return 'figures';
  return plainColumns(listing) === null ? null : 'plain';
}

interface PlainColumns {
  readonly name: number;
  readonly value: number;
  readonly lower: number | undefined;
  readonly upper: number | undefined;
}

/** The columns of a plain chart: one of texts and one of numbers, with `lower` and `upper` beside them or not. */
function plainColumns({ columns }: Listing): PlainColumns | null {
  const at = (bound: string) => {
    const found = columns.findIndex(({ name, type }) => name === bound && type === 'number');
    return found < 0 ? undefined : found;
  };
  const [lower, upper] = [at('lower'), at('upper')];
  const rest = columns.map((column, i) => ({ ...column, i })).filter(({ i }) => i !== lower && i !== upper);
  const [name, ...names] = rest.filter(({ type }) => type === 'text');
  const [value, ...values] = rest.filter(({ type }) => type === 'number');
  if (!name || !value || names.length > 0 || values.length > 0 || rest.length !== 2) return null;
  return { name: name.i, value: value.i, lower, upper };
}

type PlainContext = Pick<BuildContext, 'lang' | 'labels'> & { readonly t: Pick<AllMessages, 'charts' | 'console'> };

const number = (cell: Scalar | undefined): number | null => (typeof cell === 'number' ? cell : null);

/** Bars of the first rows of a plain result. */
export function plainChart(listing: Listing, { t, lang, labels }: PlainContext): Built<BarSpec> {
  const at = plainColumns(listing);
  if (at === null) return { ok: false, reason: 'empty' };
  const count = Math.min(MOST_BARS, listing.count);
  const rows = Array.from({ length: count }, (_, i): PlainRow => {
    const cells = listing.row(i);
    return {
      label: String(cells[at.name] ?? ''),
      value: number(cells[at.value]),
      lower: at.lower === undefined ? undefined : number(cells[at.lower]),
      upper: at.upper === undefined ? undefined : number(cells[at.upper]),
    };
  });
  const words = t.console;
  return buildPlain(rows, {
    t,
    lang,
    labels,
    title: words.plainChart,
    measure: listing.columns[at.value]?.name ?? '',
    head: listing.columns[at.name]?.name ?? '',
    remarks: [
      words.plainHelp,
      ...(count < listing.count ? [words.plainCut(formatNumber(count, lang), formatNumber(listing.count, lang))] : []),
    ],
    missing: NULL,
    href: '#result',
  });
}

/** The rows as figures, where `chartable` says that they are. */
export function figuresIn(listing: Listing): Figure[] {
  const columns = FIGURE.map((name) => [name, listing.columns.findIndex((column) => column.name === name)] as const);
  return Array.from({ length: listing.count }, (_, i) => {
    const cells = listing.row(i);
    // The columns are those of the table `figures`; what a reader put into them `isSound` tells.
    return Object.fromEntries(columns.map(([name, at]) => [name, cells[at] ?? null])) as unknown as Figure;
  });
}

export interface FiguresChart {
  readonly built: Built<ChartSpec>;
  /** The figures that are drawn. */
  readonly figures: readonly Figure[];
  readonly by: Way;
}

/** The largest comparable group among the figures, broken down as asked or as shows most of them. */
export function figuresChart(all: readonly Figure[], by: Way | null, context: BuildContext): FiguresChart | null {
  const counts = new Map<string, number>();
  for (const { indicator } of all) counts.set(indicator, (counts.get(indicator) ?? 0) + 1);
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  if (most === undefined) return null;
  const own = all.filter(({ indicator }) => indicator === most[0]);
  const ways = WAYS.map((way) => {
    const [slice] = slicesOf(own, way, kinOf(context.labels));
    return { way, figures: slice?.figures ?? [], size: slice?.size ?? 0 };
  });
  const best = by === null ? ways.toSorted((a, b) => b.size - a.size)[0] : ways.find(({ way }) => way === by);
  if (!best) return null;
  const { figures, way } = best;
  const built: Built<ChartSpec> =
    way === 'period'
      ? buildLine(figures, { ...context, category: 'place' })
      : buildBar(figures, { ...context, category: way, sort: 'value' });
  return { built, figures, by: way };
}
