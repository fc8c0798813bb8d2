import type { places as En } from '../en/places.ts';

export const places: typeof En = {
  title: 'Районы и города',
  lede: '21 район и город двух областей, а также другие места, которые реестр называет для сравнения.',
  others: 'Другие места в реестре',
  press: 'Сообщения прессы',
  statistics: 'Официальная статистика',
  missing: 'Не опубликовано для этого места',
  nothing: 'В реестре нет цифр для этого места.',
  kato: 'Код КАТО',
  since: 'Существует с',
  until: 'Существовало до',
  children: 'Районы и города внутри',
  also: 'То же имя в другом месте',
  /** What the pages of places are about. */
  subject: 'Что сообщили об обращениях и районах',
  series: 'Ряды',
  toCoverage: 'Что опубликовано, а что нет',
};
