/** The words of the derived measures. Only pages built for one language use them, so they are handed over as data. */
import type { Lang } from '#lib/i18n/lang.ts';
import type { MeasureWords } from '../../derive/derived-measures.ts';
import { en } from './en.ts';
import { kk } from './kk.ts';
import { ru } from './ru.ts';

const WORDS: Readonly<Record<Lang, Readonly<Record<string, MeasureWords>>>> = { kk, ru, en };

/** @throws Error for a measure without words: a test makes sure that there is none */
export function measureWords(code: string, lang: Lang): MeasureWords {
  const words = WORDS[lang][code];
  if (words === undefined) throw new Error(`the measure ${code} has no words in ${lang}`);
  return words;
}
