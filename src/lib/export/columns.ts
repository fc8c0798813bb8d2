/**
 * The columns of every exported table of figures, in one list. Names are for machines: never translated;
 * those of the ledger are the ledger's own, but for its number: here `value` is filled only where the words give a point, and
 * `stated` is the number of the words. Files for Excel have headings in the language of the reader instead. What people read stands first. Codes say what a thing is, `*_name` columns
 * say it in the language of the file, and `said` repeats the value with its hedge in words, so that the hedge is lost only
 * by somebody who deletes several columns on purpose.
 */
import { nameOfBase } from '#lib/i18n/base-name.ts';
import type { Figure } from '#lib/figures/figure.ts';
import { sayPeriod } from '#lib/figures/period.ts';
import type { Lang } from '#lib/i18n/lang.ts';
import type { Labels, SourceLabel } from '#lib/ledger/labels.ts';
import type { Cell } from './csv.ts';
import { marks, obsStatus } from './flags.ts';
import { intervalText } from './interval-text.ts';

/** What the cells need beside the figure itself. */
export interface ExportContext {
  readonly lang: Lang;
  readonly labels: Labels;
  /** The value in words, with hedge and unit. */
  readonly said: (figure: Figure) => string;
  /** What a reader must know of the figure, in sentences instead of marks: where the file is for people. */
  readonly remarks?: ((figure: Figure) => string | null) | undefined;
  /** What the threshold of the view says of the figure; null where none is asked. */
  readonly answer?: ((figure: Figure) => string | null) | undefined;
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

/** A column that the figure has under the same name. */
function own<Name extends keyof Figure>(name: Name, type: ColumnType) {
  return column(name, type, (figure) => figure[name]);
}

/** A thing without a label in hand keeps its code: a wrong name would be worse than an ugly one. */
function nameOf(code: string | null, known: Readonly<Record<string, { name: string }>>): string | null {
  return code === null ? null : (known[code]?.name ?? code);
}

function unitName(code: string, { labels, lang }: ExportContext): string {
  const unit = labels.unit[code];
  return unit ? unit[`label_${lang}`] : code;
}

function textOf(code: string | null, known: Readonly<Record<string, string>>): string | null {
  return code === null ? null : (known[code] ?? code);
}

function ofSource(property: 'title' | 'publisher' | 'published' | 'url'): Column['cell'] {
  return (figure, { labels }) => (labels.source[figure.source] as SourceLabel | undefined)?.[property] ?? null;
}

/** Whether a figure was stated once, repeats what another source had said, or stands against other statements. */
export function statementOf({ repeats, conflict }: Pick<Figure, 'repeats' | 'conflict'>) {
  if (repeats !== null) return 'repeated';
  return conflict === null ? 'stated' : 'disputed';
}

export const COLUMNS = [
  own('id', 'code'),
  column('indicator_name', 'text', (f, c) => nameOf(f.indicator, c.labels.indicator)),
  column('place_name', 'text', (f, c) => nameOf(f.place, c.labels.place)),
  column('topic_name', 'text', (f, c) => nameOf(f.topic, c.labels.topic)),
  column('period_name', 'text', (f, c) => sayPeriod(f, c.lang)),
  column('said', 'text', (f, c) => c.said(f)),
  column('flags', 'text', (f, c) => c.remarks?.(f) ?? marks(f)),
  column('statement', 'code', (f) => statementOf(f)),
  column('threshold', 'code', (f, c) => c.answer?.(f) ?? null),
  // A number beside a hedge is no value: whoever adds up the column adds up what was said exactly, and nothing else.
  column('value', 'number', (f) => (f.qualifier === 'exact' ? f.value : null)),
  column('stated', 'number', (f) => f.value),
  column('stated_upper', 'number', (f) => f.value_upper),
  own('lower', 'number'),
  own('upper', 'number'),
  column('unit_name', 'text', (f, c) => unitName(f.unit, c)),
  column('base_name', 'text', (f, c) => (f.base === null ? null : nameOfBase(c.labels.base[f.base] ?? f.base, c.lang))),
  column('scope_name', 'text', (f, c) => nameOf(f.scope, c.labels.scope)),
  own('as_reported', 'text'),
  column('source_publisher', 'text', ofSource('publisher')),
  column('source_title', 'text', ofSource('title')),
  column('source_published', 'date', ofSource('published')),
  column('source_url', 'address', ofSource('url')),
  column('permalink', 'address', (f, c) => c.permalink(f)),
  own('qualifier', 'code'),
  own('lower_open', 'flag'),
  own('upper_open', 'flag'),
  column('interval', 'text', (f, c) => intervalText(f, c.lang)),
  own('step', 'number'),
  own('status', 'code'),
  column('obs_status', 'code', (f) => obsStatus(f)),
  own('origin', 'code'),
  own('place', 'code'),
  own('indicator', 'code'),
  own('topic', 'code'),
  own('scope', 'code'),
  own('unit', 'code'),
  own('base', 'code'),
  own('period_start', 'date'),
  own('period_end', 'date'),
  own('period_kind', 'code'),
  own('period_length', 'code'),
  own('source', 'code'),
  own('conflict', 'code'),
  column('conflict_text', 'text', (f, c) =>
    f.conflict === null ? null : (c.labels.conflict[f.conflict]?.what ?? null),
  ),
  own('contest', 'code'),
  own('repeats', 'code'),
  own('break_remark', 'code'),
  column('break_text', 'text', (f, c) => textOf(f.break_remark, c.labels.remark)),
  own('suspect_remark', 'code'),
  column('suspect_text', 'text', (f, c) => textOf(f.suspect_remark, c.labels.remark)),
  own('note', 'text'),
  own('recorded_on', 'date'),
  own('revises', 'code'),
  own('revision_reason', 'text'),
] as const;

export type ColumnName = (typeof COLUMNS)[number]['name'];

export const COLUMN_NAMES: readonly ColumnName[] = COLUMNS.map((c) => c.name);

/** One row of the export, cells in the order of `COLUMNS`. */
export function cellsOf(figure: Figure, context: ExportContext): Cell[] {
  return COLUMNS.map((c) => c.cell(figure, context));
}
