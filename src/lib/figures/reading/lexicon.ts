/**
 * The words of hedging, by the side of the number on which they stand: Russian and English before it, Kazakh mostly
 * after it. Order matters: negations before their stems ("не более", "артық емес"), longer before shorter.
 */
import type { Qualifier } from '../figure.ts';

export type Hedge = readonly [words: string, qualifier: Qualifier];

/** Directly before the number. Sources of regular expressions, lower case. */
const BEFORE: readonly Hedge[] = [
  ['не (?:более|больше|свыше|выше|превы(?:сил[аои]?|сит|сят|шает|шают))', 'at_most'],
  ['не (?:менее|меньше|ниже)', 'at_least'],
  ['(?:no|not) (?:more|greater|higher) than|at most|(?:a )?maximum of|максимум|ең көбі', 'at_most'],
  ['(?:no|not) (?:fewer|less) than|at least|(?:a )?minimum of|(?:как )?минимум|кемінде|кем дегенде', 'at_least'],
  ['более|больше|свыше|выше|more than|over|above|upwards of', 'more_than'],
  ['превы(?:сил[аои]?|сит|сят|шает|шают|шающ\\p{L}+)(?: отметку| порог| уровень)?(?: в)?', 'more_than'],
  ['exceed(?:s|ed|ing)?', 'more_than'],
  ['менее|меньше|ниже|less than|fewer than|under|below', 'less_than'],
  ['около|порядка|примерно|приблизительно|ориентировочно|шамамен', 'about'],
  ['about|around|approximately|roughly|some|circa', 'about'],
  ['почти|без малого|nearly|almost|close to', 'almost'],
  ['до|up to', 'up_to'],
];

/** After the number, behind at most three words of its unit. Those that need the ablative ("-дан") say so. */
const AFTER_ABLATIVE: readonly Hedge[] = [
  ['артық (?:емес|болма\\p{L}*)|аспа\\p{L}+|көп емес|жоғары емес', 'at_most'],
  ['кем (?:емес|болма\\p{L}*)|аз емес|төмен емес', 'at_least'],
  ['астам|асты|аса(?:ды|тын)?|асып|асқан|артық|көп|жоғары|astam|asty|asa|استام', 'more_than'],
  ['кем|аз|төмен', 'less_than'],
];
const AFTER: readonly Hedge[] = [
  ['и (?:более|больше|выше)|or more|and more|және одан (?:көп|астам|да көп)', 'at_least'],
  ['с лишним|астам|astam', 'more_than'],
  ['жуы[қғ]\\p{L}*|тая[уп]|тарта|jýyq|jyýyq|juyq|taiap|taıaý|جۋىق', 'almost'],
  ['шақты|төңірегінде|маңайында|маңында', 'about'],
  ['дейін|deıin|dein|دەيىن', 'up_to'],
];

const word = (source: string): string => `(?<![\\p{L}\\p{M}])(?:${source})(?![\\p{L}\\p{M}])`;
// Words that may stand between a hedge and its number, and signs written at the number ("более чем на 20 %", "~", "Т2,6").
const FILLER = '(?: чем)?(?: (?<=чем )(?:на|в|у|для))?[ ~≈«"(₸$т]*$';
const UNIT_WORDS = "^[%\\p{L}\\p{M}²³.'’-]*(?: [\\p{L}\\p{M}²³.'’%-]+){0,3}?";
const ABLATIVE = '(?<=(?:[дтн][ае]н|[dtn][ae]n|[دتن][اە]?ن) )';

const before = BEFORE.map(([source, qualifier]) => [new RegExp(word(source) + FILLER, 'u'), qualifier] as const);
const after = [
  ...AFTER_ABLATIVE.map(
    ([source, qualifier]) => [new RegExp(`${UNIT_WORDS} ${ABLATIVE}${word(source)}`, 'u'), qualifier] as const,
  ),
  ...AFTER.map(([source, qualifier]) => [new RegExp(`${UNIT_WORDS} ${word(source)}`, 'u'), qualifier] as const),
];

/** "16 мыңдай", "500-дей": about, as an ending of the number itself. */
const LIKE_ENDING = /^(?:\d|[^\d]*?(?:мың|жүз|млн|миллион|млрд))?-?[дт][ае]й(?!\p{L})/u;

// Most numbers have no hedge: one look tells that, where each word would have its own.
const anyBefore = new RegExp(word(BEFORE.map(([source]) => source).join('|')), 'u');
const anyAfter = new RegExp(word([...AFTER_ABLATIVE, ...AFTER].map(([source]) => source).join('|')), 'u');
/** Letters, more than any hedge before a number takes with what may stand between. */
const NEAR = 60;

export function hedgeBefore(prefix: string): Qualifier | null {
  const near = prefix.slice(-NEAR);
  if (!anyBefore.test(near)) return null;
  return before.find(([pattern]) => pattern.test(near))?.[1] ?? null;
}

/** `tail` begins with the case ending of the number, if it has one, and stops before the next number. */
export function hedgeAfter(tail: string): Qualifier | null {
  if (LIKE_ENDING.test(tail)) return 'about';
  if (!anyAfter.test(tail)) return null;
  return after.find(([pattern]) => pattern.test(tail))?.[1] ?? null;
}

const CHANGE_RU =
  /(?:вы́?р(?:ос|аст)|возр(?:ос|аст)|увелич|повы[сш]|подн[яи]|сни[зж]|сокра[тщ]|уменьш|дове[дслш]|упал|расшир|дости[гч]|дош[её]?л|нарас|рост|rose|grew|increas|fell|declin|drop|rais|reduc)/u;
const CHANGE_KK = /дейін (?:\p{L}+ ){0,2}?(?:өс|арт|жет|көбей|азай|төменде|қысқар|ұлғай|көтер|кемі)/u;
const MONTH =
  /^[ -]*(?:\p{L}+ )?(?:январ|феврал|март|апрел|ма[йя](?!\p{L})|июн|июл|август|сентябр|октябр|ноябр|декабр|қаңтар|ақпан|наурыз|сәуір|мамыр|маусым|шілде|тамыз|қыркүйек|қазан|қараша|желтоқсан|числ|год|г\.|жыл)/u;

/** "Вырос до 54 747", "с 52 до 28", "126-ға дейін өсті": a change up to a value, so the value itself is meant. */
export function isChange(prefix: string, tail: string): boolean {
  return CHANGE_RU.test(prefix) || /(?<!\p{L})(?:с|со|from) [^а-яa-z]*\d[^.]*$/u.test(prefix) || CHANGE_KK.test(tail);
}

/** "До 1 июня", "2032 жылға дейін": a time, not a quantity. */
export const isDate = (tail: string): boolean => MONTH.test(tail);
