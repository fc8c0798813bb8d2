/** The value of a figure from the words of its source: what is typed beside them must agree, or a note has to tell why. */
import { QUALIFIERS, type Qualifier } from '#lib/figures/figure.ts';
import { parse, parseAll, type Reading } from '#lib/figures/reading/qualifier.ts';
import type { GivenFigure } from './given.ts';
import { nearestOf } from './nearest.ts';

export type Said = Pick<Reading, 'qualifier' | 'value' | 'valueUpper' | 'step'>;

const NOTHING: Said = { qualifier: 'exact', value: 0, valueUpper: null, step: 1 };

/** Reads the words; reports through `refuse` and then gives a value that is not to be used. */
export function readWords(
  given: GivenFigure,
  lang: string | undefined,
  unit: string | undefined,
  refuse: Refuse,
): Said {
  const { words } = given;
  if (words === undefined) {
    refuse('words', 'the words of the source are needed, eight at most, with the number in them');
    return NOTHING;
  }
  const count = wordsIn(words);
  if (count > MOST_WORDS) {
    refuse('words', `${MOST_WORDS} words at most are quoted; "${words}" has ${count}`);
    return NOTHING;
  }
  const hints = { lang, unit };
  const stated = statedBy(given, refuse);
  if (stated === null) return NOTHING;
  const { value, upper, qualifier, step } = stated;
  if (value === undefined) {
    const read = parse(words, hints);
    if (!read.ok) {
      refuse(
        'words',
        `no number was found in "${words}"; give --value, --qualifier and --step, and a --note that tells why`,
      );
      return NOTHING;
    }
    if (qualifier !== undefined && qualifier !== read.qualifier && given.note === undefined) {
      refuse('qualifier', `the words say ${read.qualifier}, not ${qualifier}; a --note has to tell why`);
    }
    return { ...read, qualifier: qualifier ?? read.qualifier, step: step ?? read.step };
  }
  const same = parseAll(words, hints).find(
    (reading) => reading.value === value && (qualifier === undefined || reading.qualifier === qualifier),
  );
  if (same !== undefined) return { ...same, step: step ?? same.step };
  if (given.note === undefined) {
    const read = parse(words, hints);
    const found = read.ok ? `${read.qualifier} ${read.value}` : 'no number';
    refuse(
      'value',
      `the words say ${found}, not ${qualifier ?? ''} ${value}; a --note has to tell why`.replace('  ', ' '),
    );
  }
  if (step === undefined)
    refuse('step', 'the place of the last digit that counts is needed where the words do not give it');
  return { qualifier: qualifier ?? 'exact', value, valueUpper: upper ?? null, step: step ?? 1 };
}

/** So many words of a source are quoted with a figure. */
export const MOST_WORDS = 8;

/** Words as people count them: a number is one, however its digits are grouped, and a dash or a bracket is none. */
export function wordsIn(text: string): number {
  const grouped = text.replace(/(?<![\d.,])\d{1,3}(?:[\s\u00A0\u2009\u202F'’]\d{3})+(?!\d)/gu, '1');
  return grouped.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** Says of a field what is wrong with it. */
export type Refuse = (field: string, why: string) => void;

interface Stated {
  readonly value?: number;
  readonly upper?: number;
  readonly step?: number;
  readonly qualifier?: Qualifier;
}

/** The numbers as they were typed; null where one of them is none. */
function statedBy(given: GivenFigure, refuse: Refuse): Stated | null {
  const stated: { value?: number; upper?: number; step?: number } = {};
  for (const column of ['value', 'upper', 'step'] as const) {
    const text = given[column];
    if (text === undefined) continue;
    if (!/^-?\d+(\.\d+)?$/.test(text)) {
      refuse(column, `"${text}" is not a plain number (digits, a dot, no spaces)`);
      return null;
    }
    stated[column] = Number(text);
  }
  const qualifier = QUALIFIERS.find((known) => known === given.qualifier);
  if (given.qualifier !== undefined && qualifier === undefined) {
    refuse(
      'qualifier',
      `"${given.qualifier}" is none of ${QUALIFIERS.join(', ')}${nearestOf(given.qualifier, QUALIFIERS)}`,
    );
    return null;
  }
  return { ...stated, qualifier };
}
