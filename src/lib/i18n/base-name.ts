/** The whole of a share as it stands behind "Share of:". The ledger has it as a sentence needs it, in Kazakh in the genitive. */
import { withoutGenitive } from './kazakh.ts';
import type { Lang } from './lang.ts';

export const nameOfBase = (words: string, lang: Lang): string => (lang === 'kk' ? withoutGenitive(words) : words);
