import { expect, it } from 'vitest';
import { parsePlaced } from '#lib/figures/reading/qualifier.ts';
import { notAFigure } from './not-figures.ts';

/** Why each number of the text is none. */
const why = (text: string) => {
  const lower = text.toLowerCase();
  return parsePlaced(lower, { lang: 'ru' })
    .sort((a, b) => a.start - b.start)
    .map(({ start, end, time, value }) => notAFigure(lower, start, end, { time, value }));
};

it.each([
  ['приём с 10:00', ['time', 'time']],
  ['в 9 часов утра', ['time']],
  ['сағат 15-те', ['time']],
  ['ему 45 лет', ['age']],
  ['әкім 52 жаста', ['age']],
  ['телефон 109', ['phone']],
  ['109 нөміріне', ['phone']],
  ['школа № 5', ['name']],
  ['по статье 15', ['law']],
  ['заңның 7-бабы', ['law']],
  ['15 января', ['date']],
  ['за 9 месяцев', ['duration']],
  ['3 күнде', ['duration']],
  ['2-й этап', ['order']],
  ['5-ші орта', ['order']],
])('%s is no figure', (text, kinds) => expect(why(text)).toEqual(kinds));

it.each(['построено 45 школ', '8 230 м²', 'более 70% решены', '109 обращений', '12 ауыл', '2 024 человека', '9 тонн'])(
  '%s may be one',
  (text) => expect(why(text)).toEqual([null]),
);
