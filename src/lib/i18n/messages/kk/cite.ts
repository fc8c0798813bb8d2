import type { cite as En } from '../en/cite.ts';

export const cite: typeof En = {
  title: 'Осы санға сілтеме жасау',
  language: 'Сілтеме тілі',
  languages: { kk: 'қазақша', ru: 'орысша', en: 'ағылшынша' },
  fragment: 'Дереккөз сөздері',
  derived: 'Шығарылған мән',
  sentence: 'Сөйлем',
  reference: 'Библиографиялық жазба',
  format: 'Пішімі',
  formats: { plain: 'Мәтін', bibtex: 'BibTeX', ris: 'RIS', csl: 'CSL-JSON' },
  save: 'Файл етіп сақтау',
  permalink: 'Тұрақты сілтеме',
  permalinkHelp:
    'Бұл мекенжайда сан қалай айтылса, әрдайым солай тұрады. Кейін түзетілсе, қайта қаралса не кері алынса, сол жерде ескертпе шығады.',
  open: 'Тұрақты сілтемені ашу',
  loading: 'Тізілім жүктелуде…',
  failed: 'Тізілімді жүктеу мүмкін болмады. Дайын сөйлем санның өз бетінде бар.',
};
