import { ruPlural } from '../../plural.ts';
import type { export as En } from '../en/export.ts';

const rows = (n: number, said: string) => `${said} ${ruPlural(n, 'строка', 'строки', 'строк')}`;

const words: typeof En = {
  stable: 'CSV по постоянному адресу',
  group: 'Скачать',
  rows,
  shown: (n, said) => `Скачать CSV: что на экране · ${rows(n, said)}`,
  behind: (n, said) => `Всё, что за этим стоит · ${rows(n, said)}`,
  download: (n, said) => `Скачать CSV · ${rows(n, said)}`,
  format: 'Формат',
  profiles: { standard: 'Стандартный: запятая, 12.5', excel: 'Excel: точка с запятой, 12,5' },
  onlyBehind: (n, said) => `Скачать CSV: всё, что стоит за страницей · ${rows(n, said)}`,
  shownHint: 'Ровно те строки, которые показаны здесь',
  behindHint: 'Все сведения реестра, стоящие за этим видом, без отбора строк',
  more: 'Другие форматы',
  columnShown: 'Что на экране',
  columnBehind: 'Всё, что за этим стоит',
  formats: {
    csv_excel: 'CSV для Excel',
    csv_standard: 'CSV стандартный',
    xlsx: 'Книга Excel (XLSX)',
    zip: 'ZIP с пояснениями',
    json: 'Файл JSON',
    parquet: 'Файл Parquet',
  },
  formatHelp: {
    csv_excel: 'точка с запятой, 12,5; открывается двойным щелчком',
    csv_standard: 'запятая, 12.5; для программ',
    xlsx: 'числа и даты как числа и даты, лист пояснений',
    zip: 'CSV, README, описание столбцов, лицензия',
    json: 'строки и значение каждого столбца',
    parquet: 'столбцы с типами для DuckDB, Python и R',
  },
  button: (format, what, count) => `${count}: ${format}, ${what}`,
  view: (n, said, rows) =>
    `Всё, что на экране, одним ZIP · ${said} ${ruPlural(n, 'таблица', 'таблицы', 'таблиц')}, ${rows}`,
  ask: 'Чем будете открывать файл? Вопрос задаётся один раз; изменить ответ можно в «Других форматах».',
  answers: {
    csv_excel: 'Excel, Windows на русском или казахском (точка с запятой, 12,5)',
    csv_standard: 'Программой (запятая, 12.5)',
    xlsx: 'Любым другим Excel: книга',
  },
  working: 'Файл готовится…',
  progress: (done, total) => `строки: ${done} из ${total}`,
  cancel: 'Отменить',
  cancelled: 'Отменено. Ничего не сохранено.',
  done: (n, said, name) => `Сохранено: ${name}, ${rows(n, said)}.`,
  failed: 'Файл создать не удалось. Ничего не сохранено.',
  failedLoading: 'Строки загрузить не удалось. Ничего не сохранено.',
  retry: 'Повторить',
  withoutScript: 'Для скачивания нужен JavaScript. Весь реестр есть на странице',
};

// `export` is a reserved word: it can be the name of an export, not of a constant.
export { words as export };
