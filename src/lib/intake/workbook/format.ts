/**
 * What a number format of a spreadsheet makes of a number: a percentage, a day, a month … Formats are read as Excel writes them
 * into files (ECMA-376, 18.8.31), in English letters whatever the language of the program.
 */

export type Shown =
  /** The number itself; `scaled` where the format shows it in thousands or millions. */
  | { readonly as: 'number'; readonly scaled: boolean }
  /** Hundredths: 0.69 is shown as 69 %. */
  | { readonly as: 'percent' }
  /** A percent sign that is only written behind: 69 is shown as 69 %. */
  | { readonly as: 'percent_sign' }
  /** Filled with zeros up to so many digits: a code. */
  | { readonly as: 'code'; readonly digits: number }
  | { readonly as: 'day' | 'moment' | 'month' | 'month_name' | 'year' | 'time' | 'duration' }
  /** No digit at all: words, a dash, or nothing. */
  | { readonly as: 'words'; readonly blank: boolean };

const known = new Map<string, (value: number) => Shown>();

/** How `value` is shown under a format. */
export function shownUnder(format: string, value: number): Shown {
  let show = known.get(format);
  if (show === undefined) {
    show = understood(format);
    known.set(format, show);
  }
  return show(value);
}

function understood(format: string): (value: number) => Shown {
  const sections = sectionsOf(format).map(sectionOf);
  const [first] = sections;
  if (first === undefined) return () => PLAIN;
  if (sections.some(({ condition }) => condition !== null)) {
    return (value) => (sections.find(({ condition }) => condition === null || condition(value)) ?? first).shown;
  }
  const [positive, negative = first, zero = first] = sections;
  return (value) => (value > 0 ? positive : value < 0 ? negative : zero)?.shown ?? PLAIN;
}

const PLAIN: Shown = { as: 'number', scaled: false };

/** Cut at semicolons outside quotes and brackets. */
function sectionsOf(format: string): string[] {
  return (format.match(/(?:"[^"]*"?|\\.|\[[^\]]*\]?|[^;])+|;(?=;|$)|^(?=;)/gsu) ?? [])
    .map((section) => (section === ';' ? '' : section))
    .slice(0, 4);
}

interface Section {
  readonly condition: ((value: number) => boolean) | null;
  readonly shown: Shown;
}

const CONDITION = /^\[(<=|>=|<>|<|>|=)\s*(-?\d+(?:\.\d+)?)\]/;

function sectionOf(section: string): Section {
  const brackets = section.match(/\[[^\]]*\]/gu) ?? [];
  const said = brackets.map((bracket) => CONDITION.exec(bracket)).find((match) => match !== null);
  return { condition: said == null ? null : conditionOf(said[1] ?? '', Number(said[2])), shown: shownBy(section) };
}

function conditionOf(sign: string, limit: number): (value: number) => boolean {
  switch (sign) {
    case '<':
      return (value) => value < limit;
    case '>':
      return (value) => value > limit;
    case '<=':
      return (value) => value <= limit;
    case '>=':
      return (value) => value >= limit;
    case '<>':
      return (value) => value !== limit;
    default:
      return (value) => value === limit;
  }
}

function shownBy(section: string): Shown {
  const elapsed = /\[(?:h+|m+|s+)\]/iu.test(section);
  // Room for a sign ("_)") and signs that fill up the cell ("* ") are not shown as signs.
  const visible = section.replace(/\[[^\]]*\]/gu, '').replace(/[_*]./gsu, '');
  const written = (visible.match(/"[^"]*"|\\./gsu) ?? []).join('');
  const signs = visible.replace(/"[^"]*"?|\\./gsu, '\u0000');
  if (elapsed) return { as: 'duration' };
  if (/general|основной/iu.test(signs) || signs.includes('@')) return PLAIN;
  const date = dateShown(signs);
  if (date !== null) return date;
  if (!/[0#?]/.test(signs)) return { as: 'words', blank: visible.replace(/["\\\s]/gu, '') === '' };
  if (signs.includes('%')) return { as: 'percent' };
  if (written.includes('%')) return { as: 'percent_sign' };
  const digits = /^[^0#?]*(0{2,})[^0#?.,]*$/.exec(signs)?.[1]?.length;
  if (digits !== undefined) return { as: 'code', digits };
  return { as: 'number', scaled: /[0#?],+(?![0#?])/.test(signs) };
}

/** Days and times, by the letters left when everything written is gone. */
function dateShown(signs: string): Shown | null {
  if (/[0#?]/.test(signs.replace(/[s][.,]0+/giu, 's'))) return null;
  const letters = signs.replace(/am\/pm|a\/p/giu, '\u0001').toLowerCase();
  const runs = letters.match(/y+|m+|d+|h+|s+|e+|b+/gu) ?? [];
  if (runs.length === 0) return null;
  const isMinute = (i: number) => runs[i - 1]?.[0] === 'h' || runs[i + 1]?.[0] === 's';
  const has = (letter: string) => runs.some((run, i) => run[0] === letter && !(letter === 'm' && isMinute(i)));
  const [year, month, day] = [has('y') || has('e'), has('m'), has('d')];
  const time = has('h') || has('s');
  if (day) return { as: time ? 'moment' : 'day' };
  if (month && year) return { as: 'month' };
  if (month) return { as: time ? 'moment' : 'month_name' };
  if (year) return { as: 'year' };
  return time || runs.some((run) => run[0] === 'm') ? { as: 'time' } : null;
}
