import type { searching as En } from '../en/searching.ts';
import { ruPlural } from '../../plural.ts';

/** Words of the open search. */
export const searching: typeof En = {
  title: 'Поиск по реестру',
  placeholder: 'Район, тема, показатель, источник или слова сообщения',
  hint: 'На казахском, русском или английском. Стрелки выбирают, Enter открывает, Esc закрывает.',
  loading: 'Загружается указатель…',
  failed: 'Указатель для поиска загрузить не удалось. Сами страницы работают как прежде.',
  retry: 'Повторить',
  nothing: (query) => `По запросу «${query}» ничего не найдено.`,
  didYouMean: 'Возможно, вы искали',
  nothingHelp: 'Попробуйте меньше слов или начало слова: название района, тему, слово из сообщения.',
  count: (n, said) => `${said} ${ruPlural(n, 'результат', 'результата', 'результатов')}`,
  shown: (shown, total) => `${shown} из ${total}`,
  results: 'Результаты',
  kinds: {
    place: 'Территории',
    indicator: 'Показатели',
    topic: 'Темы',
    scope: 'Чьи подсчёты',
    conflict: 'Расхождения источников',
    derived: 'Выведено или невыводимо',
    source: 'Источники',
    figure: 'Слова сообщений',
  },
};
