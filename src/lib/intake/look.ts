/** The first look at a file: how it will be read if nothing is changed, with its first rows as they will be read. */
import { UnreadableFile } from './unreadable.ts';
import { contentOf, type Matchers } from './content.ts';
import { cutOff } from './cut-off.ts';
import { detectDateOrder } from './dates.ts';
import { detectLayout, columnsOf, widthOf, type Column, type Layout } from './layout.ts';
import { LIMITS } from './limits.ts';
import { detectNumberForm, type NumberForm } from './numbers.ts';
import { dialectOf, rowsOf, type Cutting, type Opened } from './open.ts';
import { readPeriod } from './periods.ts';
import { personalIn, type Personal } from './personal.ts';
import {
  assignRoles,
  guessShape,
  roleByName,
  type Assignment,
  type Content,
  type Shape,
  type Spread,
} from './roles.ts';
import type { Doubt, Settings } from './settings.ts';
import { firstSheet, numbersInTexts, sheetDoubts } from './sheet-look.ts';
import type { Torn } from './tokenize.ts';

export interface SampleRow {
  readonly line: number;
  readonly cells: readonly string[];
  readonly torn: Torn | null;
}

export interface Look {
  readonly columns: readonly LookedColumn[];
  /** Rows above the names, as texts: they are passed over. */
  readonly above: readonly string[];
  /** The first rows below the names. */
  readonly rows: readonly SampleRow[];
  /** Rows in the sample; `more` where the file goes on behind it. */
  readonly sampled: number;
  readonly more: boolean;
}

export interface LookedColumn extends Column {
  readonly personal: Personal | null;
  readonly content: Content;
}

/** Settings as found, with what is doubtful in them. Throws `UnreadableFile`. */
export function firstSettings(opened: Opened, matchers: Matchers): { settings: Settings; doubts: Doubt[] } {
  const cutting = cuttingOf(opened);
  return settle(opened, cutting.cutting, matchers, cutting.doubts);
}

function cuttingOf(opened: Opened): { cutting: Cutting; doubts: Doubt[] } {
  if (opened.kind !== 'text') {
    const sheet = firstSheet(opened.sheets);
    return {
      cutting: { encoding: 'utf-8', dialect: { delimiter: ',', quote: '"', escape: 'double' }, sheet },
      doubts: [],
    };
  }
  const { encoding, sure } = opened.encoding;
  const found = dialectOf(opened, encoding);
  const doubts: Doubt[] = [...(sure ? [] : ['encoding' as const]), ...(found.sure ? [] : ['delimiter' as const])];
  return { cutting: { encoding, dialect: found.dialect, sheet: 0 }, doubts };
}

/** Finds everything that follows from how the file is cut into cells: again when the reader changes that. */
export function settle(
  opened: Opened,
  cutting: Cutting,
  matchers: Matchers,
  known: readonly Doubt[] = [],
  layout?: Layout,
): { settings: Settings; doubts: Doubt[] } {
  const stored = opened.kind === 'text' ? null : (opened.sheets[cutting.sheet] ?? null);
  const inTexts = stored === null ? null : numbersInTexts(stored);
  const { rows } = sample(opened, { ...cutting, ...(inTexts === null ? {} : { numbers: inTexts }) });
  const whole = rows.filter(({ torn }) => torn === null).map(({ cells }) => cells);
  const found = layout ?? detectLayout(whole);
  const body = whole.slice(found.skipRows + (found.hasHeader ? 1 : 0));
  const cells = body.flat();
  const numbers = inTexts ?? detectNumberForm(cells, cutting.dialect.delimiter);
  const dates = detectDateOrder(cells);
  const width = widthOf(whole, found);
  if (width > LIMITS.columns) throw new UnreadableFile('too_many_columns');
  const header = found.hasHeader ? (whole[found.skipRows] ?? []) : [];
  const contents = Array.from({ length: width }, (_, i) =>
    contentOf(
      body.map((row) => row[i] ?? ''),
      numbers,
      dates.order,
      matchers,
    ),
  );
  const names = Array.from({ length: width }, (_, i) => header[i] ?? '');
  const shape = guessShape(names, contents);
  const assigned = rolesFor(shape, names, contents, matchers);
  const doubts: Doubt[] = [
    ...known,
    ...(found.sure ? [] : ['header' as const]),
    ...(found.skipRows > 0 && layout === undefined ? ['titles' as const] : []),
    ...(numbers.sure ? [] : ['numbers' as const]),
    ...(dates.sure ? [] : ['dates' as const]),
    ...(cells.some((cell) => LOST.test(cell)) ? ['letters' as const] : []),
    ...(isGuess(assigned, names) ? ['roles' as const] : []),
    ...(stored === null ? [] : sheetDoubts(stored, found.skipRows + (found.hasHeader ? 1 : 0), assigned.roles)),
  ];
  const settings: Settings = {
    ...cutting,
    skipRows: found.skipRows,
    hasHeader: found.hasHeader,
    numbers: { decimal: numbers.decimal, group: numbers.group },
    dates: dates.order,
    year: null,
    shape,
    roles: assigned.roles,
    spread: assigned.spread,
    personal: [],
    insist: [],
    totals: null,
    places: {},
  };
  return { settings: withoutPersonal(settings, names, body), doubts };
}

