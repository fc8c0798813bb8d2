/** Numbers that are no figures: days, years, times, ages, telephones, laws, names, lengths of time. */

import { pattern } from './letters.ts';

export const NO_FIGURE = ['date', 'time', 'age', 'phone', 'law', 'name', 'duration', 'order', 'small'] as const;
export type NoFigure = (typeof NO_FIGURE)[number];

const MONTHS =
  '(?:январ|феврал|март|апрел|ма[йя](?!\\p{L})|июн|июл|август|сентябр|октябр|ноябр|декабр|қаңтар|ақпан|наурыз|сәуір|мамыр|маусым|шілде|тамыз|қыркүйек|қазан(?!\\p{L})|қараша|желтоқсан)';

type Rule = readonly [NoFigure, before: RegExp | null, after: RegExp | null];

/** A rule holds where all its patterns do: what stands before the number, what stands behind it. Lower case. */
const RULES: readonly Rule[] = (
  [
    // 12.05.2025, 2025-05-12
    ['date', '(?:^|[^\\d])(?:\\d{1,2}\\.){1,2}$|\\d{4}-(?:\\d\\d-)?$', '^(?:[.\\-]\\d{2,4})?(?![\\d,])'],
    ['date', null, `^(?:[.\\-]\\d{1,2}){1,2}[.\\-]\\d{2,4}(?!\\d)`],
    ['date', null, `^(?:-?(?:го|е|му|ші|шы|і|ы|інші|ыншы))?[ -]{0,2}${MONTHS}`],
    ['date', null, '^(?:-?(?:го|й|ый|м|х|е))? ?(?:год|гг?(?:\\.|(?!\\p{L}))|жыл(?!дан|да(?! )))'],
    ['date', null, '^ ?жыл(?:ы|дың|дан|ға|ғы|дар|дағы|мен)?(?!\\p{L})'],
    ['time', null, '^:[0-5]\\d(?!\\d)'],
    ['time', '\\d:$', null],
    [
      'time',
      '(?:^| )(?:в|с|до|к|около|сағат) $',
      '^(?:[.:-]00)? ?(?:час(?:ов|а|у)?(?: утра| вечера| дня| ночи|[,. ]|$)|сағат|утра(?!\\p{L})|вечера(?!\\p{L}))',
    ],
    ['time', '(?:сағат|сағ\\.) $', null],
    [
      'age',
      null,
      '^(?:-?(?:ти|и|х|летн\\p{L}*))? ?-?(?:летн\\p{L}+|лет(?!\\p{L})|жаста|жасар|жасқа|жастағы|жастан|жасын)',
    ],
    ['age', '(?:в возрасте|старше|младше|моложе) (?:от |до )?$', '^(?! ?(?:тыс|млн))'],
    ['age', '(?:от|с) \\d{1,2} до $', '^ ?(?:лет|жас)'],
    [
      'phone',
      '\\+\\d[\\d ()-]*$|(?:тел(?:ефон\\p{L}*)?\\.?|номер\\p{L}*|call-центр\\p{L}*|whatsapp|ватсап|нөмір\\p{L}*)[: ]*(?:[+\\d ()-]*)$',
      '^(?!\\d* ?(?:тыс|млн|обращ|өтін|звон))',
    ],
    ['phone', '(?:^|[^\\d])$', '^[ -]?\\(\\d{3,5}\\)[ -]?\\d'],
    ['phone', '(?:^|[^\\d])8 ?\\(\\d*$|\\(\\d{3,5}\\) ?$', null],
    ['phone', null, '^[ -]?\\(?\\d{3}\\)?[ -]\\d{2}-\\d{2}|^-\\d{2}-\\d{2}(?!\\d)'],
    ['phone', '\\d-(?:\\d{2}-)?$', '^(?:-\\d{2})?(?![\\d%]| ?\\p{L})'],
    [
      'law',
      '(?:стать\\p{L}*|ст\\.|пункт\\p{L}*|п\\.|закон\\p{L}*|приказ\\p{L}*|постановлени\\p{L}*|указ\\p{L}*|кодекс\\p{L}*|бап\\p{L}*|бұйрық\\p{L}*|заң\\p{L}*) (?:№ ?)?$',
      null,
    ],
    ['phone', null, '^ ?-?(?:нөмір|номер)'],
    ['law', null, '^(?:-?(?:бап|тармақ|бабы)| (?:бап|бабы|бабына|тармағы?\\p{L}*|стать\\p{L}+)(?!\\p{L}))'],
    ['name', '(?:№|n°|#) ?$', null],
    [
      'name',
      '(?:школ\\p{L}+|мектеп\\p{L}*|лице\\p{L}+|гимназ\\p{L}+|микрорайон\\p{L}*|мкр\\.?|трасс\\p{L}+|м-|а-|р-|к-|g|дом) $',
      '^(?![ -]?(?:тыс|млн|млрд|мың|мест|%|уч|из|новы|сел|ауыл|орын))',
    ],
    ['name', '[\\p{L}»"”][-–]$', '^(?! ?(?:%|процент|пайыз|тыс|мың|млн))'],
    ['name', '\\p{L}$', null],
    [
      'name',
      '(?:ikomek|ikomek |call-орталы\\p{L}+ |орталығы |центр\\p{L}* |служб\\p{L}+ |лини\\p{L}+ |сервис\\p{L}* |номер\\p{L}* |телефон\\p{L}* |портал\\p{L}* )[«"“-]?$',
      '^(?=\\d{0}[»"”]?)(?! ?(?:тыс|мың|млн|обращ|өтін|заяв|звон|жалоб|адам|чел|прием|вопрос|раз|населен|сел))',
    ],
    ['name', null, '^[ -]?(?:call-|қызметі|байланыс орталығы|контакт-центр|шағын ?аудан)'],
    [
      'duration',
      null,
      '^(?:-?(?:ти|и|х|ми))? ?-?(?:(?:послед\\p{L}+|посл\\.|полных|алғашқы|календарн\\p{L}+|рабоч\\p{L}+) )?(?:месяц\\p{L}*|мес\\.|недел\\p{L}*|дн(?:ей|я|ям|ях)|сут(?:ок|ки)|лет(?!\\p{L})|минут\\p{L}*|час(?:ов|а|ам)?(?!\\p{L})|квартал\\p{L}*|полугоди\\p{L}*|ай(?:да|дың|ында|ы|ның|дағы|дан|лық|ға|ын|ының|ынан)?(?!\\p{L})|күн(?:де|нің|дік|ге|нен|ішінде)?(?!\\p{L})|апта\\p{L}*|тәулік\\p{L}*|минут|сағат\\p{L}*|жыл(?:да|дың|дан|ға|ішінде|дық|ын|ында)?(?!\\p{L})|тоқсан\\p{L}*|жарты\\p{L}*)',
    ],
    ['duration', null, '^ год(?:а)?(?!\\p{L})'],
    ['order', null, '^-(?:й|я|е|го|м|ой|ая|ую|ый|ых|ым|ші|шы|інші|ыншы)(?!\\p{L})(?! ?(?:%|тыс|мың|млн))'],
    ['order', null, '^(?:-?(?:інші|ыншы|нші|ншы|ші|шы))(?!\\p{L})'],
    ['order', '(?:^|[\\n])$', '^[.)] '],
    [
      'name',
      null,
      '^-?(?:сменн|ауысымд|этаж|қабат|квартирн|комнатн|бөлмел|класс|сынып|дюйм|мегаватт|мвт|квт|кв(?!\\.? ?м)|°)',
    ],
  ] as const
).map(([kind, before, after]) => [
  kind,
  before === null ? null : pattern(before),
  after === null ? null : pattern(after),
]);

