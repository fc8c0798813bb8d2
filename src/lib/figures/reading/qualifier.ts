/** Reads reported words: "более 4 тысяч обращений" is more than 4000, good to the thousand. Returns readings, never guesses. */
import type { Qualifier } from '../figure.ts';
import { hedgeAfter, hedgeBefore, isChange, isDate } from './lexicon.ts';
import { findNumbers, normalise, type FoundNumber } from './numerals.ts';
import { POLICY } from '../policy.ts';

export type UnitHint = 'percent' | 'tenge' | 'km' | 'm2' | 'm3' | 'ha' | 'tonnes' | 'rank';

/** One number of the text as it was said. `value` and `step` are in base units (тыс. and the like multiplied out). */
export interface Reading {
  readonly qualifier: Qualifier;
  readonly value: number;
  readonly valueUpper: number | null;
  readonly step: number;
  /** The unit, where the words after the number name it. */
  readonly unitHint: UnitHint | null;
  /** A year, a day of a month or a length of time: "9 айында", "2016 –". */
  readonly time: boolean;
}

/** A reading and where its number stands in the normalised text: from its first letter to behind its last. */
export interface PlacedReading extends Reading {
  readonly start: number;
  readonly end: number;
}

export type Parsed = ({ readonly ok: true } & Reading) | { readonly ok: false; readonly reason: 'no_number' };

export interface ParseHints {
  /** Language of the words (kk, ru, en, de…): what a comma or point before three digits means. */
  readonly lang?: string;
  /** Unit the number should have, as in units.csv: chooses between several numbers of one text. */
  readonly unit?: string;
}

const UNITS: readonly (readonly [RegExp, UnitHint])[] = [
  [/^ ?(?:%|процент|пайыз|percent|per cent)/u, 'percent'],
  [/^[ -]?(?:тенге|теңге|teńge|tenge|₸)/u, 'tenge'],
  [/^ ?(?:км(?!²)|километр|шақырым|km(?!²)|kilomet)/u, 'km'],
  [/^ ?(?:кв\. ?м|м²|м2|m²|m2|квадратн\p{L}+ метр|шаршы метр|sharshy metr|square met)/u, 'm2'],
  [/^ ?(?:куб\. ?м|м³|м3|m³|m3|кубометр|кубическ\p{L}+ метр|текше метр)/u, 'm3'],
  [/^ ?(?:га(?!\p{L})|гектар|hectare)/u, 'ha'],
  [/^ ?(?:тонн|tonn)/u, 'tonnes'],
];

/**
 * The winner, named without a number. "Одной из лучших", "в числе лучших", "үздіктер қатарында" praise without giving a place,
 * and "лучше" compares; none of them is here.
 */
const WINNER = new RegExp(
  `(?<!\\p{L})(?:${[
    'победител',
    'победил[аои]?(?!\\p{L})',
    'перв(?:ое|ого) мест',
    'первое(?!\\p{L})',
    'возглав(?:ил[аои]?|ля\\p{L}+)(?!\\p{L})',
    '(?<!(?:из|среди|числе|числ[оу]|ряду|рядах) (?:\\p{L}+ )?)(?:наи)?лучш(?:ий|ая|ее|им|ими|их|ей|ую|ие|его|ему|ем)(?!\\p{L})',
    'жеңімпаз',
    'жеңіске жет',
    'бірінші орын',
    'тізім(?:нің)? бас(?:ында|ын)',
    'үздік (?:деп|атан|болып)',
    'ең үздік',
    'first place',
    'winner',
    '(?<!(?:among|of) the )best(?!\\p{L})',
  ].join('|')})`,
  'u',
);

const ORDINALS: readonly (readonly [RegExp, number])[] = [
  [WINNER, 1],
  [/(?<!\p{L})(?:втор(?:ое|ого) мест|второе(?!\p{L})|екінші орын|second place)/u, 2],
  [/(?<!\p{L})(?:треть(?:е|его) мест|третье(?!\p{L})|үшінші орын|third place)/u, 3],
];

/** A part of each word above, looked for first: most words said of a figure give no rank. */
const RANKS = /мест|побед|перв|втор|трет|возглав|лучш|жең|орын|тізім|үздік|place|winner|best/u;

