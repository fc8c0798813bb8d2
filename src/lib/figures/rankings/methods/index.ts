import type { Lang } from '#lib/i18n/lang.ts';
import { en } from './en.ts';
import { kk } from './kk.ts';
import { ru } from './ru.ts';
import type { RankingMethodWords } from './words.ts';

export const rankingMethodWords = (lang: Lang): RankingMethodWords => ({ kk, ru, en })[lang];
