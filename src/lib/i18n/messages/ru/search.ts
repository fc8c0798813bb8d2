import type { search as En } from '../en/search.ts';

/** What opens the search, and the small controls that stand on every page. */
export const search: typeof En = {
  open: 'Поиск',
  shortcut: 'Клавиша / или Ctrl+K',
  retry: 'Повторить',
  controls: {
    language: 'Язык',
    theme: 'Оформление',
    themes: { auto: 'Авто', light: 'Светлое', dark: 'Тёмное' },
    inEnglish: 'На английском языке',
    openSource: 'Открыть источник',
  },
};