const DURATION = /^ (?:ай(?:да|ында|дың|лық)?(?!\p{L})|месяц|month|күн(?:де|дік)?(?!\p{L})|дн(?:ей|я)|days?(?!\p{L}))/u;

interface Context {
  readonly number: FoundNumber;
  /** Everything before the number; what lies between the number before and this one; from its end to the next. */
  readonly prefix: string;
  readonly gap: string;
  readonly tail: string;
}

function contexts(text: string, numbers: readonly FoundNumber[]): Context[] {
  return numbers.map((number, i) => ({
    number,
    prefix: text.slice(0, number.start),
    gap: text.slice(numbers[i - 1]?.end ?? 0, number.start),
    // Kazakh endings of мың, жүз are inside the number: "мыңнан астам" must be seen whole.
    tail: text.slice(lastWordStart(text, number), numbers[i + 1]?.start ?? text.length),
  }));
}

function lastWordStart(text: string, number: FoundNumber): number {
  const word = /(?: с лишним )?[\p{L}\p{M}]+\.?$/u.exec(text.slice(number.start, number.end));
  return word === null ? number.end : number.start + word.index;
}

/** Which rule of words applies to the number; `exact` where none does. */
function qualifierOf({ prefix, gap, tail, number }: Context): Qualifier {
  const said = hedgeAfter(tail) ?? hedgeBefore(gap);
  if (said === null) return 'exact';
  const timeOrChange = isDate(tail) || number.yearlike || isChange(prefix, tail);
  return said === 'up_to' && timeOrChange ? 'exact' : said;
}

/** True where two numbers next to each other are the ends of one range: "от 200 до 300", "200–300", "200-ден 300-ге дейін". */
function isRange(a: Context, b: Context): boolean {
  if (a.number.yearlike && b.number.yearlike) return false;
  const between = b.gap;
  if (/^[-–—]$/u.test(between)) return true;
  const said =
    (/(?<!\p{L})от $/u.test(a.gap) && /(?<!\p{L})до $/u.test(between)) ||
    (/(?<!\p{L})between $/u.test(a.gap) && /(?<!\p{L})and $/u.test(between)) ||
    (/(?<!\p{L})from $/u.test(a.gap) && /(?<!\p{L})to $/u.test(between)) ||
    (/[дтн][ае]н(?: \p{L}+)? $/u.test(between) && hedgeAfter(b.tail) === 'up_to');
  return said && !isChange(a.prefix, b.tail);
}

/** Letters within which a unit, "в … раза" or a sign stands. */
const NEAR = 40;

function unitAfter(text: string, number: FoundNumber): UnitHint | null {
  const rest = text.slice(number.end, number.end + NEAR);
  return UNITS.find(([pattern]) => pattern.test(rest))?.[1] ?? null;
}

/** "В 2,3 раза", "2,3 есе", "2.3 times" say 230 percent of the former value. */
function isTimes(text: string, number: FoundNumber): boolean {
  const rest = text.slice(number.end, number.end + NEAR);
  const before = text.slice(Math.max(0, number.start - NEAR), number.start);
  return (
    (/(?<!\p{L})в (?:\p{L}+ )?$/u.test(before) && /^ ?раза?(?!\p{L})/u.test(rest)) ||
    /^ ?(?:есе|times|-?fold)/u.test(rest)
  );
}

/** Lengths are kept in kilometres and often said in metres: "30 тысяч метров". */
const METRES = /^ ?(?:метр|metres?(?!\p{L})|meters?(?!\p{L})|м(?![\p{L}²³\d]))/u;

function reading(
  text: string,
  context: Context,
  qualifier: Qualifier,
  lower: FoundNumber | null,
  { unit }: ParseHints,
): Reading {
  const { number } = context;
  const times = isTimes(text, number);
  const metres = unit === 'km' && METRES.test(text.slice(number.end));
  const factor = times ? 100 : metres ? 0.001 : 1;
  const step = POLICY[qualifier].step === 'last_digit' ? number.lastDigit : number.lastNonzeroDigit;
  // "200–300 тыс.": the word after the second number belongs to both.
  const shared = lower !== null && lower.magnitude === 0 ? 10 ** number.magnitude : 1;
  const value = lower === null ? number.value : lower.value * shared;
  return {
    qualifier,
    value: tidy(value * factor),
    valueUpper: lower === null ? null : tidy(number.value * factor),
    step: tidy(step * factor),
    unitHint: times ? 'percent' : unitAfter(text, number),
    time: number.yearlike || DURATION.test(text.slice(number.end)) || isDate(text.slice(number.end)),
  };
}

