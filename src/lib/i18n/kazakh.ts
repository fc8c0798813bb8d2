/**
 * Case endings of Kazakh numbers. An ending harmonises with the last word that is spoken: 70%-дан is "жетпіс пайыздан",
 * 4-тен is "төрттен". The words stand in one table, the endings follow from the sounds of the word.
 */
import type { Scale } from './compact.ts';

export type Case = 'ablative' | 'dative';

const ONES = ['нөл', 'бір', 'екі', 'үш', 'төрт', 'бес', 'алты', 'жеті', 'сегіз', 'тоғыз'] as const;
const TENS = ['', 'он', 'жиырма', 'отыз', 'қырық', 'елу', 'алпыс', 'жетпіс', 'сексен', 'тоқсан'] as const;
const HUNDRED = 'жүз';
const POWERS = ['', 'мың', 'миллион', 'миллиард', 'триллион'] as const;

/** How short forms are read aloud. */
const SPOKEN: Readonly<Record<string, string>> = {
  мың: 'мың',
  млн: 'миллион',
  млрд: 'миллиард',
  трлн: 'триллион',
  '%': 'пайыз',
  км: 'километр',
  м: 'метр',
  'м²': 'шаршы метр',
  'м³': 'текше метр',
  га: 'гектар',
};

const SCALE_SPOKEN: Readonly<Record<Scale, string>> = {
  thousand: 'мың',
  million: 'млн',
  billion: 'млрд',
  trillion: 'трлн',
};

const BACK = 'аоұыя';
const FRONT = 'әөүіеэ';
const NASAL = 'мнң';
/** Voiceless consonants, and б в г д, which are voiceless at the end of a word (миллиард, миллиардтан). */
const HARD = 'пткқсшщфхцчһбвгд';

/** The ending that a word takes, without hyphen: "дан", "ден", "тан", "тен", "нан", "нен"; "ға", "ге", "қа", "ке". */
export function ending(word: string, which: Case): string {
  const letters = [...word.toLowerCase()];
  const last = letters.at(-1) ?? '';
  // у and и take the colour of the vowels around them (елу is front), so the search goes on to the left.
  const vowel = letters.findLast((letter) => BACK.includes(letter) || FRONT.includes(letter)) ?? 'а';
  const back = BACK.includes(vowel);
  const hard = HARD.includes(last);
  if (which === 'dative') return (hard ? 'қк' : 'ғг')[back ? 0 : 1] + (back ? 'а' : 'е');
  const first = hard ? 'т' : NASAL.includes(last) ? 'н' : 'д';
  return first + (back ? 'ан' : 'ен');
}

/**
 * The last word spoken when a printed number is read aloud. `digits` is the number without sign and grouping, with a dot
 * before the decimals: "250" → "елу", "1.5" ("бір бүтін оннан бес") → "бес", "52.40" → "қырық", "1000" → "мың".
 */
export function lastSpoken(digits: string): string {
  const [whole = '0', fraction] = digits.split('.');
  const spoken = (fraction ?? whole).replace(/^0+(?=\d)/, '');
  return lastOfWhole(spoken);
}

function lastOfWhole(digits: string): string {
  const trimmed = digits.replace(/0+$/, '');
  if (trimmed === '') return ONES[0];
  const zeros = digits.length - trimmed.length;
  const power = POWERS[Math.min(Math.floor(zeros / 3), POWERS.length - 1)];
  if (power) return power;
  const digit = Number(trimmed.at(-1));
  if (zeros === 2) return HUNDRED;
  return (zeros === 1 ? TENS : ONES)[digit] ?? ONES[0];
}

/** Any number word or short form as it is spoken: "%" → "пайыз", "млрд" → "миллиард"; other words are themselves. */
function spoken(text: string): string {
  return SPOKEN[text] ?? text;
}

/** What is appended to digits: "70" → "-тен", "6" → "-дан". The hyphen belongs to it. */
export function digitSuffix(digits: string, which: Case): string {
  return '-' + ending(lastSpoken(digits), which);
}

/** The word of a scale in a case: "мыңнан" (a full word, no hyphen), "млн-нан", "млрд-тан". */
export function scaleInCase(scale: Scale, which: Case): string {
  const word = SCALE_SPOKEN[scale];
  return word + (spoken(word) === word ? '' : '-') + ending(spoken(word), which);
}

/** A sign or unit in a case, with a hyphen after a short form: "%-дан", "км-ден", "теңгеден". */
export function unitInCase(unit: string, which: Case): string {
  const said = spoken(unit);
  return unit + (said === unit ? '' : '-') + ending(said, which);
}

/** "21 бірліктің 15-і", "20-сы", "6-сы": the count of a part, as the head of "… of them". The hyphen belongs to it. */
export function digitsOfThem(digits: string): string {
  const word = lastSpoken(digits.replace(/[^\d.]/g, ''));
  const letters = [...word];
  const vowel = letters.findLast((letter) => BACK.includes(letter) || FRONT.includes(letter)) ?? 'а';
  const back = BACK.includes(vowel);
  const open = /[аәоөұүыіеэ]$/u.test(word);
  return `${digits}-${open ? 'с' : ''}${back ? 'ы' : 'і'}`;
}

/** A name in the genitive as it stands on its own: "түскен өтініштердің" → "түскен өтініштер", "халқының" → "халқы". */
export const withoutGenitive = (words: string): string => words.replace(/(?:[ндт][ыі]ң)$/u, '');
