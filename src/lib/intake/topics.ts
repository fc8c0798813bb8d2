/** Matches names of topics with the topics of the ledger; any other name becomes a topic of the reader's own. */
import { fold } from '#lib/i18n/fold.ts';
import type { Localized } from '#lib/i18n/lang.ts';

export interface KnownTopic {
  readonly code: string;
  readonly name: Localized;
}

/** Other words for a topic that mean nothing else. */
const ALSO: Readonly<Record<string, readonly string[]>> = {
  utilities: ['ЖКХ', 'ТҮКШ', 'ТКШ', 'Коммунальное хозяйство', 'Жилищно-коммунальные вопросы', 'Housing and utilities'],
  roads: ['Дорога', 'Автодороги', 'Автомобильные дороги', 'Жол', 'Road'],
  water: ['Вода', 'Су', 'Сумен жабдықтау', 'Питьевая вода', 'Ауыз су', 'Water'],
  gas: ['Газ', 'Газификация', 'Газдандыру', 'Gas'],
  electricity: ['Электричество', 'Жарық', 'Электр', 'Электрэнергия'],
  health: ['Медицина', 'Денсаулық', 'Health', 'Healthcare'],
  education: ['Білім', 'Образование и наука', 'Schools'],
  housing: ['Жильё', 'Тұрғын үй', 'Жилье', 'Жилищный вопрос', 'Housing'],
  land: ['Земля', 'Жер', 'Земельный вопрос', 'Земельные отношения', 'Жер қатынастары', 'Land'],
  social: ['Социальная защита', 'Әлеуметтік қорғау', 'Социальные вопросы', 'Әлеуметтік мәселелер'],
  transport: ['Общественный транспорт', 'Қоғамдық көлік', 'Транспорт', 'Көлік'],
  lighting: ['Освещение', 'Уличное освещение', 'Көше жарығы'],
  other: ['Прочее', 'Другое', 'Иное', 'Прочие', 'Басқа', 'Басқалар', 'Other'],
};

export class TopicMatcher {
  readonly #codes: ReadonlyMap<string, string>;

  constructor(topics: readonly KnownTopic[]) {
    const known = new Set(topics.map(({ code }) => code));
    const names = topics.flatMap(({ code, name }) => Object.values(name).map((text) => [fold(text), code] as const));
    const also = Object.entries(ALSO).flatMap(([code, texts]) =>
      known.has(code) ? texts.map((text) => [fold(text), code] as const) : [],
    );
    this.#codes = new Map([...also, ...names]);
  }

  /** Code of the ledger's topic, or null: the name is the reader's own. */
  match(text: string): string | null {
    return this.#codes.get(fold(text)) ?? null;
  }
}
