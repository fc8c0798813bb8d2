/** Names of publishers as readers of a language know them. What is known by its own name keeps it, in English in Latin letters. */
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

/** Offices, whose names are translated and not spelled. */
const OFFICES: readonly (readonly [RegExp, string])[] = [
  [/^Академия государственного управления \(диссертация\)$/u, 'Academy of Public Administration (thesis)'],
  [/^Блог акима Алматинской области/u, 'Blog of the akim of Almaty Region'],
  [/^Акимат Карагандинской области$/u, 'Akimat of Karaganda Region'],
  [/^Акимат Павлодарской области$/u, 'Akimat of Pavlodar Region'],
  [/^Акимат города (?=\p{Lu})/u, 'Akimat of '],
];

const LATIN: Readonly<Record<string, string>> = Object.fromEntries(
  (
    'а a,ә a,б b,в v,г g,ғ g,д d,е e,ё yo,ж zh,з z,и i,й y,к k,қ q,л l,м m,н n,ң n,о o,ө o,п p,р r,с s,т t,у u,ұ u,ү u,ф f,х kh,' +
    'һ h,ц ts,ч ch,ш sh,щ shch,ъ ,ы y,і i,ь ,э e,ю yu,я ya'
  )
    .split(',')
    .map((pair) => pair.split(' ') as [string, string]),
);

/** Letter by letter: "Огни Алатау" is "Ogni Alatau". */
function spelled(name: string): string {
  return name.replace(/\p{Script=Cyrillic}/gu, (letter) => {
    const latin = LATIN[letter.toLowerCase()] ?? letter;
    return letter === letter.toLowerCase() ? latin : latin.slice(0, 1).toUpperCase() + latin.slice(1);
  });
}

export function sayPublisher(name: string, lang: Lang): string {
  const known = NAMES[name]?.[lang];
  if (known !== undefined) return known;
  if (lang !== 'en') return name;
  return spelled(OFFICES.reduce((said, [pattern, english]) => said.replace(pattern, english), name));
}
