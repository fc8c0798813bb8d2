import type { searching as En } from '../en/searching.ts';

/** Words of the open search. */
export const searching: typeof En = {
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
    derived: 'Шығарылған не шығарылмайтын',
    source: 'Дереккөздер',
    figure: 'Хабардың сөздері',
  },
};
