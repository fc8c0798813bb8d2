/** Words by which places are found in running text: kinds of places, case endings, towns that stand for their region. */
import { fold } from '#lib/i18n/fold.ts';
import type { Level } from '#lib/ledger/types.ts';

export const KINDS: readonly (readonly [RegExp, Level])[] = [
  [/^(?:област|обл\.?$|облыс|регион|өңір)/u, 'region'],
  [/^(?:район|р-н|аудан)/u, 'district'],
  [/^(?:город|г\.?$|қала|шаһар)/u, 'city'],
  [/^(?:сел[оаеу]|с\.?$|ауыл|аул|пос[её]л|станци|сельск)/u, 'settlement'],
];

/** "Алматинской области", but "региону" and "өңір" alone too. */
export const UNNAMED: readonly (readonly [RegExp, Level])[] = [
  [/^(?:област(?:ь|и|ью)|регион(?:а|е|у|ом|)|облыс(?:та|тың|ы|қа|ымыз\p{L}*|)|өңір(?:де|дің|ге|і|))$/u, 'region'],
  [/^(?:район(?:а|е|у|ом|)|аудан(?:да|ның|ға|дағы|ы|ымыз\p{L}*|))$/u, 'district'],
  [/^(?:город(?:а|е|у|ом|)|қала(?:да|ның|ға|дағы|сы|мыз\p{L}*|)|шаһар\p{L}*|мегаполис\p{L}*)$/u, 'city'],
];

export const COUNTRY =
  /^(?:казахстан(?:а|е|у|ом)?|қазақстан(?:да|ның|ға|дағы)?|республик(?:е|и|у)|стран(?:е|ы|а|у)|ел(?:де|іміз\p{L}*|дің|імізде)|республика(?:да|ның|сы\p{L}*|мыз\p{L}*)|казахстанц\p{L}+|қазақстандық\p{L}*)$/u;

/** Bodies of the state: what they count is mostly of the country, where no other place is told. */
export const NATIONAL =
  /^(?:президент|правительств|министерств|министр(?!лі)|генпрокур|мажилис|парламент|министрлі|үкімет|мәжіліс|премьер)/u;

/** Case endings of Kazakh and Russian names; a word may lose any of them to become a name. */
export const ENDINGS = (
  'дағы дегі тағы тегі ндағы ндегі ның нің дың дің тың тің ында інде ынан інен ына іне нда нде да де та те нан нен дан ден тан тен ' +
  'ға ге қа ке на не мен пен бен ны ні ды ді ты ті дықтар діктер лықтар ліктер дықтардың лықтардың тықтар тықтардың ' +
  'инцы инцев инцам инцами цы цев цам цами чане чан чанам ' +
  'ого ому ом ой ую ая ий ый ые ых ыми ими ам ами ах ов ем ою ей а е у ы и ю я ь'
).split(' ');

const ADJECTIVE = /(с|ц|з)к(?:ий|ого|ому|ом|им|ой|ая|ую|ое|ие|их|ими)$/u;
const squeeze = (word: string): string => fold(word).replaceAll(' ', '');

const remembered = new Map<string, readonly string[]>();
const heads = new Map<string, string>();

/** A word of a name that has more behind it. */
export function headOf(word: string): string {
  let head = heads.get(word);
  if (head === undefined) {
    if (heads.size > 20_000) heads.clear();
    heads.set(word, (head = squeeze(word.toLowerCase().replace(ADJECTIVE, '$1к'))));
  }
  return head;
}

/** The ways in which a lower-case word may be a name: as it is, and without its endings. */
export function formsOf(word: string): readonly string[] {
  const known = remembered.get(word);
  if (known !== undefined) return known;
  const forms = new Set([word, word.replace(ADJECTIVE, '$1к')]);
  // "Акмолинцы" are of the place called "акмолинский"; "алматинцы" live in the city, whose adjective is the region's too.
  const people = /^(\p{L}{3,})ц(?:ы|ев|ам|ами|ах)$/u.exec(word)?.[1];
  if (people !== undefined && people !== 'алматин') forms.add(`${people}ск`);
  for (const ending of ENDINGS) {
    if (!word.endsWith(ending) || word.length - ending.length < 3) continue;
    const bare = word.slice(0, -ending.length);
    forms.add(bare);
    // "Текели" → "Текели", "Алма-Ате" → "Алма-Ата", "Илиде" → "Или".
    if (ending.length === 1 || /^ин?ц/u.test(ending))
      for (const vowel of ['а', 'ы', 'и', 'е', 'ь']) forms.add(bare + vowel);
  }
  const list = [...new Set([...forms].map(squeeze))].filter((form) => form.length >= 2);
  if (remembered.size > 20_000) remembered.clear();
  remembered.set(word, list);
  return list;
}

/** Chief towns without a place of their own in the ledger: what is told there is mostly told of the region. */
export const SEATS: readonly (readonly [RegExp, string])[] = [
  [/^(?:кокшетау|көкшетау)/u, 'akmola-region'],
  [/^(?:актобе|ақтөбе)/u, 'aktobe-region'],
  [/^(?:атырау)/u, 'atyrau-region'],
  [/^(?:актау|ақтау)/u, 'mangystau-region'],
  [/^(?:уральск|орал(?:да|ға|дың)?$)/u, 'west-kazakhstan-region'],
  [/^(?:петропавл)/u, 'north-kazakhstan-region'],
  [/^(?:усть-каменогорск|өскемен)/u, 'east-kazakhstan-region'],
  [/^(?:семе[йея]|семейде)/u, 'abai-region'],
  [/^(?:жезказган|жезқазған)/u, 'ulytau-region'],
  [/^(?:караганд|қарағанды)/u, 'karaganda-region'],
  [/^(?:тараз)/u, 'zhambyl-region'],
  [/^(?:кызылорд|қызылорда)/u, 'kyzylorda-region'],
  [/^(?:столиц(?:а|е|у|ы)|елорда(?:да|ның|ға|мыз\p{L}*)?)$/u, 'astana-city'],
];

/** "В областном центре", "облыс орталығында" of the regions whose chief towns have a place of their own. */
export const REGION_SEAT = /^(?:областн\p{L}+ центр|облыс\p{L}* орталы[ғқ])/u;
export const SEAT_OF: ReadonlyMap<string, string> = new Map([
  ['almaty-region', 'qonaev'],
  ['jetisu-region', 'taldyqorgan'],
]);

/** Names that are common words too: meant only with the word for their kind beside them, or as a Russian adjective. */
export const COMMON = new Set([
  'ile',
  'mai',
  'aksu',
  'dostyk',
  'bereke',
  'medeu',
  'enbekshi',
  'panfilov',
  'zhambyl',
  'alatau',
  'uspen',
  'abai-region',
  'turkistan-city',
  'bahar',
]);

export const kindOf = (word: string | undefined): Level | null =>
  word === undefined ? null : (KINDS.find(([pattern]) => pattern.test(word.toLowerCase()))?.[1] ?? null);
