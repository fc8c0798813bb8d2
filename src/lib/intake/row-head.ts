/** The columns of a file as a reading needs them: where each role stands, and rows that repeat the names of columns. */
import { monthOf } from './dates.ts';
import { joinedNames } from './head.ts';
import { fold } from '#lib/i18n/fold.ts';
import type { ReportBuilder } from './report.ts';
import { SheetRows, TextRows, type RowReader } from './rows.ts';
import type { Role } from './roles.ts';
import type { Settings } from './settings.ts';

export class RowHead {
  /** Names of the columns; empty without a header. */
  readonly names: readonly string[];
  /** Columns of values. */
  readonly values: readonly number[];
  readonly at: Readonly<Record<Exclude<Role, 'none' | 'value'>, number>>;
  /** What a bare number in the column of periods is, by the name of the column. */
  readonly periodUnit: 'month' | 'quarter' | null;
  readonly #left: ReadonlySet<number>;
  readonly #width: number;
  readonly #mended: number[] = [];
  /** The last row of names: with it a repeated head begins or ends. */
  readonly #last: readonly string[];

  /** Reads the rows above the data, title rows included; the next row of `rows` is the first of data. */
  constructor(rows: RowReader, settings: Settings) {
    for (let i = 0; i < settings.skipRows; i++) rows.next();
    const head: string[][] = [];
    while (head.length < settings.headRows && rows.next()) {
      head.push(Array.from({ length: rows.count }, (_, i) => rows.cell(i)));
      if (rows.mended) this.#mended.push(rows.line);
    }
    const names = joinedNames(head);
    this.names = names;
    this.#last = head.at(-1)?.map((cell) => cell.replace(/\s+/gu, ' ').trim()) ?? [];
    const find = (role: Role) => settings.roles.indexOf(role);
    this.values = settings.roles.flatMap((role, i) => (role === 'value' ? [i] : []));
    this.at = {
      place: find('place'),
      topic: find('topic'),
      indicator: find('indicator'),
      period: find('period'),
      year: find('year'),
      unit: find('unit'),
      received: find('received'),
      closed: find('closed'),
      channel: find('channel'),
      outcome: find('outcome'),
    };
    this.periodUnit = unitOf(names[this.at.period] ?? '');
    this.#left = new Set(settings.personal.filter((i) => !settings.insist.includes(i)));
    this.#width = settings.roles.length;
  }

  /** A row that says the names of the columns once more. */
  isRepeated(rows: RowReader): boolean {
    const names = this.#last;
    if (names.length < 2 || rows.count !== names.length || rows.cell(0).trim() !== names[0]) return false;
    return names.every((name, i) => rows.cell(i).replace(/\s+/gu, ' ').trim() === name);
  }

  /** What is odd about a row as a whole: told also where its further cells are blank, for then its others may be shifted. */
  remarkRow(rows: RowReader, report: ReportBuilder): void {
    const { count, line } = rows;
    const isOdd = rows instanceof SheetRows ? this.#hasMore(rows) || count < this.#width : count !== this.#width;
    if (isOdd) report.remark(count < this.#width ? 'short_row' : 'extra_cells', line);
    if (rows.mended) report.remark('stray_quote', line);
    if (rows.rowsInCell) report.remark('rows_in_cell', line);
    if (rows.hidden) report.remark('hidden_rows', line);
  }

  #hasMore(rows: RowReader): boolean {
    for (let i = this.#width; i < rows.count; i++) if (rows.cell(i).trim() !== '') return true;
    return false;
  }

  /** Rows of names whose quotes do not add up. */
  remarkHead(report: ReportBuilder): void {
    for (const line of this.#mended) report.remark('stray_quote', line);
  }

  /** Personal, and not insisted upon. */
  isLeftOut(column: number): boolean {
    return this.#left.has(column);
  }

  /** A torn row as it stands in the file; where the file holds personal columns, nobody knows which part of it is one. */
  tornContent(rows: RowReader): string {
    return this.#left.size === 0 ? rows.raw() : '…';
  }

  blankLines(rows: RowReader): number {
    return rows instanceof TextRows ? rows.tokens.blank : 0;
  }
}

/** A row for the report, without its personal columns. */
export function rowContent(rows: RowReader, head: RowHead): string {
  return Array.from({ length: rows.count }, (_, i) => (head.isLeftOut(i) ? '…' : rows.cell(i))).join(' | ');
}

function unitOf(header: string): 'month' | 'quarter' | null {
  const name = fold(header);
  if (/^(?:месяц|ай|айы|month)/u.test(name) && monthOf(name) === null) return 'month';
  return /^(?:квартал|токсан|quarter)/u.test(name) ? 'quarter' : null;
}
