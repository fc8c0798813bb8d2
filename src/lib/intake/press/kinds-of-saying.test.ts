/** Ways of saying that are read by rule and hang on no row of the ledger. */
import { describe, expect, it } from 'vitest';
import { conceptsOf } from './what-it-counts.ts';
import { goesOn, otherNoun, sameMeasure } from './list-clues.ts';
import { measureOf } from './counted-noun.ts';
import { numbersOf } from './numbers-in-text.ts';
import { findPeriods } from './periods-in-text.ts';
import { sentencesOf } from './sentences.ts';

function numbers(text: string, language: 'kk' | 'ru' = 'ru') {
  const lower = text.toLowerCase();
  const sentences = sentencesOf(text);
  const found = numbersOf(
    text,
    lower,
    sentences,
    sentences.map(() => language),
    findPeriods(lower, '2026-01-20'),
  );
  return {
    lower,
    found,
    number: (value: number) => {
      const one = found.find(({ reading }) => reading.value === value);
      if (one === undefined) throw new Error(`${value} is not read`);
      return one;
    },
  };
}

describe('what is counted', () => {
  it.each([
    ['реализуют 207 инвестпроектов', 207, ['projects']],
    ['пришло 500 казахстанцев', 500, ['persons']],
    ['школа, рассчитанная на 600 учеников', 600, ['places', 'persons']],
    ['шкала: 172,5 балла', 172.5, ['points']],
  ])('%s', (text, value, units) => {
    const { lower, number } = numbers(text);
    expect(measureOf(lower, number(value), []).units).toEqual(units);
  });

  it('Kazakh points in any case', () => {
    const { lower, number } = numbers('172,5 балмен екінші орын алды', 'kk');
    expect(measureOf(lower, number(172.5), []).units).toEqual(['points']);
  });

  it.each([
    ['в нём участвуют 450 делегатов', 450, 'ru', true],
    ['поступило 450, решено 300', 450, 'ru', false],
    ['онда 34 оператор кезекшілік етеді', 34, 'kk', true],
    ['соның 34 шешілді', 34, 'kk', false],
  ] as const)('%s: a noun of another kind', (text, value, language, wanted) => {
    const { lower, number } = numbers(text, language);
    const one = number(value);
    expect(otherNoun(lower, one, measureOf(lower, one, []))).toBe(wanted);
  });
});

describe('a number without its noun', () => {
  it.each([
    ['Ключи получат 3 494 семьи. Из них 2 173 живут в городе.', 2173],
    ['Построено 13 школ. Собираются возвести ещё 53.', 53],
    ['Газифицировано 63, из них 30 в этом году.', 30],
  ])('%s goes on', (text, value) => {
    const { lower, number } = numbers(text);
    expect(goesOn(lower, number(value))).toBe(true);
  });

  it('this measure is the one told last', () => {
    const { lower, number } = numbers('Дорог в хорошем состоянии 89%. В районе этот показатель 73%.');
    expect(sameMeasure(lower, number(89))).toBe(false);
    expect(sameMeasure(lower, number(73))).toBe(true);
  });
});

describe('a count and its share', () => {
  it('what stands behind the bracket is said of both', () => {
    const { lower, number } = numbers('Около 4 000 (25%) касаются земли, остальные – дорог.');
    for (const value of [4000, 25]) {
      const { own } = number(value).around;
      expect(lower.slice(own.start, own.end)).toContain('касаются земли');
      expect(lower.slice(own.start, own.end)).not.toContain('дорог');
    }
  });

  it('a verb at the end is that of the count too', () => {
    const { lower, number } = numbers('Соның 6 095-і, яғни 94 пайызы орындалған.', 'kk');
    const { own } = number(6095).around;
    expect(lower.slice(own.start, own.end)).toContain('орындалған');
  });

  it('in a list each share closes its own item', () => {
    const { lower, number } = numbers('транспорт – 13 361 (21%), уборка – 900 (9%)');
    const { own } = number(900).around;
    expect(lower.slice(own.start, own.end)).not.toContain('транспорт');
  });
});

describe('times', () => {
  const of = (text: string, published: string | null = '2026-01-20') => findPeriods(text, published);

  it.each([
    ['за пять лет, с 2021 года, принято 500', '2021-01-01..2026-01-20'],
    ['2023–2025 годы: за три года отремонтировано 500', '2023-01-01..2025-12-31'],
  ])('%s: a length means the years named beside it', (text, period) => {
    expect(of(text).map((one) => one.period)).toEqual([period, period]);
  });

  it.each([
    ['24 ноября сообщили в акимате', true],
    ['24 ноября открыли школу', false],
    ['28 ақпанда баспасөз мәслихаты өтті', true],
  ])('%s: the day of telling', (text, told) => expect(of(text)[0]?.told).toBe(told));

  it.each([
    ['до конца декабря газ получат', '@2026-12-31'],
    ['сейчас подключено', '@2026-01-20'],
    ['енді газ бар', '@2026-01-20'],
    ['соңғы бір айда түсті', '2025-12-20..2026-01-20'],
  ])('%s', (text, period) => expect(of(text)[0]?.period).toBe(period));

  it.each([
    ['соңғы бір айда түсті', 'unknown:month'],
    ['за три года принято', 'unknown:three_years'],
    ['за два месяца поступило', 'unknown:two_months'],
  ])('%s: without the day of the article only how long it was', (text, period) =>
    expect(of(text, null)[0]?.period).toBe(period),
  );
});

describe('words of one subject inside those of another', () => {
  it('social networks are a way to write, no topic', () => {
    const concepts = conceptsOf('әлеуметтік желі арқылы, через социальные сети');
    expect(concepts.online).toHaveLength(2);
  });
});
