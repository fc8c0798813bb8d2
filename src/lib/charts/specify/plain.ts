/**
 * Bars of numbers that are no figures of the ledger: the answer to a statement that a reader wrote. Nothing is known of them
 * but a name and a number, so nothing is claimed: no unit, no source, an interval only where the answer itself has one.
 */
import { formatNumber } from '#lib/i18n/number.ts';
import type { AnyMark, BarSpec, Mark, Shape } from '../spec.ts';
import { valueAxis } from './axis.ts';
import type { BuildContext, Built } from './context.ts';
import { altText, drawingWords } from './frame.ts';
import { published } from './order.ts';
import { tableRow } from './table.ts';

export interface PlainRow {
  readonly label: string;
  readonly value: number | null;
  /** Null is "no bound"; undefined where the answer has no such column. */
  readonly lower?: number | null | undefined;
  readonly upper?: number | null | undefined;
  /** The number with its hedge, where it has one. */
  readonly said?: string | undefined;
}

export interface PlainOptions extends Pick<BuildContext, 't' | 'lang' | 'labels'> {
  readonly title: string;
  /** Name of the column of numbers. */
  readonly measure: string;
  /** Name of the column of names. */
  readonly head: string;
  readonly remarks: readonly string[];
  /** What stands for a missing number. */
  readonly missing: string;
  /** Where a mark leads: the rows of the answer. */
  readonly href: string;
}

/** One bar for each row, in the order of the answer. */
export function buildPlain(rows: readonly PlainRow[], options: PlainOptions): Built<BarSpec> {
  if (rows.every(({ value }) => value === null)) return { ok: false, reason: 'empty' };
  const { t, lang, measure, head } = options;
  const marks = rows.map((row, i) => markOf(row, i, options));
  const shown = published(marks);
  const context: BuildContext = { t, lang, labels: options.labels, href: () => options.href, title: options.title };
  return {
    ok: true,
    spec: {
      kind: 'bar',
      title: options.title,
      caption: { measure, scope: null, period: null, base: null, sources: [], remarks: options.remarks },
      alt: altText('bar', marks, measure, context),
      axis: valueAxis(shown, { unit: undefined, kind: undefined, lang, fromZero: true }),
      rows: rows.map(({ label }, i) => ({
        code: String(i),
        label,
        note: null,
        items: marks.slice(i, i + 1).map((mark) => ({ mark, hue: 'accent', prefix: null })),
        spans: [],
      })),
      key: [],
      words: drawingWords(t),
      table: {
        labelHead: head,
        seriesHead: null,
        rows: marks.map((mark, i) => tableRow(mark, rows[i]?.label ?? '', null, t)),
      },
    },
  };
}

function markOf(
  { label, value, lower, upper, said: hedged }: PlainRow,
  i: number,
  { lang, missing, href }: PlainOptions,
): AnyMark {
  if (value === null) return { published: false, code: String(i), label, said: missing };
  // Whole numbers in full; of others six digits, which is more than a bar can show.
  const said = hedged ?? formatNumber(Number.isInteger(value) ? value : Number(value.toPrecision(6)), lang);
  return {
    published: true,
    figure: String(i),
    label,
    said,
    short: said,
    value,
    lower: lower === undefined ? value : lower,
    upper: upper === undefined ? value : upper,
    lower_open: false,
    upper_open: false,
    shape: shapeOf(lower, upper),
    tone: 'reported',
    suspect: null,
    conflict: null,
    period: '',
    source: '',
    href,
  } satisfies Mark;
}

function shapeOf(lower: PlainRow['lower'], upper: PlainRow['upper']): Shape {
  if (lower === undefined && upper === undefined) return 'point';
  if (upper === null) return 'open_above';
  if (lower === null) return 'open_below';
  return lower === upper ? 'point' : 'range';
}
