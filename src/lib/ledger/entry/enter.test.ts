import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkLedger } from '../check.ts';
import { enterArticles, type Entered } from './enter.ts';
import { article, enterOne, FIGURE, next, SOURCE, texts, TODAY } from './testing.ts';

describe('an article is entered', () => {
  it('with fresh ids, the hedge of its words, at the end of both files, and the ledger stays whole', () => {
    const entered = enterOne();
    const now = next(entered);
    expect(entered.ok && entered.articles[0]).toMatchObject({
      isNewSource: true,
      source: { id: 's004', kind: 'news', accessed: TODAY },
      figures: [
        {
          id: 'f0005',
          qualifier: 'more_than',
          value: 4000,
          step: 1000,
          unit: 'appeals',
          period_kind: 'nine_months',
          period_end: '2025-09-30',
          recorded_on: TODAY,
        },
      ],
    });
    for (const file of ['figures.csv', 'sources.csv']) expect(now[file]?.startsWith(texts[file] ?? '-')).toBe(true);
    expect(checkLedger(now).problems).toEqual([]);
  });

  it.each([
    'http://example.org/1',
    'https://www.example.org/1/',
    'https://EXAMPLE.org:443/1?utm_source=telegram&fbclid=x#comments',
    'https://m.example.org//1/amp',
  ])('under the source that already has its address, also as %s', (url) => {
    const entered = enterOne({}, { source: { url } });
    expect(entered.ok && entered.articles[0]).toMatchObject({ isNewSource: false, source: { id: 's001' } });
    expect(entered.ok && Object.keys(entered.texts)).toEqual(['figures.csv']);
  });

  it('with what was typed of a known source and is otherwise there told, not dropped', () => {
    const entered = enterOne({}, { source: { url: 'https://example.org/1', publisher: 'zzz', language: 'kk' } });
    expect(entered.ok && entered.articles[0]?.notices).toEqual([
      'publisher: you typed "zzz", s001 has "Gazette", which stays',
      'language: you typed "kk", s001 has "ru", which stays; the words are read in ru',
    ]);
  });

  it('the same in one run as one by one, whatever repeats between them', () => {
    const figure = fc.record({
      place: fc.constantFrom('ile', 'region-a'),
      topic: fc.constantFrom('roads', 'other'),
      period: fc.constantFrom('2024', '2025', 'unknown:month'),
      words: fc.constantFrom('12 обращений', '13 обращений', 'около 40'),
      note: fc.constantFrom('one', 'two', 'three'),
    });
    const articles = fc.array(
      fc.record({ page: fc.constantFrom('1', '2', '3'), figures: fc.array(figure, { minLength: 1, maxLength: 4 }) }),
      { minLength: 1, maxLength: 4 },
    );
    fc.assert(
      fc.property(articles, (given) => {
        const all = given.map(({ page, figures }, i) =>
          article(
            figures.map((one) => ({ ...FIGURE, ...one })),
            { file: `${i}.json`, source: { ...SOURCE, url: `https://example.kz/${page}` } },
          ),
        );
        const together = enterArticles(texts, all, TODAY);
        let now: Record<string, string> | null = texts;
        for (const one of all) {
          const entered: Entered | null = now === null ? null : enterArticles(now, [one], TODAY);
          now = entered?.ok === true && now !== null ? { ...now, ...entered.texts } : null;
        }
        expect(together.ok ? { ...texts, ...together.texts } : null).toEqual(now);
      }),
      { numRuns: 25 },
    );
  });
});
