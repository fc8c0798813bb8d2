/**
 * Sheets of an OpenDocument spreadsheet (ODF 1.3, part 3, chapter 9), read from the file itself: the reader of the other kinds
 * leaves out hidden rows, raised letters and what a formula without a value is, and fills repeated rows without an end.
 */
import { Parser } from 'saxen';
import { LIMITS } from '../limits.ts';
import { UnreadableFile } from '../unreadable.ts';
import { sheetFrom } from './build.ts';
import type { StoredCell, StoredSheet } from './library.ts';
import { isFootnote } from './raised.ts';
import { storedCell, type Attributes } from './ods-cell.ts';
import { OdsStyles } from './ods-styles.ts';
import type { Sheet, SheetNote } from './sheet.ts';

const PREFIXES = {
  'urn:oasis:names:tc:opendocument:xmlns:office:1.0': 'office',
  'urn:oasis:names:tc:opendocument:xmlns:table:1.0': 'table',
  'urn:oasis:names:tc:opendocument:xmlns:text:1.0': 'text',
  'urn:oasis:names:tc:opendocument:xmlns:style:1.0': 'style',
  'urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0': 'number',
  'urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0': 'calcext',
} as const;

type Range = NonNullable<StoredSheet['!merges']>[number];

/** Sheets of the unpacked parts. Throws `UnreadableFile`. */
export function odsSheets(parts: ReadonlyMap<string, Uint8Array>): Sheet[] {
  const text = (name: string) => new TextDecoder().decode(parts.get(name) ?? new Uint8Array());
  if (text('META-INF/manifest.xml').includes('encryption-data')) throw new UnreadableFile('encrypted');
  const styles = new OdsStyles();
  if (parts.has('styles.xml')) listen(text('styles.xml'), styles);
  const reading = new OdsReading(styles);
  listen(text('content.xml'), styles, reading);
  return reading.sheets;
}

function listen(xml: string, styles: OdsStyles, reading: OdsReading | null = null): void {
  const parser = new Parser().ns(PREFIXES);
  parser.on('openTag', (name, attributes, decode) => {
    const at = attributes();
    for (const [key, value] of Object.entries(at)) if (value.includes('&')) at[key] = decode(value);
    styles.open(name, at);
    reading?.open(name, at);
  });
  parser.on('closeTag', (name) => {
    styles.close(name);
    reading?.close(name);
  });
  const hear = (text: string) => {
    styles.text(text);
    reading?.text(text);
  };
  parser.on('text', (text, decode) => hear(decode(text)));
  parser.on('cdata', hear);
  parser.on('error', (cause) => {
    throw new UnreadableFile('broken_workbook', cause);
  });
  parser.parse(xml);
}

/** Elements inside a cell that hold texts of their own: notes, pictures. */
const ASIDE = /^(?:office:annotation|draw:|table:shapes|dr3d:|chart:)/u;

const count = (at: Attributes, name: string): number => Math.max(1, Number.parseInt(at[name] ?? '1', 10) || 1);

