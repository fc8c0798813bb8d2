import { describe, expect, it } from 'vitest';
import { testPlaces } from '../../../../tests/fixtures/intake/matchers.ts';
import { LANGS } from '#lib/i18n/lang.ts';
import { loadMessages } from '#lib/i18n/messages.ts';
import { Desk } from '../desk.ts';
import { gazetteerOf } from '../gazetteer.ts';
import { registerFile, workbookFile } from './files.ts';

const running = { progress: () => undefined, cancelled: false };
const topics = ['roads', 'water', 'gas'].map((code) => ({ code, name: { kk: code, ru: code, en: code } }));

describe.each(LANGS)('what is made up to try the page with, in %s', (lang) => {
  const made = async () => {
    const { own } = await loadMessages(lang);
    const { words, names } = own.sample;
    const places = gazetteerOf(testPlaces);
    const from = { places, topics, words, lang };
    const take = async (file: File) => {
      const desk = new Desk(null);
      await desk.answer({ kind: 'prepare', places, topics, memory: null }, running);
      const looked = await desk.answer({ kind: 'open', file: 1, name: file.name, content: file }, running);
      if (looked.kind !== 'looked') throw new Error(JSON.stringify(looked));
      const taken = await desk.answer({ kind: 'take', file: 1, settings: looked.settings }, running);
      if (taken.kind !== 'taken' || taken.taken.kind !== 'taken') throw new Error(JSON.stringify(taken));
      return taken.taken;
    };
    return { register: registerFile(from, names), workbook: await workbookFile(from, names), take };
  };

  it('the register is read whole, without a question, and says that it is made up', async () => {
    const { register, take } = await made();
    const taken = await take(register);
    expect(taken.shape === 'register' && taken.own.synthetic).toBe(true);
    expect(taken.report).toMatchObject({ read: 4000, taken: 4000, refused: 0 });
    expect(taken.places.every(({ code }) => code !== null)).toBe(true);
  });

  it('the workbook is read whole, with years out of its merged names and shares as shares', async () => {
    const { workbook, take } = await made();
    const taken = await take(workbook);
    if (taken.shape !== 'figures') throw new Error(taken.shape);
    expect(taken.own.synthetic).toBe(true);
    expect(taken.report.refused).toBe(0);
    expect(new Set(taken.own.figures.map(({ period }) => period?.start.slice(0, 4)))).toEqual(
      new Set(['2023', '2024', '2025']),
    );
    expect(taken.own.figures.filter(({ percent }) => percent)).toHaveLength(taken.own.figures.length / 2);
  });

  it('the same seed gives the same files', async () => {
    const [one, two] = [await made(), await made()];
    expect(await one.register.text()).toBe(await two.register.text());
  });
});
