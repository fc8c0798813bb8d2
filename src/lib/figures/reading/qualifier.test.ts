import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse, parseAll, parseCell } from './qualifier.ts';

/** "qualifier value step unit" of the figure in the words. */
function read(words: string, lang?: string, unit?: string): string {
  const said = parse(words, { lang, unit });
  if (!said.ok) return said.reason;
  const upper = said.valueUpper === null ? '' : `–${said.valueUpper}`;
  return `${said.qualifier} ${said.value}${upper} step ${said.step}${said.unitHint === null ? '' : ` ${said.unitHint}`}`;
}

describe('numbers', () => {
  test.each([
    ['4,2 тыс. обращений', 'exact 4200 step 100'],
    ['8 230 шаршы метр тұрғын үй', 'exact 8230 step 1 m2'],
    ['173\u00a0518 өтініш', 'exact 173518 step 1'],
    ['173\u202f518 өтініш', 'exact 173518 step 1'],
    ['19,4 млрд теңгеге құрылыс жұмыстары', 'exact 19400000000 step 100000000 tenge'],
    ['1,25 трлн тенге', 'exact 1250000000000 step 10000000000 tenge'],
    ['более 2 млн 78 тысяч обращений', 'more_than 2078000 step 1000'],
    ['1 миллиард 199 миллионов тенге', 'exact 1199000000 step 1000000 tenge'],
    ['в 2,3 раза', 'exact 230 step 10 percent'],
    ['2,3 есе артты', 'exact 230 step 10 percent'],
    ['40 с лишним тысяч человек', 'more_than 40000 step 1000'],
    ['порядка ста семидесяти проектов', 'about 170 step 10'],
    ['екі мектеп', 'exact 2 step 1'],
    ['үш мыңнан астам адам', 'more_than 3000 step 1000'],
    ['мыңға жуық арнайы техника', 'almost 1000 step 1000'],
    ['мыңдаған өтініш', 'no_number'],
    ['тысячи обращений', 'no_number'],
    ['другие вопросы -2 134', 'exact 2134 step 1'],
    ['−0,6', 'exact -0.6 step 0.1'],
  ])('%s', (words, expected) => expect(read(words)).toBe(expected));

  test('a comma or point before three digits means what it means in that language', () => {
    expect(read('2,381 applications', 'en')).toBe('exact 2381 step 1');
    expect(read('2,381 км', 'ru')).toBe('exact 2.381 step 0.001 km');
    expect(read('50.476 Personen', 'de')).toBe('exact 50476 step 1');
  });
});

