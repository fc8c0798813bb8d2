/** How a file is read: everything that was found out about it and that the reader can change. */
import type { DateOrder } from './dates.ts';
import type { NumberForm } from './numbers.ts';
import type { Cutting } from './open.ts';
import type { Role, Shape, Spread } from './roles.ts';
import { HOME_ZONE, type OfficeZone } from './zones.ts';
import type { SheetNote } from './workbook/sheet.ts';

/** What the reader said of a name that may be a place: its code, a place of the reader's own, or "leave its rows out". */
export type PlaceAnswer =
  { readonly kind: 'is'; readonly code: string } | { readonly kind: 'own' } | { readonly kind: 'skip' };

export interface Settings extends Cutting {
  /** Rows above the row of names. */
  readonly skipRows: number;
  readonly hasHeader: boolean;
  /** Rows of names, and of numbers of columns below them; 0 without. */
  readonly headRows: number;
  readonly numbers: NumberForm;
  readonly dates: DateOrder;
  /** The clock of the office, for moments that name a time zone; that of Almaty where nothing is said. */
  readonly zone?: OfficeZone;
  /** The year of periods that name none ("9 айлық"); null refuses them. */
  readonly year: number | null;
  readonly shape: Shape;
  /** One for each column. */
  readonly roles: readonly Role[];
  readonly spread: Spread | null;
  /** Columns that look personal: nothing of them gets into a preview, a result or a report. */
  readonly personal: readonly number[];
  /** Those of them that are used nevertheless, because the reader insists. */
  readonly insist: readonly number[];
  /** What to do with rows that sum up others; null asks. */
  readonly totals: 'leave_out' | 'keep' | null;
  /** Answers by the text of the cell. */
  readonly places: Readonly<Record<string, PlaceAnswer>>;
}

/** What is worth a second look of the reader before anything is loaded. */
export type Doubt =
  | 'encoding'
  | 'letters'
  | 'control_bytes'
  | 'delimiter'
  /** Fewer names than cells; names in the middle of the rows. */
  | 'short_head'
  | 'two_tables'
  | 'header'
  | 'titles'
  | 'numbers'
  | 'dates'
  /** Moments that name a time zone. */
  | 'zone'
  | 'year'
  | 'roles'
  | 'merged_values'
  /** Columns of numbers that are not used; a unit in a row above the names. */
  | 'unused_numbers'
  | 'unit_above'
  | SheetNote;

/** Files of the same form have the same names of columns: under this key their mapping is remembered. */
export function formKey(names: readonly string[]): string {
  return names.map((name) => name.toLowerCase().trim()).join('\u001f');
}

/** What is remembered for files of the same form; nothing of their content. */
export type Remembered = Pick<Settings, 'numbers' | 'dates' | 'zone' | 'shape' | 'roles' | 'spread'>;

export function remember({ numbers, dates, zone = HOME_ZONE, shape, roles, spread }: Settings): Remembered {
  return { numbers: { decimal: numbers.decimal, group: numbers.group }, dates, zone, shape, roles, spread };
}
