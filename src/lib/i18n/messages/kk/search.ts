import type { search as En } from '../en/search.ts';

export const search: typeof En = {
  open: 'Іздеу',
  shortcut: '/ немесе Ctrl+K пернесі',
  title: 'Тізілімнен іздеу',
  placeholder: 'Аудан, тақырып, көрсеткіш, дереккөз не хабардың сөзі',
  hint: 'Қазақша, орысша не ағылшынша. Көрсеткі пернелер таңдайды, Enter ашады, Esc жабады.',
  loading: 'Іздеу тізімі жүктелуде…',
  failed: 'Іздеу тізімін жүктеу мүмкін болмады. Беттердің өзі бұрынғыдай жұмыс істейді.',
  retry: 'Қайталау',
  nothing: (query) => `«${query}» бойынша ештеңе табылмады.`,
  didYouMean: 'Мүмкін, мынаны іздедіңіз',
  nothingHelp: 'Сөзді азайтып не сөздің басын ғана жазып көріңіз: аудан атауы, тақырып, хабардағы сөз.',
  count: (_n, said) => `${said} нәтиже`,
  shown: (shown, total) => `${shown} / ${total}`,
  results: 'Нәтижелер',
  kinds: {
    place: 'Аумақтар',
    indicator: 'Көрсеткіштер',
    topic: 'Тақырыптар',
    scope: 'Кімнің есебі',
    conflict: 'Дереккөздер қайшылығы',
    source: 'Дереккөздер',
    figure: 'Хабардың сөздері',
  },
  controls: {
    language: 'Тіл',
    theme: 'Безендіру',
    themes: { auto: 'Авто', light: 'Ашық', dark: 'Күңгірт' },
    inEnglish: 'Ағылшын тілінде',
    openSource: 'Дереккөзді ашу',
  },
};
