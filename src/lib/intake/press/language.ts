/** Which language a text is written in, as far as the reader knows it: Kazakh or Russian, else none of them. */

export type PressLanguage = 'kk' | 'ru';

const KAZAKH = /[әғқңөұүһі]/giu;
const KAZAKH_WORDS =
  /(?<!\p{L})(?:және|бойынша|туралы|үшін|бұл|мен|пен|бен|бар|жоқ|деп|еді|болды|жылы|жылғы|биыл|ауданы?|облысы|адам|астам|саны|түскен|елді|барлығы)(?!\p{L})/giu;
const RUSSIAN_WORDS =
  /(?<!\p{L})(?:и|в|на|по|за|что|для|из|не|это|как|или|было|года|году|более|также|районе?|области|при|от)(?!\p{L})/giu;
/** Letters of other languages written in Cyrillic letters. */
const FOREIGN = /[їєґўђјљњћџѓќѕ]/giu;

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** Null where the text is in neither; a text without letters has no language either. */
export function languageOf(text: string): PressLanguage | null {
  const letters = count(text, /\p{L}/gu);
  const cyrillic = count(text, /\p{Script=Cyrillic}/gu);
  if (letters === 0 || cyrillic < letters / 2) return null;
  if (count(text, FOREIGN) > cyrillic / 200) return null;
  const [kazakh, russian] = [count(text, KAZAKH_WORDS), count(text, RUSSIAN_WORDS)];
  const marks = count(text, KAZAKH) / cyrillic;
  // Kyrgyz has ң, ө and ү and none of ғ, қ, ұ and і; Russian texts have names like "Жетісу".
  if (marks > 0.02 && count(text, /[ғқұіә]/giu) === 0 && kazakh === 0) return null;
  // A Russian sentence full of Kazakh names: "в городе Текелі области Жетісу".
  if (marks < 0.12 && russian > kazakh) return 'ru';
  if (marks > 0.05 || (marks > 0.02 && kazakh >= russian)) return 'kk';
  return kazakh > russian * 2 ? 'kk' : 'ru';
}