/** Roles for a shape that the reader chose. */
export function rolesFor(
  shape: Shape,
  names: readonly string[],
  contents: readonly Content[],
  matchers: Matchers,
): Assignment {
  return assignRoles(shape, names, contents, (i) => headerKind(names[i] ?? '', matchers));
}

/** What the name of a column is, where it names a place, a topic or a period. */
function headerKind(name: string, { places, topics }: Matchers): Spread | null {
  if (name.trim() === '') return null;
  const period = readPeriod(name, 'dmy', null);
  if (period.ok || period.reason === 'no_year') return 'period';
  if (places.match(name).kind !== 'unknown') return 'place';
  return topics.match(name) !== null ? 'topic' : null;
}

function withoutPersonal(settings: Settings, names: readonly string[], body: readonly (readonly string[])[]): Settings {
  const personal = names.flatMap((name, i) =>
    personalIn(
      name,
      body.map((row) => row[i] ?? ''),
    ) === null
      ? []
      : [i],
  );
  const roles = settings.roles.map((role, i) => (personal.includes(i) ? 'none' : role));
  return { ...settings, roles, personal };
}

/** A question mark inside a word of letters: what an encoding could not hold, gone for good. */
const LOST = /\p{L}\?\p{Ll}|(?:^|\s)\?\p{Ll}{2}|\ufffd/u;

/** Whether the column that everything hangs on was found by what stands in it, not by its name. */
function isGuess({ shape, roles }: Assignment, names: readonly string[]): boolean {
  const needed = shape === 'figures' ? 'value' : 'received';
  const found = roles.flatMap((role, i) => (role === needed ? [names[i] ?? ''] : []));
  return found.length === 1 && found.every((name) => roleByName(name, shape) !== needed);
}

interface Sample {
  readonly rows: SampleRow[];
  readonly more: boolean;
}

function sample(opened: Opened, cutting: Cutting & { readonly numbers?: NumberForm }): Sample {
  const reader = rowsOf(opened, cutting);
  const rows: SampleRow[] = [];
  let [size, letters] = [0, 0];
  let more = false;
  while (reader.next()) {
    if (rows.length >= LIMITS.sampleRows || size > LIMITS.sampleBytes || letters > LIMITS.sampleLetters) {
      more = true;
      break;
    }
    const cells = Array.from({ length: reader.count }, (_, i) => {
      const cell = reader.cell(i);
      letters += cell.length;
      return cutOff(cell, 2000);
    });
    size += cells.reduce((sum, cell) => sum + cell.length + 1, 0);
    rows.push({ line: reader.line, cells, torn: reader.torn });
  }
  if (rows.length === 0) throw new UnreadableFile('no_rows');
  if (rows.every(({ torn }) => torn === 'too_many_cells')) throw new UnreadableFile('too_many_columns');
  return { rows, more };
}

/** The file as it will be read with these settings. */
export function lookAt(opened: Opened, settings: Settings, matchers: Matchers, unnamed: (n: number) => string): Look {
  const { rows, more } = sample(opened, settings);
  const whole = rows.filter(({ torn }) => torn === null).map(({ cells }) => cells);
  const layout = { skipRows: settings.skipRows, hasHeader: settings.hasHeader, sure: true };
  const first = settings.skipRows + (settings.hasHeader ? 1 : 0);
  const body = whole.slice(first);
  const header = settings.hasHeader ? (whole[settings.skipRows] ?? []) : [];
  const columns = columnsOf(header, widthOf(whole, layout), unnamed).map((column, i): LookedColumn => {
    const cells = body.map((row) => row[i] ?? '');
    return {
      ...column,
      personal: personalIn(column.header, cells),
      content: contentOf(cells, settings.numbers, settings.dates, matchers),
    };
  });
  return {
    columns,
    above: rows
      .slice(0, settings.skipRows)
      .map(({ cells }) => cutOff(cells.filter((cell) => cell.trim() !== '').join(' · '), 200)),
    rows: rows.slice(first, first + LIMITS.previewRows),
    sampled: Math.max(0, rows.length - first),
    more,
  };
}
