/**
 * The columns of every exported table of figures, in one list. Names are for machines: never translated, never renamed.
 * Codes say what a thing is, `*_name` columns say it in the language of the file, and `said` repeats the value with its
 * hedge in words, so that the hedge is lost only by somebody who deletes two columns on purpose.
 */
import type { Figure } from '#lib/figures/figure.ts';
import type { Lang } from '#lib/i18n/lang.ts';
import type { Labels } from '#lib/ledger/labels.ts';
import type { Cell } from './csv.ts';

/** What the cells need beside the figure itself. */
export interface ExportContext {
  readonly lang: Lang;
  readonly labels: Labels;
  /** The value in words, with hedge and unit. */
  readonly said: (figure: Figure) => string;
  /** Full address of the place where the figure lives for good. */
  readonly permalink: (figure: Figure) => string;
}

export type ColumnType = 'text' | 'code' | 'number' | 'date' | 'flag' | 'address';

export interface Column {
  readonly name: string;
  readonly type: ColumnType;
  readonly cell: (figure: Figure, context: ExportContext) => Cell;
}

function column<Name extends string>(name: Name, type: ColumnType, cell: Column['cell']) {
  return { name, type, cell } as const;
}

/** A thing without a label in hand keeps its code: a wrong name would be worse than an ugly one. */
function nameOf(code: string | null, known: Readonly<Record<string, { name: string }>>): string | null {
  return code === null ? null : (known[code]?.name ?? code);
}

function unitName(code: string, { labels, lang }: ExportContext): string {
  const unit = labels.unit[code];
  return unit ? unit[`label_${lang}`] : code;
}

function remark(code: string | null, labels: Labels): string | null {
  return code === null ? null : (labels.remark[code] ?? code);
}

export const COLUMNS = [
  column('id', 'code', (f) => f.id),
  column('place', 'code', (f) => f.place),
  column('place_name', 'text', (f, c) => nameOf(f.place, c.labels.place)),
  column('indicator', 'code', (f) => f.indicator),
  column('indicator_name', 'text', (f, c) => nameOf(f.indicator, c.labels.indicator)),
  column('topic', 'code', (f) => f.topic),
  column('topic_name', 'text', (f, c) => nameOf(f.topic, c.labels.topic)),
  column('scope', 'code', (f) => f.scope),
  column('scope_name', 'text', (f, c) => nameOf(f.scope, c.labels.scope)),
  column('unit', 'code', (f) => f.unit),
  column('unit_name', 'text', (f, c) => unitName(f.unit, c)),
  column('base', 'code', (f) => f.base),
  column('base_name', 'text', (f, c) => (f.base === null ? null : (c.labels.base[f.base] ?? f.base))),
  column('value', 'number', (f) => f.value),
  column('value_upper', 'number', (f) => f.value_upper),
  column('lower', 'number', (f) => f.lower),
  column('upper', 'number', (f) => f.upper),
  column('lower_open', 'flag', (f) => f.lower_open),
  column('upper_open', 'flag', (f) => f.upper_open),
  column('qualifier', 'code', (f) => f.qualifier),
  column('said', 'text', (f, c) => c.said(f)),
  column('status', 'code', (f) => f.status),
  column('period_start', 'date', (f) => f.period_start),
  column('period_end', 'date', (f) => f.period_end),
  column('period_kind', 'code', (f) => f.period_kind),
  column('period_length', 'code', (f) => f.period_length),
  column('as_reported', 'text', (f) => f.as_reported),
  column('break_remark', 'text', (f, c) => remark(f.break_remark, c.labels)),
  column('suspect_remark', 'text', (f, c) => remark(f.suspect_remark, c.labels)),
  column('conflict', 'code', (f) => f.conflict),
  column('repeats', 'code', (f) => f.repeats),
  column('note', 'text', (f) => f.note),
  column('source', 'code', (f) => f.source),
  column('source_title', 'text', (f, c) => c.labels.source[f.source]?.title ?? null),
  column('source_publisher', 'text', (f, c) => c.labels.source[f.source]?.publisher ?? null),
  column('source_published', 'date', (f, c) => c.labels.source[f.source]?.published ?? null),
  column('source_url', 'address', (f, c) => c.labels.source[f.source]?.url ?? null),
  column('permalink', 'address', (f, c) => c.permalink(f)),
] as const;

export type ColumnName = (typeof COLUMNS)[number]['name'];

export const COLUMN_NAMES: readonly ColumnName[] = COLUMNS.map((c) => c.name);

/** One row of the export, cells in the order of `COLUMNS`. */
export function cellsOf(figure: Figure, context: ExportContext): Cell[] {
  return COLUMNS.map((c) => c.cell(figure, context));
}