describe('hedges', () => {
  test.each([
    ['не более 40 вопросов', 'at_most 40 step 1'],
    ['не менее 40 вопросов', 'at_least 40 step 1'],
    ['не превышает 40 тысяч', 'at_most 40000 step 1000'],
    ['превысил 29,7 миллиарда тенге', 'more_than 29700000000 step 100000000 tenge'],
    ['менее 40 вопросов', 'less_than 40 step 1'],
    ['до 500 человек', 'up_to 500 step 1'],
    ['более чем на 20 %', 'more_than 20 step 1 percent'],
    ['200 и более', 'at_least 200 step 1'],
    ['почти 700 тысяч', 'almost 700000 step 100000'],
    ['150-ге жуық тұрғын', 'almost 150 step 10'],
    ['70%-дан астам', 'more_than 70 step 1 percent'],
    ['70 пайыздан артық', 'more_than 70 step 1 percent'],
    ['70%-дан артық емес', 'at_most 70 step 1 percent'],
    ['100 адамнан кем емес', 'at_least 100 step 1'],
    ['100 адамнан кем', 'less_than 100 step 1'],
    ['100-ден аспайды', 'at_most 100 step 1'],
    ['100 км-ге дейін', 'up_to 100 step 1 km'],
    ['16 мыңдай адам', 'about 16000 step 1000'],
    ['шамамен 250 адам', 'about 250 step 10'],
    ['кемінде 5 ауыл', 'at_least 5 step 1'],
    ['no more than 40', 'at_most 40 step 1'],
    ['nearly 1.5 million people', 'almost 1500000 step 100000'],
    ['9 مىڭنان استام', 'more_than 9000 step 1000'],
  ])('%s', (words, expected) => expect(read(words)).toBe(expected));

  test.each([
    ['вырос до 54 747 человек', 'exact 54747 step 1'],
    ['с 62,4% до 64,3%', 'exact 62.4 step 0.1 percent'],
    ['17 проектов до 2032 года', 'exact 17 step 1'],
    ['до 15 июня', 'exact 15 step 1'],
    ['2032 жылға дейін', 'exact 2032 step 1'],
    ['126-ға дейін өсті', 'exact 126 step 1'],
    ['на 26 % больше', 'exact 26 step 1 percent'],
    ['на 26,3% больше', 'exact 26.3 step 0.1 percent'],
    ['10 адам артық келді', 'exact 10 step 1'],
  ])('%s is no hedge', (words, expected) => expect(read(words)).toBe(expected));

  test.each([
    ['от 200 до 300 человек', 'between 200–300 step 1'],
    ['около 200-300 человек', 'between 200–300 step 1'],
    ['от 2 до 3 тысяч', 'between 2000–3000 step 1000'],
    ['200-ден 300-ге дейін', 'between 200–300 step 1'],
    ['between 200 and 300 people', 'between 200–300 step 1'],
  ])('%s is a range', (words, expected) => expect(read(words)).toBe(expected));

  test('years with a dash are a time, not a range', () => {
    expect(parseAll('2015-2020').map((said) => said.qualifier)).toEqual(['exact', 'exact']);
  });
});

describe('several numbers', () => {
  test('the unit chooses, and years come last', () => {
    expect(read('10 309 (69%)', 'ru', 'appeals')).toBe('exact 10309 step 1');
    expect(read('10 309 (69%)', 'ru', 'percent')).toBe('exact 69 step 1 percent');
    expect(read('2017 – 284', 'ru', 'appeals')).toBe('exact 284 step 1');
    expect(read('9 айында 213 мың турист', 'kk')).toBe('exact 213000 step 1000');
  });
  test('places said in words are ranks', () => {
    expect(read('второе место занял филиал')).toBe('exact 2 step 1 rank');
  });
});

describe('cells', () => {
  test('a footnote glued to the number is not part of it', () => {
    expect(parseCell('107,218)')).toMatchObject({ value: 107.2, step: 0.1 });
    expect(parseCell('35 604,3', 1e6)).toMatchObject({ value: 35604.3e6, step: 1e5 });
    expect(parseCell('-0.1', 1000)).toMatchObject({ value: -100, step: 100 });
    expect(parseCell('–')).toEqual({ ok: false, reason: 'no_number' });
  });
});

test('no text makes the parser fail or give what is not a number', () => {
  const words = fc.constantFrom(
    'более',
    'до',
    'мың',
    'мыңнан',
    'астам',
    'жуық',
    'от',
    '%',
    'раза',
    'в',
    'тысяч',
    '12',
    '1 200',
    '4,5',
    '-',
    '2024',
    'сто',
    'үш',
    'дейін',
  );
  const phrase = fc.oneof(
    fc.string(),
    fc.array(words, { maxLength: 8 }).map((list) => list.join(' ')),
  );
  fc.assert(
    fc.property(phrase, (words) => {
      for (const said of parseAll(words)) {
        expect(Number.isNaN(said.value) || Number.isNaN(said.step)).toBe(false);
        expect(said.step).toBeGreaterThan(0);
      }
    }),
    { numRuns: 1000 },
  );
});

test('"он" is ten in Kazakh and "he" in Russian', () => {
  expect(parse('он получил более 4300', { lang: 'ru' })).toMatchObject({ value: 4300, qualifier: 'more_than' });
  expect(parse('он үш мың өтініш', { lang: 'kk' })).toMatchObject({ value: 13_000 });
});