/** Number words up to ten say "one of", "a pair" far more often than they count. */
const SPELLED = /^\p{L}/u;

/**
 * Why the number at `start`..`end` of the lower-case `text` is no figure; null where nothing says so. `time`: the reading
 * itself is a year, a day or a length of time.
 */
export function notAFigure(
  text: string,
  start: number,
  end: number,
  said: { time: boolean; value: number },
): NoFigure | null {
  const before = text.slice(Math.max(0, start - 40), start);
  const after = text.slice(end, end + 40);
  const rule = RULES.find(([, left, right]) => (left?.test(before) ?? true) && (right?.test(after) ?? true));
  if (rule !== undefined) return rule[0];
  const bareYear =
    /^(?:19|20)\d\d$/u.test(text.slice(start, end)) &&
    /^[\s,.;:)–-]|^$/u.test(after) &&
    !/^ ?[–-]? ?\d{1,3} /u.test(after);
  if (said.time && bareYear) return isYearHere(before, after) ? 'date' : null;
  if (said.time && SPELLED.test(text.slice(start, end))) return 'duration';
  return null;
}

const isYearHere = (before: string, after: string): boolean =>
  /(?:^|\p{L}) (?:в|с|к|до|по|за|на|от|и|–|-|—) $|\d{4} ?[–—-] ?$|^$|\($/u.test(before) ||
  /^ ?[–—-] ?(?:19|20)\d\d|^\)/u.test(after);
