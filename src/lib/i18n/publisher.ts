/** Names of publishers that have one in each language. Files and references keep the name of the ledger. */
import type { Lang } from './lang.ts';

const BUREAU: Readonly<Record<Lang, string>> = {
  kk: 'Ұлттық статистика бюросы',
  ru: 'Бюро национальной статистики',
  en: 'Bureau of National Statistics',
};

const NAMES: Readonly<Record<string, Readonly<Record<Lang, string>>>> = {
  'Bureau of National Statistics of Kazakhstan': BUREAU,
  'Бюро национальной статистики Республики Казахстан': BUREAU,
};

/** A publisher as readers of a language know it; names of papers and sites stay as they are. */
export const sayPublisher = (name: string, lang: Lang): string => NAMES[name]?.[lang] ?? name;
