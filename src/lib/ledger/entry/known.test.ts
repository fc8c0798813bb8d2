import { describe, expect, it } from 'vitest';
import { trustedRows } from '../read.ts';
import { enterArticles } from './enter.ts';
import type { GivenFigure, GivenSource } from './given.ts';
import { article, enter, enterOne, FIGURE, next, reasons, SOURCE, TODAY } from './testing.ts';

describe('the same figure of the same article is never entered twice', () => {
  const first = next(enterOne());
  const again = (change: Partial<GivenFigure> = {}, source: GivenSource = SOURCE) =>
    enterArticles(first, [article([{ ...FIGURE, ...change }], { source })], TODAY);

  it.each<[string, Partial<GivenFigure>, GivenSource]>([
    ['as it was', {}, SOURCE],
    ['from its address alone', {}, { url: 'http://www.example.kz/1/?utm_campaign=a' }],
    ['by the id of its source', {}, { id: 's004' }],
    ['without its address, by publisher and headline', {}, { ...SOURCE, url: undefined }],
    ['with a note', { note: 'Said by the akim.' }, SOURCE],
    ['quoted more shortly', { words: 'более 4 тысяч' }, SOURCE],
    ['with its value typed', { value: '4000' }, SOURCE],
  ])('%s', (_claim, change, source) => {
    const entered = again(change, source);
    expect(reasons(entered)).toEqual([]);
    expect(entered).toMatchObject({ texts: {}, articles: [{ figures: [], known: [{ figure: 1, id: 'f0005' }] }] });
  });

  it('twice in one file and in two files of one run', () => {
    const twice = enter(article([FIGURE, FIGURE]), article([FIGURE, { ...FIGURE, topic: 'other' }]));
    expect(next(twice)['figures.csv']).toBe(
      next(enter(article([FIGURE, { ...FIGURE, topic: 'other' }])))['figures.csv'],
    );
    expect(twice.ok && twice.articles.map(({ known }) => known)).toEqual([
      [{ figure: 2, id: 'f0005' }],
      [{ figure: 1, id: 'f0005' }],
    ]);
  });

  it.each<[string, Partial<GivenFigure>, RegExp]>([
    [
      'with another value',
      { words: 'более 5 тысяч' },
      /^value: more_than 5000 is not what f0005 says of the same thing/,
    ],
    ['with another hedge', { words: '4 тысячи' }, /^value: exact 4000 is not what f0005/],
    [
      'with a slip in the period',
      { period: '2024' },
      /^period: the same words and value are f0005, with the period 2025-9m/,
    ],
    [
      'with a slip in the status',
      { status: 'plan' },
      /^status: the same words and value are f0005, with the status reported/,
    ],
    ['with its topic forgotten', { topic: undefined }, /^topic: the same words and value are f0005/],
  ])('%s is refused until a note says what it is', (_claim, change, reason) => {
    expect(reasons(again(change))).toEqual([expect.stringMatching(reason)]);
    expect(reasons(again({ ...change, note: 'Another day of reception.' }))).toEqual([]);
  });

  it('unless it revises the one that is there', () => {
    const change = { words: 'более 5 тысяч', revises: 'f0005', reason: 'correction: misprint' };
    const now = { ...first, ...(again(change) as { texts: Record<string, string> }).texts };
    expect(trustedRows(now, 'figures').at(-1)).toMatchObject({ id: 'f0006', value: 5000, revises: 'f0005' });
    const twice = enterArticles(now, [article([{ ...FIGURE, ...change }])], TODAY);
    expect(twice).toMatchObject({ ok: true, texts: {}, articles: [{ known: [{ id: 'f0006' }] }] });
  });

  it('where the ledger knows more of its dates than was typed', () => {
    const month = next(enterOne({ period: 'XXXX-03' }));
    for (const period of ['unknown', 'unknown:month', 'XXXX-03']) {
      const entered = enterArticles(month, [article([{ ...FIGURE, period }])], TODAY);
      expect(entered).toMatchObject({ ok: true, texts: {} });
    }
    expect(reasons(enterArticles(month, [article([{ ...FIGURE, period: 'XXXX-04' }])], TODAY))).toHaveLength(1);
  });
});
