/** The words of "Why this place" in three languages. Names stand in the nominative, in quotation marks or after a dash. */
import type { Lang } from '#lib/i18n/lang.ts';
import { NBSP } from '#lib/i18n/number.ts';
import { russianForm } from '#lib/i18n/plural.ts';
import type { Measure } from './measure.ts';

export interface WhyWords {
  readonly quotes: readonly [string, string];
  readonly judged: string;
  readonly worst: string;
  readonly lowestFirst: string;
  readonly highestFirst: string;
  readonly highest: string;
  readonly lowest: string;
  readonly furthest: string;
  readonly changes: string;
  readonly noChange: string;
  readonly unknown: string;
  readonly estimate: string;
  readonly preliminary: string;
  readonly disputed: string;
  readonly noStatistics: string;
  readonly instead: string;
  readonly noYear: string;
  readonly criteria: string;
  readonly noScores: string;
  readonly missing: string;
  readonly suspects: string;
  readonly breaks: string;
  readonly conflicts: string;
  readonly outside: Readonly<Record<NonNullable<Measure['outside']>, string>>;
  readonly place: (rank: string, of: string, range: boolean) => string;
  readonly per: (said: string) => string;
  readonly median: (said: string, n: string) => string;
  readonly side: Readonly<Record<'above' | 'below', (said: string, n: string) => string>>;
  readonly then: (a: string, whenA: string, b: string, whenB: string) => string;
  readonly brokenAt: (when: string) => string;
  readonly andMore: (n: number) => string;
}

const kk: WhyWords = {
  quotes: ['«', '»'],
  judged: 'Көбі не азы тұрғындарға жақсы екені белгілі көрсеткіштер бойынша ең жақсы орны: ',
  worst: 'ең нашар орны: ',
  lowestFirst: 'ең аз мән бірінші тұр',
  highestFirst: 'ең көп мән бірінші тұр',
  highest: 'Шамасы бойынша реттегенде (бұл баға емес) ең жоғары орны: ',
  lowest: 'ең төмен орны: ',
  furthest: 'Жарияланған мәндердің медианасынан ең алшағы: ',
  changes: 'Алдыңғы жылмен салыстырғанда (салыстыруға болатын жылдар ғана): ',
  noChange: 'Алдыңғы жылмен салыстыруға болмайды: күйі, негізі немесе шекарасы өзгеше',
  unknown: 'Белгісізі: ',
  estimate: 'бағалау',
  preliminary: 'алдын ала дерек',
  disputed: 'дереккөздер әртүрлі айтады',
  noStatistics: 'тізілімде өзінің ресми статистикасы жоқ, сондықтан ешбір ретке кірмейді және орны аталмайды',
  instead: 'Оның орнына хабарланғаны: ',
  noYear: 'жылы айтылмаған',
  criteria: 'аталған өлшемдер: ',
  noScores: 'ұпайлар жарияланбаған',
  missing: 'жарияланбағаны — ',
  suspects: 'қате басылған болуы мүмкін, сондықтан орын берілмегені — ',
  breaks: 'қатар үзілгендіктен, бұрынғы мәндермен салыстырылмайтыны — ',
  conflicts: 'дереккөздер әртүрлі айтатыны — ',
  outside: {
    suspect: 'қате басылған болуы мүмкін, орын берілмейді',
    few: 'саны аз болғандықтан, орын берілмейді',
    no_population: 'сол жылғы халық саны жоқ, орын берілмейді',
  },
  place: (rank, of) => `${of} ішінен ${rank}-орын`,
  per: (said) => `1${NBSP}000 тұрғынға шаққанда ${said}`,
  median: (said, n) => `жарияланған ${n}${NBSP}мәннің медианасы — ${said}`,
  side: {
    above: (said, n) => `медианадан жоғары (жарияланған ${n}${NBSP}мәннің медианасы — ${said})`,
    below: (said, n) => `медианадан төмен (жарияланған ${n}${NBSP}мәннің медианасы — ${said})`,
  },
  then: (a, whenA, b, whenB) => `${a} (${whenA}), кейін ${b} (${whenB})`,
  brokenAt: (when) => `үзілген тұсы: ${when}`,
  andMore: (n) => `және тағы ${n} көрсеткіш`,
};

