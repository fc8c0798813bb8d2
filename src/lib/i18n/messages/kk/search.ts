import type { search as En } from '../en/search.ts';

/** What opens the search, and the small controls that stand on every page. */
export const search: typeof En = {
  open: 'Іздеу',
  shortcut: '/ немесе Ctrl+K пернесі',
  retry: 'Қайталау',
  controls: {
    language: 'Тіл',
    theme: 'Безендіру',
    themes: { auto: 'Авто', light: 'Ашық', dark: 'Күңгірт' },
    inEnglish: 'Ағылшын тілінде',
    openSource: 'Дереккөзді ашу',
  },
};
