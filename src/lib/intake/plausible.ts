/** How much a text looks like Russian or Kazakh, by its letters and by its words. */

/** Share of each letter among the letters of Russian text, in thousandths; Kazakh in the same letters is near enough. */
const FREQUENT = new Map(
  Object.entries({
    о: 109,
    е: 85,
    а: 80,
    и: 74,
    н: 67,
    т: 63,
    с: 55,
    р: 47,
    в: 45,
    л: 44,
    к: 35,
    м: 32,
    д: 30,
    п: 28,
    у: 26,
    я: 20,
    ы: 19,
    ь: 17,
    г: 17,
    з: 16,
    б: 16,
    ч: 14,
    й: 12,
    х: 10,
    ж: 9,
    ш: 7,
    ю: 6,
    ц: 5,
    щ: 4,
    э: 3,
    ф: 3,
    ъ: 1,
    ё: 1,
    і: 9,
  }),
);

/** Words of Russian and Kazakh score some 50 for each letter; letters of another script that happen to be Cyrillic, far less. */
export const LIKE_WORDS = 15;

export function plausibility(text: string): number {
  let score = 0;
  let before = ' ';
  for (const letter of text) {
    const frequency = FREQUENT.get(letter.toLowerCase());
    if (frequency !== undefined) {
      const capital = letter !== letter.toLowerCase();
      const afterSmall = FREQUENT.has(before.toLowerCase()) && before === before.toLowerCase();
      score += capital && afterSmall ? -60 : capital ? frequency / 3 : frequency;
    } else if (letter > '\u007f') {
      // Signs and letters that Russian and Kazakh tables hold: number sign, quotes, dashes, spaces, lost Kazakh letters.
      score += /[№«»“”„–—\u00a0°·…ЌќЄєЇїЅѕҐґЎўЈјЋћІ₸]/.test(letter) ? 5 : -60;
    }
    before = letter;
  }
  return score;
}

/** Words that tables of offices are made of, by their beginnings, and the small words between them. */
const BEGINNINGS =
  'район|област|город|аким|обращ|заявл|жалоб|вопрос|тема|темат|категор|дата|дорог|вод|свет|школ|жиль|жилищ|земл|земел|населен|числен|количест|всего|итог|показат|наимен|значен|единиц|год|месяц|квартал|период|статус|решен|результат|исполн|рассмотр|поступ|канал|источник|отдел|управл|департ|министер|служб|организ|алмат|алатау|талдыкор|казахст|республ|улиц|посел|сельск|округ|аул|строит|ремонт|больниц|медиц|здрав|образов|электр|отоплен|газ|мусор|благоустр|транспорт|автобус|социал|пособ|налог|граждан|человек|тысяч|процент|аудан|облыс|қала|кала|ауыл|өтініш|отиниш|мәселе|маселе|тақырып|такырып|күн|саны|барлығы|барлыгы|халық|халык|жыл|айы|жол|мектеп|тұрғын|тургын|шешіл|шешил|қарал|карал|басқарма|баскарма|бөлім|көрсеткіш|корсеткиш|және|жане|бойынша|туралы|үшін|ушин|данные|данных|сведен|отчет|доля|кол|во|район'.split(
    '|',
  );
const SMALL = new Set('и в на по из за от до для или не с о к у при без под'.split(' '));

/** Known words among the first thousand of a text, and how many were looked at. */
export function knownWords(text: string): { known: number; of: number } {
  const words = (text.toLowerCase().match(/(?<!\p{L})[\p{Script=Cyrillic}]+(?!\p{L})/gu) ?? []).slice(0, 1000);
  const known = words.filter(
    (word) => SMALL.has(word) || BEGINNINGS.some((start) => word.length > 2 && word.startsWith(start)),
  );
  return { known: known.length, of: words.length };
}
