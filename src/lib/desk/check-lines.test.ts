import { describe, expect, it } from 'vitest';
import { desk } from '#lib/server/answers.ts';
import { loadMessages } from '#lib/i18n/messages.ts';
import { linesOf, sentenceOf, titleOfCheck } from './check-lines.ts';
import { disputesOf, findings } from './disputes.ts';

const plain = (text: string | null | undefined) => text?.replaceAll('\u00a0', ' ');
const finding = (id: string) => {
  const found = findings(desk).find((one) => one.id === id);
  if (found === undefined) throw new Error(`${id} is gone`);
  return found;
};

describe('the words of a check', () => {
  it('say what Open Almaty printed, listed and stated, in each language', async () => {
    const open = finding('implied_base_differs-f0074');
    const said = async (lang: 'kk' | 'ru' | 'en') => plain(sentenceOf(desk, open, lang, await loadMessages(lang)));
    expect(await said('en')).toBe(
      'The printed shares give a base of 64,964–65,175; the listed topics add up to 65,193; the stated total is 173,518.',
    );
    expect(await said('ru')).toContain('база 64 964–65 175; перечисленные темы в сумме дают 65 193');
    expect(await said('kk')).toContain('шығатын негіз: 64 964–65 175; аталған тақырыптардың қосындысы: 65 193');
  });

  it('show its arithmetic so that it can be done again', async () => {
    const lines = linesOf(desk, finding('implied_base_differs-f0074'), 'ru', await loadMessages('ru'));
    expect(lines.map(({ terms, result }) => [plain(terms), plain(result)])).toEqual([
      ['13 361 ÷ 21 %', '62 145–65 175'],
      ['8 621 ÷ 13 %', '63 860–68 968'],
      ['8 321 ÷ 13 %', '61 638–66 568'],
      ['7 003 ÷ 11 %', '60 896–66 695'],
      ['5 281 ÷ 8 %', '62 130–70 413'],
      ['3 573 ÷ 5 %', '64 964–79 400'],
      ['19 033 ÷ 29 %', '64 519–66 782'],
      ['', '64 964–65 175'],
      ['13 361 + 8 621 + 8 321 + 7 003 + 5 281 + 3 573 + 19 033', '65 193'],
      ['', '173 518'],
    ]);
  });

  it('ask of what 72 % of Jetisu is, and keep the hedge of what was tried', async () => {
    const what = finding('base_unclear-f0245');
    const ru = await loadMessages('ru');
    expect(plain(titleOfCheck(desk, what, 'ru', ru))).toBe('Охват населения газом, обл. Жетісу, 2025: 72 % — от чего?');
    const tried = linesOf(desk, what, 'ru', ru).slice(3);
    expect(tried.map(({ terms, result }) => [plain(terms), plain(result)])).toEqual([
      ['126 ÷ 358', '35,2 %: не подходит'],
      ['126 ÷ 192', '65,6 %: не подходит'],
      ['>500 тыс. ÷ 699 тыс.', '71,4–100 %: подходит'],
    ]);
  });

  it('are made for every finding in every language, without a hole', async () => {
    for (const lang of ['kk', 'ru', 'en'] as const) {
      const t = await loadMessages(lang);
      const all = findings(desk).flatMap((one) => [
        titleOfCheck(desk, one, lang, t),
        ...linesOf(desk, one, lang, t).flatMap(({ label, result }) => [label, result]),
      ]);
      expect(all.filter((text) => text === '' || /undefined|NaN|Infinity|null/.test(text))).toEqual([]);
    }
  });
});

describe('links to disagreements', () => {
  it('lead from a figure to the panel and to the check it takes part in, and from nowhere else', async () => {
    const gas = await disputesOf(desk, 'en', ({ id }) => id === 'f0245');
    expect(gas?.items.map(({ kind, id }) => [kind, id])).toEqual([
      ['conflict', 'C03'],
      ['check', 'base_unclear-f0245'],
    ]);
    expect(await disputesOf(desk, 'en', ({ id }) => id === 'f0001')).toBeNull();
  });
});
