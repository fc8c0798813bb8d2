import { describe, expect, it } from 'vitest';
import { realTexts } from '../../../tests/fixtures/ledger/real.ts';
import { addArticle, type Article, type GivenFigure } from './article.ts';
import { checkLedger } from './check.ts';
import { readPeriod } from './period-words.ts';
import { trustedRows } from './read.ts';

/** Without the official statistics the check takes a tenth of its time. */
const real = realTexts();
const header = (file: string) => `${(real[file] ?? '').split('\n')[0]}\n`;
const texts: Record<string, string> = { ...real, 'statistics.csv': header('statistics.csv') };
const TODAY = '2026-11-24';
const lastOf = (table: 'sources' | 'figures') => trustedRows(texts, table).at(-1)?.id ?? '';
const after = (id: string) => id[0] + String(Number(id.slice(1)) + 1).padStart(id.length - 1, '0');

const SOURCE = {
  publisher: 'Kazinform',
  title: 'Іле ауданында жол жөнделді',
  url: 'https://example.kz/1',
  language: 'ru',
  published: '2026-11-20',
};
const FIGURE: GivenFigure = {
  place: 'ile',
  indicator: 'appeals_received',
  topic: 'roads',
  scope: 'district_akimat',
  period: '2025-9m',
  words: 'более 4 тысяч обращений',
};
const add = (change: Partial<GivenFigure> = {}, source: Article['source'] = SOURCE) =>
  addArticle(texts, { source, figures: [{ ...FIGURE, ...change }] }, TODAY);
const reasons = (added: ReturnType<typeof add>) => (added.ok ? [] : added.reasons);

describe('an article is added', () => {
  it('with fresh ids, the hedge of its words, at the end of both files, and the ledger stays whole', () => {
    const added = add();
    expect(reasons(added)).toEqual([]);
    if (!added.ok) return;
    expect(added.source).toMatchObject({ id: after(lastOf('sources')), kind: 'news', accessed: TODAY });
    expect(added.figures).toMatchObject([
      {
        id: after(lastOf('figures')),
        qualifier: 'more_than',
        value: 4000,
        step: 1000,
        unit: 'appeals',
        period_kind: 'nine_months',
        period_start: '2025-01-01',
        period_end: '2025-09-30',
        recorded_on: TODAY,
      },
    ]);
    expect(Object.keys(added.texts).sort()).toEqual(['figures.csv', 'sources.csv']);
    for (const [file, text] of Object.entries(added.texts)) {
      expect(text?.startsWith(texts[file] ?? '-')).toBe(true);
      expect(text?.slice(texts[file]?.length).split('\n').length).toBe(2);
    }
    expect(checkLedger({ ...texts, ...added.texts }).problems).toEqual([]);
  });

  it('under the source that already has its address, however that is written', () => {
    const known = trustedRows(texts, 'sources').find(({ url }) => url?.startsWith('https://www.'));
    const url = known?.url?.replace('https://www.', 'http://');
    const added = add({}, { url });
    expect(added).toMatchObject({ ok: true, isNewSource: false, source: { id: known?.id } });
    expect(added.ok && Object.keys(added.texts)).toEqual(['figures.csv']);
  });

  it('with several figures, each with an id of its own', () => {
    const added = addArticle(
      texts,
      { source: SOURCE, figures: [FIGURE, { ...FIGURE, topic: 'water', words: '120 обращений' }] },
      TODAY,
    );
    expect(added.ok && added.figures.map(({ id }) => id)).toEqual([
      after(lastOf('figures')),
      after(after(lastOf('figures'))),
    ]);
  });

  it('and says which checks its figures run into', () => {
    const gas = { place: 'jetisu-region', indicator: 'gas_coverage_population', topic: undefined, base: 'population' };
    const added = add({ ...gas, scope: 'akim_briefing', period: '@2025-12-29', words: '68%' });
    expect(added.ok && added.findings.map(({ code }) => code)).toEqual(['sources_disagree']);
  });
});

