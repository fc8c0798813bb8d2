import { describe, expect, it } from 'vitest';
import { letterOfGap, type Letter } from '#lib/i18n/letter.ts';
import { loadRoom } from '#lib/i18n/rooms.ts';
import { letterFile, letterFiles } from './letters.ts';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const read = async (file: string) =>
  JSON.parse((await letterFile(file)) ?? 'null') as Record<'kk' | 'ru' | 'en', Letter>;

describe('letters to the office', () => {
  it('ask of what 72 % is a share, with the arithmetic and the sources', async () => {
    const { ru } = await read('base_unclear-f0245.json');
    expect(ru.subject).toBe('Просьба уточнить опубликованные данные: Охват населения газом, обл. Жетісу, 2025');
    expect(plain(ru.body)).toContain('1. От чего взята доля 72 %: что принято за 100 % и чему равно это целое?');
    expect(plain(ru.body)).toContain('126 ÷ 192 = 65,6 %: не подходит');
    expect(ru.body).toContain('Законом Республики Казахстан «О доступе к информации»');
    expect(ru.body).toMatch(/https:\/\/\S+/);
  });

  it('quote every statement of a disagreement with its hedge and source, and ask about what differs', async () => {
    const { kk, en } = await read('C03.json');
    expect(plain(kk.body)).toContain('халықтың 72%-ы; дереккөз: BAQ.KZ');
    expect(kk.body).toContain('Әр жағдайда 100% деп не алынған?');
    expect(en.body.match(/^— /gm)?.length).toBe(3);
    expect(en.body).toContain('Which of the values are plans and which are actual data?');
    expect((await read('C01.json')).en.body).not.toContain('100%');
  });

  it('are there for every disagreement and finding in every language, without a hole', async () => {
    const files = letterFiles();
    expect(new Set(files).size).toBe(files.length);
    for (const file of files.filter((name) => name !== 'names.json')) {
      const written = Object.values(await read(file));
      expect(written.length).toBe(3);
      for (const { subject, body } of written) {
        expect(`${subject} ${body}`).not.toMatch(/undefined|NaN|null|\[object/);
        expect(body).toMatch(/^1\. .+\?$/m);
      }
    }
    expect(await letterFile('C99.json')).toBeNull();
  });

  it('about a gap name indicator, place and years', async () => {
    const gap = { indicator: 'Больницы', place: 'Илийский район', years: '2014–2015', between: true };
    const letter = letterOfGap(await loadRoom('letters', 'ru'), gap);
    expect(letter.subject).toBe('Запрос информации: Больницы, Илийский район');
    expect(letter.body).toContain('Показатель: «Больницы»\nТерритория: Илийский район\nПериод (годы): 2014–2015');
    expect(letter.body).toContain('4. Где эти данные опубликованы');
  });
});
