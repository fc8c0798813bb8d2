import { ruPlural } from '../../plural.ts';
import type { search as En } from '../en/search.ts';

export const search: typeof En = {
  open: 'Поиск',
  shortcut: 'Клавиша / или Ctrl+K',
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
  controls: {
    language: 'Язык',
    theme: 'Оформление',
    themes: { auto: 'Авто', light: 'Светлая', dark: 'Тёмная' },
    inEnglish: 'На английском языке',
    openSource: 'Открыть источник',
  },
};
