import { describe, expect, test } from 'vitest';
import { LEDGER } from '../../../../tests/fixtures/export/making.ts';
import { LANGS } from '#lib/i18n/lang.ts';
import { allLabels } from '#lib/ledger/labels.ts';
import { pairSentence } from '../saying/derivation.ts';
import { figureOf, shareOf } from '../testing.ts';
import { derivedPairs, pairFigure } from './pairs.ts';

const pairs = derivedPairs(LEDGER.figures);
const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const sayIn = (id: string, lang: (typeof LANGS)[number]) => {
  const pair = pairs.find(({ total }) => total.id === id)!;
  const labels = allLabels(LEDGER, lang);
  return plain(pairSentence(pair, labels.place[pair.total.place]!.name, labels, lang));
};

test.each([
  [
    'en',
    'more than 4 thousand appeals × more than 70% = more than 2.8 thousand appeals solved; how many were not solved cannot be derived: only lower bounds are known.',
  ],
  [
    'ru',
    'более 4 тыс. обращений × более 70 % = более 2,8 тыс. обращений решено; сколько не решено вывести нельзя: известны только нижние границы.',
  ],
  [
    'kk',
    '4 мыңнан астам өтініш × 70%-дан астам = 2,8 мыңнан астам өтініш шешілген; қаншасы шешілмегенін шығаруға болмайды: тек төменгі шектер белгілі.',
  ],
] as const)('the first article is told with its refusal in %s', (lang, words) => {
  expect(sayIn('f0001', lang)).toContain(words);
});

test('no pair of the ledger is said with a remainder that the words do not allow', () => {
  expect(pairs.length).toBeGreaterThan(10);
  for (const lang of LANGS) {
    const labels = allLabels(LEDGER, lang);
    for (const pair of pairs) {
      const said = plain(pairSentence(pair, '', labels, lang));
      if (!pair.rest.ok) expect(said).not.toMatch(/1[\s.,]?200|1[.,]2/);
      expect(said).not.toMatch(/undefined|NaN|Infinity/);
    }
  }
});

describe('pairs', () => {
  const total = figureOf({ id: 'f0901', qualifier: 'more_than', value: 40 }, 'count', 10);
  const share = shareOf({ id: 'f0902', value: 20 });
  const found = (...figures: Parameters<typeof derivedPairs>[0]) =>
    derivedPairs(figures).map(({ total: a, share: b }) => `${a.id} ${b.id}`);

  test('are of one place, time and count, and neither reprints nor replaced rows', () => {
    expect(found(total, share)).toEqual(['f0901 f0902']);
    expect(found(total, { ...share, place: 'talgar' })).toEqual([]);
    expect(found(total, { ...share, repeats: 'f0900' })).toEqual([]);
    expect(found(total, share, { ...total, id: 'f0903', revises: 'f0901' })).toEqual(['f0903 f0902']);
  });

  test('are passed over where the part was counted and reported', () => {
    const counted = figureOf({ id: 'f0904', indicator: 'appeals_resolved_positive', value: 9 });
    expect(found(total, share, counted)).toEqual([]);
    expect(found(total, share, { ...counted, place: 'talgar' })).toEqual(['f0901 f0902']);
  });

  test('a share of a topic is never multiplied with the count of a topic', () => {
    const roads = figureOf({ id: 'f0905', indicator: 'meeting_questions', topic: 'roads', value: 100 });
    const of = shareOf({
      id: 'f0906',
      indicator: 'meeting_questions_topic_share',
      base: 'questions_asked',
      topic: 'roads',
      value: 9,
    });
    expect(found(roads, of)).toEqual([]);
    expect(found({ ...roads, topic: null }, of)).toEqual(['f0905 f0906']);
  });

  test('of things that are counted no fraction is said, and the bound moves outwards', () => {
    const [pair] = derivedPairs([total, share]);
    expect(pairFigure(pair!, 'amount')).toMatchObject({ qualifier: 'more_than', value: 7.8 });
    expect(pairFigure(pair!, 'count')).toMatchObject({ id: 'part(f0901,f0902)', qualifier: 'more_than', value: 7 });
  });
});
