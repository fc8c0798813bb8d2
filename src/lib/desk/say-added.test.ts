import { expect, test } from 'vitest';
import { LANGS } from '#lib/i18n/lang.ts';
import { loadMessages } from '#lib/i18n/messages.ts';
import { sayAdded } from './say-added.ts';

const COUNTS = [0, 1, 2, 5, 11, 21, 101, 4233];

test.each(LANGS)('nothing is no news: of a kind without figures no count is said (%s)', async (lang) => {
  const t = await loadMessages(lang);
  expect(sayAdded({ press: 0, statistics: 0 }, lang, t)).toBe('');
  for (const n of COUNTS) {
    for (const one of [
      { press: n, statistics: 0 },
      { press: 0, statistics: n },
      { press: n, statistics: 7 },
    ]) {
      const said = sayAdded(one, lang, t);
      expect(said).not.toMatch(/(?<!\d|\d\p{Zs})0\p{Zs}/u);
      // As many kinds are named as have figures.
      const kinds = Object.values(one).filter((count) => count > 0).length;
      expect(said === '' ? 0 : said.split(/,\s(?!\d{3}\b)/u).length).toBe(kinds);
    }
  }
});