const tidy = (value: number): number => Number(value.toPrecision(15));

/** Every number of the words with its qualifier, in reading order; ranks said in words come last. */
export function parseAll(asReported: string, hints: ParseHints = {}): Reading[] {
  return parsePlaced(asReported, hints).map(({ start: _start, end: _end, ...said }) => said);
}

/** The same with the places of the numbers in `normalise(text)`. */
export function parsePlaced(asReported: string, hints: ParseHints = {}): PlacedReading[] {
  const text = normalise(asReported);
  const all = contexts(text, findNumbers(text, hints.lang ?? null));
  const readings: PlacedReading[] = [];
  for (let i = 0; i < all.length; i++) {
    const [here, next] = [all[i], all[i + 1]];
    if (here === undefined) break;
    const { start, end } = here.number;
    if (next !== undefined && isRange(here, next) && here.number.value < next.number.value) {
      readings.push({ ...reading(text, next, 'between', here.number, hints), start, end: next.number.end });
      i++;
      continue;
    }
    const qualifier = qualifierOf(here);
    if (here.number.bare && qualifier === 'exact') continue;
    if (hints.unit === 'rank' && isOneOf(text, here.number)) continue;
    readings.push({ ...negated(text, here.number, reading(text, here, qualifier, null, hints)), start, end });
  }
  if (!RANKS.test(text)) return readings;
  const ranks = ORDINALS.flatMap(([pattern, value]): PlacedReading[] => {
    const found = pattern.exec(text);
    if (found === null) return [];
    const [start, end] = [found.index, found.index + found[0].length];
    return [{ qualifier: 'exact', value, valueUpper: null, step: 1, unitHint: 'rank', time: false, start, end }];
  });
  return [...readings, ...ranks];
}

/** "Одной из лучших", "one of the best": one of several, and no place. */
function isOneOf(text: string, number: FoundNumber): boolean {
  const word = text.slice(number.start, number.end);
  return number.value === 1 && !/\d/.test(word) && /^ (?:из|of)(?!\p{L})/u.test(text.slice(number.end));
}

/** A true minus anywhere, a hyphen only where the cell begins with it: "другие вопросы -2 134" is a dash. */
function negated(text: string, number: FoundNumber, said: Reading): Reading {
  const before = text.slice(Math.max(0, number.start - 2), number.start);
  return before === '-' || before.endsWith('−') ? { ...said, value: -said.value } : said;
}

/**
 * The figure in reported words. Where the words hold several numbers, the one that fits `hints.unit` is taken, years
 * last. `step` follows the policy: the last written digit, or for about and almost the last that is not zero.
 */
export function parse(asReported: string, hints: ParseHints = {}): Parsed {
  const readings = parseAll(asReported, hints);
  const fits = (candidate: Reading): number => {
    const wanted =
      hints.unit === undefined ? 0 : hints.unit.startsWith('percent') === (candidate.unitHint === 'percent') ? 0 : 2;
    return wanted + (candidate.time ? 1 : 0);
  };
  const best = readings.reduce<Reading | null>(
    (kept, next) => (kept === null || fits(next) < fits(kept) ? next : kept),
    null,
  );
  return best === null ? { ok: false, reason: 'no_number' } : { ok: true, ...best };
}

/**
 * A cell of a statistics table: one number in the table's own unit, perhaps with a footnote glued to it ("107,218)" is
 * 107,2 with footnote 18). `scale` turns the table's unit into the base unit (1000 for "thousand people").
 */
export function parseCell(cell: string, scale = 1, footnotes: readonly string[] = ['18']): Parsed {
  const marks = new RegExp(`\\s*(?:${footnotes.join('|')})\\)$`, 'u');
  const bare = normalise(cell)
    .replace(marks, '')
    .replace(/(?<=\d) (?=[\d,.])/gu, '');
  const said = parse(bare, { lang: 'ru' });
  if (!said.ok) return said;
  return { ...said, value: tidy(said.value * scale), step: tidy(said.step * scale) };
}