class OdsReading {
  readonly sheets: Sheet[] = [];
  readonly #styles: OdsStyles;
  #table: {
    name: string;
    style: string | undefined;
    data: StoredCell[][];
    merges: Range[];
    rows: Set<number>;
    columns: Set<number>;
  } | null = null;
  readonly #notes = new Set<SheetNote>();
  #row = 0;
  #rowAt: Attributes = {};
  #column = 0;
  #columnHead = 0;
  /** Styles of cells that name none, up to a column. */
  #columnStyles: { readonly to: number; readonly style: string | undefined }[] = [];
  #cells: { readonly cell: StoredCell; readonly at: number; readonly repeated: number }[] = [];
  #cell: Attributes | null = null;
  #text = '';
  #raised: boolean[] = [];
  #inText = 0;
  #aside = 0;
  #made = 0;

  constructor(styles: OdsStyles) {
    this.#styles = styles;
  }

  open(tag: string, at: Attributes): void {
    if (this.#aside > 0 || ASIDE.test(tag)) {
      this.#aside++;
      return;
    }
    switch (tag) {
      case 'table:table':
        this.#table = {
          name: at['table:name'] ?? '',
          style: at['table:style-name'],
          data: [],
          merges: [],
          rows: new Set(),
          columns: new Set(),
        };
        [this.#row, this.#columnHead, this.#columnStyles] = [0, 0, []];
        return;
      case 'table:table-column': {
        const repeated = count(at, 'table:number-columns-repeated');
        this.#columnStyles.push({ to: this.#columnHead + repeated, style: at['table:default-cell-style-name'] });
        if (isHidden(at))
          for (let i = 0; i < Math.min(repeated, LIMITS.columns); i++) this.#table?.columns.add(this.#columnHead + i);
        this.#columnHead += repeated;
        return;
      }
      case 'table:table-row':
        [this.#rowAt, this.#column, this.#cells] = [at, 0, []];
        return;
      case 'table:table-cell':
      case 'table:covered-table-cell':
        [this.#cell, this.#text, this.#raised, this.#inText] = [at, '', [], 0];
        return;
      case 'text:p':
        if (this.#inText++ === 0 && this.#text !== '') this.#text += '\n';
        return;
      case 'text:span':
        this.#raised.push(this.#styles.isRaised(at['text:style-name']));
        return;
      case 'text:s':
        this.#text += ' '.repeat(Math.min(1000, count(at, 'text:c')));
        return;
      case 'text:tab':
        this.#text += '\t';
        return;
      case 'text:line-break':
        this.#text += '\n';
    }
  }

  text(text: string): void {
    if (this.#cell === null || this.#inText === 0 || this.#aside > 0) return;
    if (this.#raised.at(-1) === true && isFootnote(text, this.#text)) this.#notes.add('footnotes');
    else this.#text += this.#raised.at(-1) === true && text === '2' ? '²' : text;
  }

  close(tag: string): void {
    if (this.#aside > 0) {
      this.#aside--;
      return;
    }
    switch (tag) {
      case 'text:p':
        this.#inText--;
        return;
      case 'text:span':
        this.#raised.pop();
        return;
      case 'table:table-cell':
      case 'table:covered-table-cell':
        this.#endCell(tag === 'table:covered-table-cell');
        return;
      case 'table:table-row':
        this.#endRow();
        return;
      case 'table:table':
        this.#endTable();
    }
  }

  #endCell(isCovered: boolean): void {
    const at = this.#cell ?? {};
    const repeated = count(at, 'table:number-columns-repeated');
    const style =
      at['table:style-name'] ??
      this.#rowAt['table:default-cell-style-name'] ??
      this.#columnStyles.find(({ to }) => this.#column < to)?.style;
    const cell = isCovered ? null : storedCell(at, this.#text, this.#styles.shown(style));
    if (cell !== null) this.#cells.push({ cell, at: this.#column, repeated });
    const [right, down] = [count(at, 'table:number-columns-spanned'), count(at, 'table:number-rows-spanned')];
    if (right * down > 1) {
      const s = { r: this.#row, c: this.#column };
      this.#table?.merges.push({ s, e: { r: s.r + down - 1, c: s.c + right - 1 } });
    }
    this.#column += repeated;
    this.#cell = null;
  }

  #endRow(): void {
    const repeated = count(this.#rowAt, 'table:number-rows-repeated');
    const table = this.#table;
    if (table !== null && this.#cells.length > 0) {
      const row: StoredCell[] = [];
      for (const { cell, at, repeated: times } of this.#cells)
        for (let i = 0; i < times && at + i <= LIMITS.columns; i++) row[at + i] = cell;
      this.#made += row.length * repeated;
      if (this.#made > LIMITS.sheetCells) throw new UnreadableFile('packed_too_tight');
      for (let i = 0; i < repeated; i++) {
        table.data[this.#row + i] = row;
        if (isHidden(this.#rowAt)) table.rows.add(this.#row + i + 1);
      }
    }
    this.#row += repeated;
  }

  #endTable(): void {
    const table = this.#table;
    this.#table = null;
    if (table === null) return;
    const stored: StoredSheet = { '!data': table.data, '!merges': table.merges };
    this.sheets.push(
      sheetFrom(table.name, stored, {
        hidden: this.#styles.hidesTable(table.style),
        base1904: false,
        hides: table,
        notes: this.#notes,
      }),
    );
  }
}

const isHidden = (at: Attributes): boolean => /^(?:collapse|filter)$/u.test(at['table:visibility'] ?? '');
