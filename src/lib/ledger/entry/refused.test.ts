import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { enterArticles } from './enter.ts';
import type { GivenFigure } from './given.ts';
import { article, enter, enterOne, FIGURE, reasons, SOURCE, texts, TODAY } from './testing.ts';

describe('an article is refused with every reason at once, where it was typed', () => {
  it.each<[string, Partial<GivenFigure>, RegExp]>([
    [
      'a place that is not there',
      { place: 'ili' },
      /^place: ili is no code of places\.csv; nearest: ile \(Ile District\)$/,
    ],
    [
      'a name for a code',
      { place: 'Илийский район' },
      /^place: Илийский район is no code of places\.csv; that is the name of ile$/,
    ],
    [
      'a topic that is not there',
      { topic: 'road' },
      /^topic: road is no code of topics\.csv; nearest: roads \(Roads\)$/,
    ],
    [
      'a contest that is not there',
      { contest: 'best_ofice' },
      /^contest: best_ofice is no id of contests\.csv; nearest: best_office/,
    ],
    ['a conflict that is not there', { conflict: 'C09' }, /^conflict: C09 is no id of conflicts\.csv; nearest: C01/],
    [
      'a figure to repeat that is not there',
      { repeats: 'f9999' },
      /^repeats: f9999 is no id of figures\.csv; the last is f0004/,
    ],
    [
      'a figure to revise that is not there',
      { revises: 'f0099', reason: 'correction: x' },
      /^revises: f0099 is no id of figures\.csv/,
    ],
    [
      'a day that does not exist',
      { period: '2025-02-30' },
      /^period: 2025-02-30 is not a period; write .*2025-11m.*XXXX-03.*unknown:week/,
    ],
    ['words without a number', { words: 'много обращений' }, /^words: no number was found/],
    [
      'nine words',
      { words: 'за год в район поступило более 4 тысяч разных обращений' },
      /^words: 8 words at most.+has 10$/,
    ],
    [
      'a value that the words do not say',
      { value: '5000', step: '1000' },
      /^value: the words say more_than 4000, not 5000/,
    ],
    ['a hedge that the words do not say', { qualifier: 'exact' }, /^qualifier: the words say more_than, not exact/],
    ['a number with spaces', { value: '4 000' }, /^value: "4 000" is not a plain number/],
    ['a share without a base', { indicator: 'appeals_topic_share', words: '21%' }, /^base: is needed: what the share/],
    ['a base of what is no share', { base: 'appeals_received' }, /^base: only shares have one/],
    [
      'a share above 100',
      { indicator: 'appeals_topic_share', base: 'appeals_received', words: '130%' },
      /^value: "130": expected a number from 0 to 100\n/,
    ],
    ['a status that is none', { status: 'promised' }, /^status: "promised" is none of reported, plan, estimate/],
    [
      'a revision of something else',
      { revises: 'f0001', reason: 'correction: x' },
      /^place: "ile": expected the same as in f0001/,
    ],
    [
      'a revision without a reason',
      { revises: 'f0003', topic: undefined, period: '@2025-06-30', words: '12' },
      /^reason: "": expected a reason for a revision/,
    ],
    ['a repeat of another topic', { repeats: 'f0003' }, /^repeats: "f0003": expected a figure of the same topic/],
  ])('%s', (_claim, change, reason) => {
    expect(reasons(enterOne(change))).toEqual([expect.stringMatching(reason)]);
  });

  it('one bad figure among twenty refuses all of them, by its number', () => {
    const figures = Array.from({ length: 20 }, (_, i) => ({
      ...FIGURE,
      period: `${2000 + i}`,
      words: `${i + 1} обращений`,
    }));
    const bad = figures.map((figure, i) => (i === 12 ? { ...figure, words: 'много' } : figure));
    expect(reasons(enter(article(bad, { file: 'a.json' })))).toEqual([
      expect.stringMatching(/^a\.json, figure 13, words: no number was found/),
    ]);
  });

  it('what is wrong with many figures and files is told once, and not in a second round', () => {
    const wrong = { ...FIGURE, scope: 'ofice', conflict: 'C77' };
    const many = (file: string, count: number) =>
      article(
        Array.from({ length: count }, (_, i) => ({ ...wrong, period: `${2000 + i}` })),
        { file, source: { ...SOURCE, url: `https://example.kz/${file}`, published: '2025-08' } },
      );
    expect(reasons(enter(many('a.json', 25)))).toEqual([
      'a.json, scope: ofice is no code of scopes.csv; nearest: office (Reception offices) (figures 1–25)',
      expect.stringMatching(/^a\.json, conflict: C77 is no id of conflicts\.csv.* \(figures 1–25\)$/),
      expect.stringMatching(/^a\.json, source, published: "2025-08": expected a calendar date, YYYY-MM-DD\n/),
    ]);
    expect(reasons(enter(many('a.json', 2), many('b.json', 1)))[0]).toBe(
      'scope: ofice is no code of scopes.csv; nearest: office (Reception offices) (a.json, figures 1, 2; b.json, figure 1)',
    );
  });

  it('never by a line of a table: whatever is typed, reasons name figures and fields', () => {
    const word = fc.constantFrom(
      'ile',
      'ili',
      'roads',
      'C01',
      'C99',
      'f0001',
      'f0002',
      'f7777',
      '2025',
      '12 обращений',
      '71 %',
      'x',
      '-5',
    );
    const figure = fc.record(
      Object.fromEntries(
        [
          'place',
          'indicator',
          'topic',
          'scope',
          'period',
          'words',
          'base',
          'conflict',
          'contest',
          'repeats',
          'revises',
          'reason',
          'value',
          'step',
        ].map((field) => [field, word]),
      ),
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.array(figure, { minLength: 1, maxLength: 3 }), (figures) => {
        const told = reasons(
          enter(
            article(
              figures.map((one) => ({ ...FIGURE, ...one })),
              { file: 'a.json' },
            ),
          ),
        );
        for (const reason of told) expect(reason).toMatch(/^a\.json, /);
        expect(told.join('\n')).not.toMatch(/\.csv:\d+|undefined|NaN|\[object/);
        expect(new Set(told).size).toBe(told.length);
      }),
      { numRuns: 60 },
    );
  });

  it('a source without publisher and language, a language that is none, and no figures at all', () => {
    expect(reasons(enter(article([], { source: { language: 'kz' } })))).toEqual([
      'source, publisher: is needed',
      'source, language: "kz" is none of de, en, fr, kk, ky, ru, uk; Kazakh is kk',
      'figures: an article is added with at least one figure',
    ]);
    expect(reasons(enterOne({}, { source: { id: 's999' } }))).toContainEqual(
      expect.stringMatching(/^source, id: s999 is no id of sources\.csv/),
    );
  });

  it('a ledger that has errors itself', () => {
    const broken = { ...texts, 'topics.csv': '' };
    expect(reasons(enterArticles(broken, [article([FIGURE])], TODAY))[0]).toMatch(/^The ledger itself has errors/);
  });
});
