/** The reader of spreadsheets, with the types of the parts of it that are used here. Loaded when a workbook is opened. */
import { CFB, parse_zip, read, set_cptable, SSF } from '@e965/xlsx';

declare module '@e965/xlsx' {
  /** Missing in the types of the library: reads parts that were unpacked already. */
  export function parse_zip(zip: object, options: object): unknown;
}

export interface StoredCell {
  /** Kind: text, number, boolean, error, or nothing but a format. */
  readonly t: 's' | 'n' | 'b' | 'e' | 'd' | 'z' | 'str';
  readonly v?: string | number | boolean | Date;
  /** Number format. */
  readonly z?: string | number;
  readonly f?: string;
}

interface Range {
  readonly s: { readonly r: number; readonly c: number };
  readonly e: { readonly r: number; readonly c: number };
}

export interface StoredSheet {
  readonly '!data'?: readonly (readonly (StoredCell | undefined)[] | undefined)[];
  readonly '!merges'?: readonly Range[];
  readonly '!rows'?: readonly ({ readonly hidden?: boolean } | undefined)[];
  readonly '!cols'?: readonly ({ readonly hidden?: boolean } | undefined)[];
  readonly '!type'?: string;
}

export interface StoredBook {
  readonly SheetNames: readonly string[];
  readonly Sheets: Readonly<Record<string, StoredSheet | undefined>>;
  readonly Workbook?: {
    readonly WBProps?: { readonly date1904?: boolean };
    readonly Sheets?: readonly ({ readonly Hidden?: 0 | 1 | 2 } | undefined)[];
  };
}

interface Compound {
  readonly FullPaths: readonly string[];
}

/** What of a workbook is read: numbers as they are stored with their formats, no picture, no style, no text made of a number. */
const OPTIONS = {
  dense: true,
  cellNF: true,
  cellText: false,
  cellHTML: false,
  cellFormula: false,
  cellDates: false,
} as const;

/** Code pages of old workbooks, decoded by the platform. */
const CODE_PAGES: Readonly<Record<number, string>> = {
  866: 'ibm866',
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  1200: 'utf-16le',
  10007: 'x-mac-cyrillic',
  20866: 'koi8-r',
  21866: 'koi8-u',
  28595: 'iso-8859-5',
  65001: 'utf-8',
};

function decode(codePage: number, bytes: Uint8Array | readonly number[] | string): string {
  const raw = typeof bytes === 'string' ? Uint8Array.from(bytes, (sign) => sign.charCodeAt(0)) : Uint8Array.from(bytes);
  const name = CODE_PAGES[codePage] ?? (codePage >= 1250 && codePage <= 1258 ? `windows-${codePage}` : 'windows-1252');
  return new TextDecoder(name).decode(raw);
}

const encode = (codePage: number, text: string): Uint8Array => {
  // Asked for letters of one byte only, where a record is compared with what was written.
  const letters = Array.from({ length: 256 }, (_, byte) => decode(codePage, [byte]));
  return Uint8Array.from(text, (letter) => Math.max(0, letters.indexOf(letter)));
};

/**
 * The parts of an XLSX or XLSB file. `names` are those of all parts: one that was left packed is there with nothing in it,
 * because the reader stops at a part that is announced and missing.
 */
export function readParts(parts: ReadonlyMap<string, Uint8Array>, names: readonly string[]): StoredBook {
  const files = Object.fromEntries(
    names.map((name) => [name, { name, type: 2 as const, content: parts.get(name) ?? new Uint8Array() }]),
  );
  return parse_zip({ files }, { ...OPTIONS }) as StoredBook;
}

/** An XLS file or one in the XML of 2003. `codePage` is that of texts where the file names none. */
export function readWhole(bytes: Uint8Array, codePage: number): StoredBook {
  (set_cptable as (table: object) => void)({ utils: { decode, encode } });
  return read(bytes, { ...OPTIONS, type: 'array', cellStyles: true, codepage: codePage }) as unknown as StoredBook;
}

/** The streams of a compound file by name ("Workbook", "EncryptedPackage"), with their bytes. */
export function streamsOf(bytes: Uint8Array): Map<string, Uint8Array> {
  const library = CFB as {
    read: (
      bytes: Uint8Array,
      options: object,
    ) => Compound & { FileIndex: readonly { content?: ArrayLike<number>; type: number }[] };
  };
  const compound = library.read(bytes, { type: 'array' });
  return new Map(
    compound.FullPaths.flatMap((path, i) => {
      const entry = compound.FileIndex[i];
      const name = path.replace(/^.*\/(?=[^/]+$)/u, '').replace(/\/$/u, '');
      return entry?.content === undefined
        ? [[name, new Uint8Array()] as const]
        : [[name, Uint8Array.from(entry.content)] as const];
    }),
  );
}

/** A number under its format, as the sheet shows it. */
export function shownText(format: string, value: number): string {
  const { format: show } = SSF as { format: (format: string, value: number) => string };
  try {
    return show(format, value).trim();
  } catch {
    return '';
  }
}