const ru: WhyWords = {
  quotes: ['«', '»'],
  judged: 'По показателям, где известно, больше или меньше лучше для жителей, лучшее место: ',
  worst: 'худшее: ',
  lowestFirst: 'первым стоит наименьшее значение',
  highestFirst: 'первым стоит наибольшее значение',
  highest: 'В порядке по величине (это не оценка) самое высокое место: ',
  lowest: 'самое низкое: ',
  furthest: 'Дальше всего от медианы опубликованных значений: ',
  changes: 'По сравнению с предыдущим годом (только где годы сравнимы): ',
  noChange: 'Сравнить с предыдущим годом нельзя: отличаются статус, база или границы',
  unknown: 'Неизвестно: ',
  estimate: 'оценка',
  preliminary: 'предварительно',
  disputed: 'источники расходятся',
  noStatistics:
    'собственной официальной статистики в реестре нет, поэтому ни в один порядок не входит и места не получает',
  instead: 'Вместо неё сообщалось: ',
  noYear: 'год не указан',
  criteria: 'названы критерии: ',
  noScores: 'баллы не опубликованы',
  missing: 'не опубликовано — ',
  suspects: 'вероятно, напечатано с ошибкой и потому без места — ',
  breaks: 'из-за разрыва ряда не сравнивается с прежними значениями — ',
  conflicts: 'источники расходятся — ',
  outside: {
    suspect: 'вероятно, напечатано с ошибкой, места не получает',
    few: 'число слишком мало, места не получает',
    no_population: 'нет численности населения за тот же год, места не получает',
  },
  place: (rank, of, range) => `${range ? 'места' : 'место'}${NBSP}${rank} из${NBSP}${of}`,
  per: (said) => `${said} на${NBSP}1${NBSP}000${NBSP}жителей`,
  median: (said, n) => `медиана — ${said} (опубликовано: ${n})`,
  side: {
    above: (said, n) => `выше медианы (${said}; опубликовано: ${n})`,
    below: (said, n) => `ниже медианы (${said}; опубликовано: ${n})`,
  },
  then: (a, whenA, b, whenB) => `${a} (${whenA}), затем ${b} (${whenB})`,
  brokenAt: (when) => `разрыв: ${when}`,
  andMore: (n) => `и ещё ${n} ${{ one: 'показатель', few: 'показателя', many: 'показателей' }[russianForm(n)]}`,
};

const en: WhyWords = {
  quotes: ['“', '”'],
  judged: 'By measures that have a better end for residents, its best place: ',
  worst: 'its worst: ',
  lowestFirst: 'the lowest value stands first',
  highestFirst: 'the highest value stands first',
  highest: 'In orders by size (no judgement), its highest place: ',
  lowest: 'its lowest: ',
  furthest: 'Furthest from the median of the published values: ',
  changes: 'Against the year before (only where the years may be compared): ',
  noChange: 'Nothing can be compared with the year before: status, base or borders differ',
  unknown: 'Unknown: ',
  estimate: 'estimate',
  preliminary: 'preliminary',
  disputed: 'sources disagree',
  noStatistics: 'the ledger has no official statistics of its own for it, so it enters no order and has no place',
  instead: 'What was reported instead: ',
  noYear: 'year not stated',
  criteria: 'criteria named: ',
  noScores: 'no scores were published',
  missing: 'not published — ',
  suspects: 'probably misprinted and therefore without a place — ',
  breaks: 'not compared with earlier values because the series breaks — ',
  conflicts: 'sources disagree — ',
  outside: {
    suspect: 'probably misprinted, takes no place',
    few: 'too small a number, takes no place',
    no_population: 'no population of the same year, takes no place',
  },
  place: (rank, of, range) => `${range ? 'places' : 'place'}${NBSP}${rank} of${NBSP}${of}`,
  per: (said) => `${said} per${NBSP}1,000${NBSP}residents`,
  median: (said, n) => `median ${said} (${n} published)`,
  side: {
    above: (said, n) => `above the median (${said}; ${n} published)`,
    below: (said, n) => `below the median (${said}; ${n} published)`,
  },
  then: (a, whenA, b, whenB) => `${a} (${whenA}), then ${b} (${whenB})`,
  brokenAt: (when) => `break: ${when}`,
  andMore: (n) => `and ${n} more`,
};

export const WHY_WORDS: Readonly<Record<Lang, WhyWords>> = { kk, ru, en };
