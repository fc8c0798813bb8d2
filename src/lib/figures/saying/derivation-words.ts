/** What a share is called when its part is told ("solved") and when the rest is ("how many were not solved"). */
import type { Lang } from '#lib/i18n/lang.ts';

export interface PartWords {
  /** Stands behind the counted part: "more than 2.8 thousand appeals solved". */
  readonly part: string;
  /** What the rest is, as the subject of "cannot be derived". */
  readonly rest: string;
  /** What the rest is, before its value: "not solved: less than 1.2 thousand". */
  readonly left: string;
}

export interface DerivationWords {
  /** Head of the cards, and what they are. */
  readonly title: string;
  readonly help: string;
  /** By indicator of the share. */
  readonly parts: Readonly<Record<string, PartWords>>;
  /** Of a topic, whose name is given. */
  readonly topic: (name: string) => PartWords;
  /** Of any other share, whose name is given. */
  readonly other: (name: string) => PartWords;
  readonly refused: string;
  readonly reasons: { readonly vacuous: string; readonly other: string };
  readonly derived: string;
  /** Words by which people look for the rest. */
  readonly keywords: string;
}

export const DERIVATION_WORDS: Readonly<Record<Lang, DerivationWords>> = {
  kk: {
    title: 'Бұдан не шығады, не шықпайды',
    help: 'Баспасөздегі екі саннан осы жерде есептелген. Екеуі де төменгі шек болса, қалғаны туралы ештеңе айтуға болмайды.',
    parts: {
      appeals_resolved_positive_share: { part: 'шешілген', rest: 'қаншасы шешілмегенін', left: 'шешілмегені' },
      appeals_answered_share: { part: 'жауап алған', rest: 'қаншасы жауапсыз қалғанын', left: 'жауапсыз қалғаны' },
      appeals_explained_share: {
        part: 'түсіндірме берілген',
        rest: 'қаншасына түсіндірме берілмегенін',
        left: 'түсіндірме берілмегені',
      },
      appeals_in_progress_share: {
        part: 'орындалып жатыр',
        rest: 'қаншасы орындалып болғанын',
        left: 'орындалып болғаны',
      },
      appeals_first_contact_share: {
        part: 'бірден шешілген',
        rest: 'қаншасы бірден шешілмегенін',
        left: 'бірден шешілмегені',
      },
      appeals_online_share: {
        part: 'онлайн түскен',
        rest: 'қаншасы басқа жолмен түскенін',
        left: 'басқа жолмен түскені',
      },
      water_coverage: {
        part: 'ауыз сумен қамтылған',
        rest: 'қаншасы ауыз сумен қамтылмағанын',
        left: 'ауыз сумен қамтылмағаны',
      },
      water_network_wear: { part: 'тозған', rest: 'қаншасы тозбағанын', left: 'тозбағаны' },
      gas_coverage_settlements: {
        part: 'газдандырылған',
        rest: 'қаншасы газдандырылмағанын',
        left: 'газдандырылмағаны',
      },
      gas_coverage_population: {
        part: 'газбен қамтылған',
        rest: 'қаншасы газбен қамтылмағанын',
        left: 'газбен қамтылмағаны',
      },
    },
    topic: (name) => ({
      part: `«${name}» тақырыбында`,
      rest: 'басқа тақырыптарда қанша екенін',
      left: 'басқа тақырыптарда',
    }),
    other: (name) => ({ part: `(${name})`, rest: 'қалғаны қанша екенін', left: 'қалғаны' }),
    refused: 'шығаруға болмайды',
    reasons: { vacuous: 'тек төменгі шектер белгілі', other: 'екі сан бір-біріне сәйкес келмейді' },
    derived: 'Есептеп шығарылған, хабарланбаған',
    keywords: 'шешілмеген жауапсыз қалған',
  },
  ru: {
    title: 'Что из этого следует, а что нет',
    help: 'Вычислено здесь из двух цифр прессы. Если обе — нижние границы, об остатке не следует ничего.',
    parts: {
      appeals_resolved_positive_share: { part: 'решено', rest: 'сколько не решено', left: 'не решено' },
      appeals_answered_share: { part: 'получили ответ', rest: 'сколько осталось без ответа', left: 'без ответа' },
      appeals_explained_share: { part: 'с разъяснением', rest: 'сколько без разъяснения', left: 'без разъяснения' },
      appeals_in_progress_share: { part: 'на исполнении', rest: 'сколько уже исполнено', left: 'уже исполнено' },
      appeals_first_contact_share: {
        part: 'закрыто сразу',
        rest: 'сколько не закрыто сразу',
        left: 'не закрыто сразу',
      },
      appeals_online_share: { part: 'подано онлайн', rest: 'сколько подано иначе', left: 'подано иначе' },
      water_coverage: { part: 'с водоснабжением', rest: 'сколько без водоснабжения', left: 'без водоснабжения' },
      water_network_wear: { part: 'изношено', rest: 'сколько не изношено', left: 'не изношено' },
      gas_coverage_settlements: { part: 'с газом', rest: 'сколько без газа', left: 'без газа' },
      gas_coverage_population: { part: 'с газом', rest: 'сколько без газа', left: 'без газа' },
    },
    topic: (name) => ({ part: `по теме «${name}»`, rest: 'сколько по другим темам', left: 'по другим темам' }),
    other: (name) => ({ part: `(${name})`, rest: 'сколько остаётся', left: 'остаётся' }),
    refused: 'вывести нельзя',
    reasons: { vacuous: 'известны только нижние границы', other: 'эти два числа не сходятся' },
    derived: 'Выведено, а не сообщено',
    keywords: 'не решено нерешённые без ответа осталось',
  },
  en: {
    title: 'What follows from it, and what does not',
    help: 'Computed here from two figures of the press. Where both are lower bounds, nothing follows about what is left.',
    parts: {
      appeals_resolved_positive_share: { part: 'solved', rest: 'how many were not solved', left: 'not solved' },
      appeals_answered_share: { part: 'answered', rest: 'how many were not answered', left: 'not answered' },
      appeals_explained_share: {
        part: 'answered with an explanation',
        rest: 'how many were not',
        left: 'without an explanation',
      },
      appeals_in_progress_share: { part: 'still open', rest: 'how many were closed', left: 'closed' },
      appeals_first_contact_share: {
        part: 'settled at first contact',
        rest: 'how many were not',
        left: 'not settled at first contact',
      },
      appeals_online_share: { part: 'made online', rest: 'how many were made otherwise', left: 'made otherwise' },
      water_coverage: { part: 'with water supply', rest: 'how many are without', left: 'without water supply' },
      water_network_wear: { part: 'worn out', rest: 'how much is not worn out', left: 'not worn out' },
      gas_coverage_settlements: { part: 'with gas', rest: 'how many are without gas', left: 'without gas' },
      gas_coverage_population: { part: 'with gas', rest: 'how many are without gas', left: 'without gas' },
    },
    topic: (name) => ({ part: `on “${name}”`, rest: 'how many were on other topics', left: 'on other topics' }),
    other: (name) => ({ part: `(${name})`, rest: 'how much is left', left: 'left' }),
    refused: 'cannot be derived',
    reasons: { vacuous: 'only lower bounds are known', other: 'the two numbers do not fit together' },
    derived: 'Derived, not reported',
    keywords: 'unresolved unsolved unanswered not resolved',
  },
};
