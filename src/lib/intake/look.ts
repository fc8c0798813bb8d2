/** The first look at a file: how it will be read if nothing is changed, with its first rows as they will be read. */
import { UnreadableFile } from './unreadable.ts';
import { contentOf, type Matchers } from './content.ts';
import { cutOff } from './cut-off.ts';
import { detectDateOrder, namesZone } from './dates.ts';
import { joinedNames } from './head.ts';
import { kindOfName, saysUnit } from './head-names.ts';
import { detectLayout, columnsOf, layoutFor, widthOf, type Column } from './layout.ts';
import { LIMITS } from './limits.ts';
import { detectNumberForm, type NumberForm } from './numbers.ts';
import { controlsIn, dialectOf, rowsOf, type Cutting, type Opened } from './open.ts';
import { personalIn, type Personal } from './personal.ts';
import { assignRoles, guessShape, isCode, roleByName, type Assignment, type Content, type Shape } from './roles.ts';
import type { Doubt, Settings } from './settings.ts';
import { hasFootnote } from './signs.ts';
import { firstSheet, numbersInTexts, sheetDoubts } from './sheet-look.ts';
import { hasSecondTable, isShortHead } from './second-table.ts';
import { HOME_ZONE } from './zones.ts';
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
  chosen?: { readonly skipRows: number; readonly hasHeader: boolean; readonly headRows?: number },
): { settings: Settings; doubts: Doubt[] } {
  const stored = opened.kind === 'text' ? null : (opened.sheets[cutting.sheet] ?? null);
  const inTexts = stored === null ? null : numbersInTexts(stored);
  const { rows } = sample(opened, { ...cutting, ...(inTexts === null ? {} : { numbers: inTexts }) });
  const untorn = rows.filter(({ torn }) => torn === null);
  const whole = untorn.map(({ cells }) => cells);
  const found = chosen === undefined ? detectLayout(whole) : layoutFor(whole, chosen);
  const first = found.skipRows + found.headRows;
  const body = whole.slice(first);
  const cells = body.flat();
  const numbers = inTexts ?? detectNumberForm(cells, cutting.dialect.delimiter);
  const dates = detectDateOrder(cells);
  const width = widthOf(whole, found);
  if (width > LIMITS.columns) throw new UnreadableFile('too_many_columns');
  const header = joinedNames(whole.slice(found.skipRows, first));
  const contents = Array.from({ length: width }, (_, i) =>
    contentOf(
      header[i] ?? '',
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
    ...(controlsIn(opened, cutting) > 0 ? ['control_bytes' as const] : []),
    ...(found.sure ? [] : ['header' as const]),
    ...(stored === null && isShortHead(whole[first - 1] ?? [], untorn.slice(first)) && found.hasHeader
      ? ['short_head' as const]
      : []),
    ...(hasSecondTable(found.hasHeader ? (whole[first - 1] ?? []) : [], untorn.slice(first))
      ? ['two_tables' as const]
      : []),
    ...(found.skipRows > 0 && chosen === undefined ? ['titles' as const] : []),
    ...(numbers.sure ? [] : ['numbers' as const]),
    ...(dates.sure ? [] : ['dates' as const]),
    ...(cells.some(namesZone) ? ['zone' as const] : []),
    ...(cells.some((cell) => LOST.test(cell)) ? ['letters' as const] : []),
    ...(isGuess(assigned, names) ? ['roles' as const] : []),
    ...(leavesNumbersOut(assigned, names, contents) ? ['unused_numbers' as const] : []),
    ...(whole.slice(0, found.skipRows).some((row) => row.some(saysUnit)) ? ['unit_above' as const] : []),
    ...(stored?.notes.has('footnotes') !== true && cells.some(hasFootnote) ? ['footnotes' as const] : []),
    ...(stored === null ? [] : sheetDoubts(stored, first, assigned.roles)),
  ];
  const settings: Settings = {
    ...cutting,
    skipRows: found.skipRows,
    hasHeader: found.hasHeader,
    headRows: found.headRows,
    numbers: { decimal: numbers.decimal, group: numbers.group },
    dates: dates.order,
    zone: HOME_ZONE,
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
  return assignRoles(shape, names, contents, (i) => kindOfName(names[i] ?? '', matchers));
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

/** Columns of numbers that nothing is made of, codes and counters apart. */
function leavesNumbersOut(
  { shape, roles }: Assignment,
  names: readonly string[],
  contents: readonly Content[],
): boolean {
  if (shape !== 'figures') return false;
  return contents.some(
    ({ numbers, filled, counts }, i) =>
      roles[i] === 'none' && numbers >= 0.3 && filled > 0 && !counts && !isCode(names[i] ?? ''),
  );
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
  const layout = layoutFor(whole, settings);
  const first = layout.skipRows + layout.headRows;
  const body = whole.slice(first);
  const header = joinedNames(whole.slice(settings.skipRows, first));
  const columns = columnsOf(header, widthOf(whole, layout), unnamed).map((column, i): LookedColumn => {
    const cells = body.map((row) => row[i] ?? '');
    return {
      ...column,
      personal: personalIn(column.header, cells),
      content: contentOf(column.header, cells, settings.numbers, settings.dates, matchers),
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