describe('an article is refused with every reason at once', () => {
  it.each<[string, Partial<GivenFigure>, RegExp]>([
    ['a place that is not there', { place: 'ili' }, /^place: ili is no code of places\.csv$/],
    ['an indicator that is not there', { indicator: 'appeals' }, /^indicator: appeals is no code/],
    ['a day that does not exist', { period: '2025-02-30' }, /^period: 2025-02-30 is not a period; write 2025 \(year\)/],
    ['words without a number', { words: 'много обращений' }, /^words: no number was found/],
    ['nine words', { words: 'за год в район поступило более 4 тысяч разных обращений' }, /^words: 8 words at most/],
    [
      'a value that the words do not say',
      { value: '5000', step: '1000' },
      /^value: the words say more_than 4000, not 5000; a --note/,
    ],
    ['a hedge that the words do not say', { qualifier: 'exact' }, /^qualifier: the words say more_than, not exact/],
    ['a number with spaces', { value: '4 000' }, /^value: "4 000" is not a plain number/],
    [
      'a share without a base',
      { indicator: 'appeals_topic_share', words: '21%' },
      /:base: "": expected what the share/,
    ],
    [
      'a base of what is no share',
      { base: 'population' },
      /:base: "population": expected no base.*\n .+A share says what/,
    ],
    ['a share above 100', { indicator: 'appeals_topic_share', base: 'population', words: '130%' }, /:value: "130"/],
    ['a status that is none', { status: 'promised' }, /^status: "promised" is none of reported, plan, estimate/],
  ])('%s', (_claim, change, reason) => {
    expect(reasons(add(change))).toEqual([expect.stringMatching(reason)]);
  });

  it('a revision without a reason, and of something else', () => {
    expect(reasons(add({ revises: 'f0001' }))).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/:revision_reason: ""/),
        expect.stringMatching(/the same as in f0001.+\n .+a later row replaces it once/),
      ]),
    );
  });

  it('codes that are not there together with cells that cannot be', () => {
    const source = { url: 'notaurl', publisher: 'Gazette', language: 'ru', published: '2026-13-40' };
    const figures = [
      { place: 'ili', indicator: 'appeals_received', scope: 'akim_briefing', period: '2025', words: '12' },
    ];
    expect(reasons(addArticle(texts, { source, figures }, TODAY))).toEqual([
      expect.stringMatching(/^place: ili/),
      expect.stringMatching(/:url: "notaurl"/),
      expect.stringMatching(/:published: "2026-13-40"/),
    ]);
  });

  it('what is missing, all of it', () => {
    const added = addArticle(texts, { source: {}, figures: [{}] }, TODAY);
    expect(reasons(added).map((reason) => reason.replace(/:.*/s, ''))).toEqual([
      'source, publisher',
      'source, language',
      'indicator',
      'period',
      'words',
      'place',
      'scope',
    ]);
    expect(reasons(addArticle(texts, { source: { id: 's999' }, figures: [] }, TODAY))).toHaveLength(4);
  });

  it('a ledger that has errors itself', () => {
    const broken = { ...texts, 'topics.csv': (texts['topics.csv'] ?? '').replace('roads', 'Roads') };
    expect(reasons(addArticle(broken, { source: SOURCE, figures: [FIGURE] }, TODAY))[0]).toMatch(/has errors/);
  });

  it('not where a note tells why the value is another', () => {
    const added = add({ value: '5000', step: '1000', note: 'Printed in the table beside the text.' });
    expect(added).toMatchObject({ ok: true, figures: [{ qualifier: 'exact', value: 5000, step: 1000 }] });
  });
});

describe('a period', () => {
  it.each([
    ['2025', 'year', '2025-01-01', '2025-12-31'],
    ['2024-02', 'month', '2024-02-01', '2024-02-29'],
    ['2025-Q3', 'quarter', '2025-07-01', '2025-09-30'],
    ['2025-h2', 'half', '2025-07-01', '2025-12-31'],
    ['2025-9m', 'nine_months', '2025-01-01', '2025-09-30'],
    ['2025-11-27', 'day', '2025-11-27', '2025-11-27'],
    ['2025-01-01..2025-09-30', 'nine_months', '2025-01-01', '2025-09-30'],
    ['2025-01-01..2025-11-27', 'range', '2025-01-01', '2025-11-27'],
    ['@2025-12-31', 'as_of', null, '2025-12-31'],
    ['unknown', 'unknown', null, null],
  ])('written %s is a %s', (text, period_kind, period_start, period_end) => {
    expect(readPeriod(text)).toEqual({ period_kind, period_start, period_end, period_length: null });
  });

  it('of unknown dates may have a length, and what is no period is none', () => {
    expect(readPeriod('unknown:year')?.period_length).toBe('year');
    for (const text of ['', '25', '2025-13', '2025-Q5', '@2025', '2025-02-01..2025-01-01', 'unknown:decade']) {
      expect(readPeriod(text)).toBeNull();
    }
  });
});
