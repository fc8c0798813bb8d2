import type { data as En } from '../en/data.ts';

export const data: typeof En = {
  title: 'Данные',
  lede: 'Весь реестр файлами. Берите, проверяйте, цитируйте.',
  tables: 'Таблицы',
  rows: 'Строки',
  download: 'Скачать',
  about: 'Что внутри',
  dictionary: 'Столбцы каждой таблицы',
  stableHelp:
    'По файлу на каждый показатель, место и тему: столбцы figures.csv, затем границы lower, upper, lower_open и upper_open. Только коды; названия — в таблицах выше. В файле темы — обращения по ней и значения её показателей.',
  slices: { indicator: 'Показатели', place: 'Места', topic: 'Темы' },
  exportColumns: 'Столбцы выгрузок CSV',
  licence: 'Условия и указание авторства',
  findings: 'Что нашли проверки',
  findingsHelp: 'Находки — не ошибки, а места, где сообщения не сходятся. Ради согласия ничего не менялось.',
  dictionaryEnglish: 'Описания столбцов — на английском.',
};
