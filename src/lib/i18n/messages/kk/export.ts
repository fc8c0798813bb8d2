import type { export as En } from '../en/export.ts';

const rows = (_n: number, said: string) => `${said} жол`;

const words: typeof En = {
  stable: 'Тұрақты мекенжайдағы CSV',
  group: 'Жүктеп алу',
  rows,
  shown: (n, said) => `CSV жүктеп алу: экрандағы · ${rows(n, said)}`,
  behind: (n, said) => `Негізіндегі барлығы · ${rows(n, said)}`,
  download: (n, said) => `CSV жүктеп алу · ${rows(n, said)}`,
  format: 'Пішім',
  profiles: { standard: 'Стандартты: үтір, 12.5', excel: 'Excel: нүктелі үтір, 12,5' },
  onlyBehind: (n, said) => `CSV жүктеп алу: бет негізіндегі барлығы · ${rows(n, said)}`,
  shownHint: 'Дәл осы жерде көрсетілген жолдар',
  behindHint: 'Осы көріністің негізінде жатқан тізілімдегі барлық дерек, жолдар іріктелмеген',
  more: 'Басқа пішімдер',
  columnShown: 'Экрандағы',
  columnBehind: 'Негізіндегі барлығы',
  formats: {
    csv_excel: 'Excel үшін CSV',
    csv_standard: 'Стандартты CSV',
    xlsx: 'Excel кітабы (XLSX)',
    zip: 'Түсініктемесі бар ZIP',
    json: 'JSON файлы',
    parquet: 'Parquet файлы',
  },
  formatHelp: {
    csv_excel: 'нүктелі үтір, 12,5; екі рет басса ашылады',
    csv_standard: 'үтір, 12.5; бағдарламалар үшін',
    xlsx: 'сан мен күн өз түрінде, түсініктеме парағы бар',
    zip: 'CSV, README, бағандар сипаттамасы, лицензия',
    json: 'жолдар және әр бағанның мағынасы',
    parquet: 'DuckDB, Python және R үшін түрі көрсетілген бағандар',
  },
  button: (format, what, count) => `${count}: ${format}, ${what}`,
  view: (_n, said, rows) => `Экрандағының бәрі бір ZIP-те · ${said} кесте, ${rows}`,
  ask: 'Файлды неменен ашасыз? Бір рет қана сұралады; жауапты «Басқа пішімдерде» өзгертуге болады.',
  answers: {
    csv_excel: 'Excel, Windows қазақша не орысша (нүктелі үтір, 12,5)',
    csv_standard: 'Бағдарламамен (үтір, 12.5)',
    xlsx: 'Кез келген басқа Excel: кітап',
  },
  working: 'Файл дайындалып жатыр…',
  progress: (done, total) => `${total} жолдың ${done} жолы дайын`,
  cancel: 'Тоқтату',
  cancelled: 'Тоқтатылды. Ештеңе сақталған жоқ.',
  done: (_n, said, name) => `Сақталды: ${name}, ${said} жол.`,
  failed: 'Файлды жасау мүмкін болмады. Ештеңе сақталған жоқ.',
  failedLoading: 'Жолдарды жүктеу мүмкін болмады. Ештеңе сақталған жоқ.',
  retry: 'Қайталау',
  withoutScript: 'Жүктеп алу үшін JavaScript қажет. Бүкіл тізілім мына бетте:',
};

// `export` is a reserved word: it can be the name of an export, not of a constant.
export { words as export };
