/** Names of publishers that have one in each language. Files and references keep the name of the ledger. */
import type { Lang } from './lang.ts';

const NAMES: Readonly<Record<string, Readonly<Record<Exclude<Lang, 'en'>, string>>>> = {
  'Bureau of National Statistics of Kazakhstan': {
    kk: 'Ұлттық статистика бюросы',
    ru: 'Бюро национальной статистики',
  },
};

/** A publisher as readers of a language know it; names of papers and sites stay as they are. */
export const sayPublisher = (name: string, lang: Lang): string =>
  lang === 'en' ? name : (NAMES[name]?.[lang] ?? name);
