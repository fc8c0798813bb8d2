/** The places of the ledger as the matching of names needs them, with former and other names that people still write. */
import type { Localized } from '#lib/i18n/lang.ts';
import type { Level, Place } from '#lib/ledger/types.ts';

export interface GazetteerPlace {
  readonly code: string;
  readonly level: Level;
  readonly parent: string | null;
  readonly name: Localized;
  /** Every way to write it that is no guess. */
  readonly names: readonly string[];
  /** Names that meant something else once, or mean another place too: always asked about. */
  readonly unsure: readonly string[];
  /** Names that alone mean this place although others share the word: "Алматы" is the city. */
  readonly plain: readonly string[];
  readonly validTo: string | null;
}

/** Former names and spellings that are not in places.csv. */
const OTHER_NAMES: Readonly<Record<string, readonly string[]>> = {
  'almaty-city': ['Алма-Ата', 'Alma-Ata'],
  'astana-city': ['Нур-Султан', 'Нұр-Сұлтан', 'Nur-Sultan', 'Целиноград', 'Акмола қаласы'],
  'shymkent-city': ['Чимкент', 'Chimkent'],
  'jetisu-region': [
    'Жетысу',
    'Жетісу',
    'Жетысуская область',
    'область Жетысу',
    'Zhetysu Region',
    'Zhetisu',
    'Жетысуйская область',
  ],
  'east-kazakhstan-region': ['В-Казахстанская', 'В.-Казахстанская область'],
  'west-kazakhstan-region': ['З-Казахстанская', 'З.-Казахстанская область'],
  'north-kazakhstan-region': ['С-Казахстанская', 'С.-Казахстанская область'],
  'abai-region': ['Абайская область', 'Абайская'],
  'ulytau-region': ['Улытауская область', 'Улытау', 'Улытауская'],
  'turkistan-region': ['Туркестан', 'Түркістан'],
  'atyrau-region': ['Гурьевская область'],
  'mangystau-region': ['Мангышлакская область'],
  qonaev: ['Капчагай', 'Қапшағай', 'Капшагай', 'Конаев', 'Кунаев', 'Kapchagay', 'Kapshagay', 'Konaev'],
  taldyqorgan: ['Талды-Курган', 'Талдыкурган', 'Taldykorgan', 'Taldy-Kurgan'],
  balkhash: ['Баканасский район'],
  enbekshikazakh: ['Енбекши-Казахский район', 'Енбекшиказах'],
  ile: ['Или', 'Илейский район', 'Ili District'],
  raiymbek: ['Раимбекский район', 'Райимбекский район', 'Нарынкольский район'],
  karasay: ['Каскеленский район'],
  uyghur: ['Уйгур', 'Uigur District', 'Uighur District', 'Чунджинский район'],
  eskeldi: ['Ескелди', 'Ескелдинский район', 'Талдыкурганский район'],
  kerbulak: ['Гвардейский район'],
  sarkan: ['Сарканд', 'Саркандский район', 'Сарқанд ауданы'],
  alakol: ['Алаколь', 'Алакульский район'],
  koksu: ['Кировский район'],
  panfilov: ['Панфиловск'],
  aksu: ['Капальский район'],
  ertis: ['Ертисский район'],
  akkuly: ['Лебяжинский район', 'Аккулинский район'],
  terenkol: ['Качирский район', 'Теренкольский район'],
  shonzhy: ['Чунджа', 'Шонжа'],
  sharyn: ['Чарын'],
  alatau: ['Жетыген-Алатау'],
};

const PLAIN_NAMES: Readonly<Record<string, readonly string[]>> = { 'almaty-city': ['Алматы', 'Almaty'] };

/** Names of units that have since been cut up or joined: the name alone does not say whose figure it is. */
const UNSURE_NAMES: Readonly<Record<string, readonly string[]>> = {
  'turkistan-region': [
    'Южно-Казахстанская область',
    'Южно-Казахстанская',
    'Оңтүстік Қазақстан облысы',
    'ЮКО',
    'ОҚО',
    'South Kazakhstan Region',
  ],
  'jetisu-region': ['Талдыкорганская область', 'Талды-Курганская область'],
  'east-kazakhstan-region': ['Семипалатинская область'],
  'karaganda-region': ['Жезказганская область'],
  'akmola-region': ['Целиноградская область'],
};

export function gazetteerOf(places: readonly Place[]): GazetteerPlace[] {
  return places.map((place) => {
    const isFormer = place.valid_to !== null || place.code.endsWith('-pre-2022');
    const plain = (name: string): string => name.replace(/ \([^)]*\)$/, '');
    const names = [place.name_kk, place.name_ru, place.name_en, place.short_kk, place.short_ru, place.short_en];
    return {
      code: place.code,
      level: place.level,
      parent: place.parent,
      name: { kk: place.name_kk, ru: place.name_ru, en: place.name_en },
      names: [...new Set([...names, ...names.map(plain), ...(OTHER_NAMES[place.code] ?? [])])],
      unsure: UNSURE_NAMES[place.code] ?? [],
      plain: PLAIN_NAMES[place.code] ?? [],
      validTo: isFormer ? (place.valid_to ?? '2022-06-07') : null,
    };
  });
}
