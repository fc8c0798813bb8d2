import { beforeAll, describe, expect, it } from 'vitest';
import type { Figure, Kind } from '#lib/figures/figure.ts';
import { fromBounds } from '#lib/figures/interval.ts';
import { loadMessages } from '#lib/i18n/messages.ts';
import { allLabels } from '#lib/ledger/labels.ts';
import { exploreTraits } from './questions/explore-traits.ts';
import { ask, ledger, nodeEngine } from '#lib/server/answers.ts';
import { roomOf } from '#lib/view/varying.ts';
import { DEFAULT_VIEW, type View } from '#lib/view/view.ts';
import { askSurroundings, askView, filtersOf, kindOfMeasure, type Ask } from './ask.ts';
import type { DerivedMeasure } from './derived.ts';
import { exploredOf } from './explored.ts';
import { measured } from './measures.ts';
import { formOf } from './pick.ts';
import { slicesOf } from './slices.ts';

const view = (part: Partial<View>): View => ({ ...DEFAULT_VIEW, ...part });
const kindOf = (code: string): Kind => ledger().indicators.find((one) => one.code === code)?.kind ?? 'count';
const answer = (part: Partial<View>, by: Ask = ask) => askView(by, view(part), kindOf(view(part).indicator));
/** What may be counted: no reprints, nothing that was replaced. Read from the files, not from the engine. */
const counted = (keep: (figure: Figure) => boolean): Figure[] => {
  const replaced = new Set(ledger().figures.map(({ revises }) => revises));
  return ledger().figures.filter((one) => one.repeats === null && !replaced.has(one.id) && keep(one));
};
const ids = (figures: readonly { readonly id: string }[]) => figures.map(({ id }) => id).sort();

beforeAll(nodeEngine);

describe('the filters of a view', () => {
  it('let everything through in the view that the page opens with, but for its indicator', () => {
    const { indicators, ...others } = filtersOf(DEFAULT_VIEW);
    expect(indicators).toEqual([DEFAULT_VIEW.indicator]);
    expect(Object.values(others).every((filter) => filter === undefined)).toBe(true);
  });

  it('say "none" as the empty text where a figure may lack a topic or a date', () => {
    expect(filtersOf(view({ topics: ['none', 'roads'], years: ['2024', 'none'] }))).toMatchObject({
      topics: ['', 'roads'],
      years: ['2024', ''],
    });
  });

  it('hold back statuses only where not all of them are wanted', () => {
    expect(filtersOf(view({ statuses: ['plan'] })).statuses).toEqual(['plan']);
    expect(filtersOf(DEFAULT_VIEW).statuses).toBeUndefined();
  });
});

it('a measure changes the kind of value, and what is reported keeps its own', () => {
  const kinds = (['reported', 'per_1000', 'share', 'change', 'index'] as const).map((one) =>
    kindOfMeasure(one, 'count'),
  );
  expect(kinds).toEqual(['count', 'amount', 'share', 'growth', 'index']);
  expect(kindOfMeasure('reported', 'rank')).toBe('rank');
});

describe('the rows of a view', () => {
  it('are those of the ledger for one indicator and year, each once', async () => {
    const { rows } = await answer({ indicator: 'unemployment_rate', years: ['2022'] });
    const inFiles = counted(
      (one) =>
        one.indicator === 'unemployment_rate' &&
        one.period_end?.startsWith('2022') === true &&
        one.scope === rows[0]?.scope,
    );
    expect(rows.length).toBeGreaterThan(0);
    expect(ids(inFiles)).toEqual(expect.arrayContaining(ids(rows)));
    expect(new Set(ids(rows)).size).toBe(rows.length);
    expect(rows).toHaveLength(rows[0]?.slice_figures ?? -1);
  });

  it.each<Partial<View>>([
    { indicator: 'population', by: 'place', chart: 'line', picked: true },
    { indicator: 'housing_commissioned', by: 'period', chart: 'multiples', picked: true },
    { indicator: 'appeals_received', by: 'topic' },
  ])('are no more than the chart has room for, and say how many there are: %j', async (part) => {
    const { rows, view: drawn } = await answer(part);
    const room = roomOf(drawn.chart);
    const [first] = rows;
    if (first === undefined) throw new Error('no rows');
    const distinct = (read: (row: Figure) => string | null) => new Set(rows.map(read)).size;
    const categories = drawn.by === 'topic' ? distinct(({ topic }) => topic) : distinct(({ place }) => place);
    expect(categories).toBeLessThanOrEqual(room.categories);
    expect(distinct(({ period_end }) => period_end)).toBeLessThanOrEqual(room.periods);
    const { varying } = formOf(drawn);
    const traits = await ask(exploreTraits, filtersOf(drawn));
    const uncut = (await slicesOf(traits, varying)).find(({ slice }) => slice.key === first.slice)?.members ?? [];
    // The number of which the counts of a threshold speak.
    expect(first.slice_figures).toBe(uncut.length);
    expect(rows.length).toBeLessThanOrEqual(uncut.length);
  });

  it('keep the reader’s kind of chart where it suits, and say so where it does not', async () => {
    const kept = await answer({ indicator: 'unemployment_rate', chart: 'dot', picked: true });
    expect([kept.view.chart, kept.unsuited]).toEqual(['dot', null]);
    const topics = await answer({ indicator: 'population', chart: 'tiles', by: 'period', picked: true });
    expect(topics.unsuited).toEqual({ kind: 'tiles', suits: false, why: 'needs_place_breakdown' });
    expect(topics.view.chart).toBe(topics.proposal.kind);
  });

  it('are there for a second breakdown that nothing is split by: another chart is drawn', async () => {
    const { rows, proposal } = await answer({ indicator: 'births', by: 'place', split: 'topic' });
    expect(proposal.because).not.toBe('two_breakdowns');
    expect(rows.length).toBeGreaterThan(0);
  });

  it('of two indicators meet in one year at the same places', async () => {
    const { rows, others, view: drawn } = await answer({ indicator: 'housing_commissioned', against: 'population' });
    expect(drawn.chart).toBe('scatter');
    const years = new Set([...rows, ...others].map(({ period_end }) => period_end?.slice(0, 4)));
    expect(years.size).toBe(1);
    expect(others.every(({ indicator, topic }) => indicator === 'population' && topic === null)).toBe(true);
    const places = new Set(rows.map(({ place }) => place));
    expect(others.length).toBeGreaterThan(2);
    expect(others.every(({ place }) => places.has(place))).toBe(true);
  });

  it('of two indicators are of the year that both know, though one has newer figures', async () => {
    const years = (code: string) =>
      new Set(counted((one) => one.indicator === code).map(({ period_end }) => period_end?.slice(0, 4)));
    const newest = [...years('housing_commissioned')].sort().at(-1);
    expect(years('unemployment_rate')).not.toContain(newest);
    const { rows, others } = await answer({ indicator: 'housing_commissioned', against: 'unemployment_rate' });
    expect(others.length).toBeGreaterThan(2);
    expect(rows.some(({ period_end }) => period_end?.slice(0, 4) === newest)).toBe(false);
  });

  it('of the second indicator are of the places that the first one shows', async () => {
    const places = ['ile', 'talgar', 'karasay', 'kegen'];
    const { others } = await answer({ indicator: 'housing_commissioned', against: 'population', places });
    expect(others.map(({ place }) => place).sort()).toEqual([...places].sort());
  });

  it('need no companions as long as they are shown as reported', async () => {
    const asked: string[] = [];
    const spy: Ask = (question, input) => {
      asked.push(question.name);
      return ask(question, input);
    };
    expect((await answer({}, spy)).companions).toEqual([]);
    expect(asked).toEqual(['explore-traits', 'explore-rows']);
    await answer({ measure: 'per_1000' }, spy);
    expect(asked).toContain('companions');
  });
});

describe('the three counts of a threshold', () => {
  const explored = async (part: Partial<View>) => {
    const shown = await answer({ threshold: { comparison: 'gt', value: 1000 }, ...part });
    const labels = allLabels(ledger(), 'en');
    const t = await loadMessages('en');
    const context = { labels, t, lang: 'en' as const, href: () => '', units: [], unitCodes: [] };
    return { ...exploredOf(shown, context), rows: shown.rows };
  };
  const sum = (counts: Readonly<Record<string, number>>) => Object.values(counts).reduce((a, b) => a + b, 0);

  it('speak of fewer figures than the group has where the chart has no room for all, and say of how many', async () => {
    const { answers, answered, rows } = await explored({ indicator: 'population', chart: 'line', picked: true });
    expect(answered).toEqual({ counted: sum(answers), all: rows[0]?.slice_figures });
    expect(answered.counted).toBeLessThan(answered.all);
  });

  it('speak of all of them where all are drawn, whichever answers are kept', async () => {
    const { answers, answered, rows } = await explored({ indicator: 'unemployment_rate', keep: ['no'] });
    expect(answered).toEqual({ counted: rows.length, all: rows.length });
    expect(sum(answers)).toBe(rows.length);
  });

  it('leave out what gives no value of the measure', async () => {
    const { answered, leftOut, rows } = await explored({ indicator: 'births', measure: 'change', by: 'period' });
    const refused = leftOut.refused.reduce((all, { n }) => all + n, 0);
    expect(refused).toBeGreaterThan(0);
    expect(answered.counted).toBe(rows.length - refused);
  });
});

/** The same arithmetic on plain numbers that agree with what was said of each input. */
const PLAIN: Readonly<Record<DerivedMeasure, (own: number, other: number) => number>> = {
  per_1000: (own, residents) => (own * 1000) / residents,
  share: (own, whole) => (own * 100) / whole,
  change: (own, before) => (own / before - 1) * 100,
  index: (own, first) => (own * 100) / first,
};

describe('measures of the real ledger', () => {
  it.each<[string, DerivedMeasure]>([
    ['housing_commissioned', 'per_1000'],
    ['births', 'per_1000'],
    ['population', 'share'],
    ['housing_commissioned', 'change'],
    ['average_wage', 'index'],
    ['appeals_received', 'share'],
  ])('%s, %s: every value that the words allow lies inside the row', async (indicator, measure) => {
    const { rows, companions } = await answer({ indicator, measure, by: measure === 'index' ? 'period' : 'place' });
    const result = measured(rows, measure, kindOf(indicator), companions);
    const refused = result.refused.reduce((sum, { n }) => sum + n, 0);
    expect(result.rows.length + refused).toBe(rows.length);
    for (const { figure, inputs } of result.rows) {
      const [own, other] = inputs;
      if (own === undefined || other === undefined) continue;
      const ends = (one: Figure) => [one.lower, one.upper].filter((x) => x !== null);
      for (const x of ends(own)) {
        for (const y of ends(other)) {
          const value = PLAIN[measure](x, y);
          const { lower, upper } = fromBounds(figure);
          const hair = 1e-9 * Math.max(1, Math.abs(value));
          // A share of a whole never passes 100.
          const truth = measure === 'share' ? Math.min(100, value) : value;
          expect(lower, figure.id).toBeLessThanOrEqual(truth + hair);
          expect(upper, figure.id).toBeGreaterThanOrEqual(truth - hair);
        }
      }
    }
  });

  it('divide by the residents of the same place and year, as the files have them', async () => {
    const { rows, companions } = await answer({ indicator: 'births', measure: 'per_1000' });
    const { rows: derived } = measured(rows, 'per_1000', 'count', companions);
    expect(derived.length).toBeGreaterThan(0);
    for (const { inputs } of derived) {
      const [own, residents] = inputs;
      const year = own?.period_end?.slice(0, 4);
      const known = counted(
        (one) =>
          one.indicator === 'population' && one.place === own?.place && one.period_end?.startsWith(`${year}`) === true,
      );
      expect(ids(known)).toContain(residents?.id);
    }
  });
});

it('what stands around a chart is counted from the same filters, and its measures from its own rows', async () => {
  const part = { indicator: 'housing_commissioned', years: ['2023'] };
  const shown = await answer(part);
  const { counts, measures } = await askSurroundings(ask, shown, 'count');
  expect(counts.length).toBeGreaterThan(0);
  const { slices } = shown;
  expect(slices.map(({ key }) => key)).toContain(shown.rows[0]?.slice);
  expect(slices.find(({ key }) => key === shown.rows[0]?.slice)?.figures).toBe(shown.rows.length);
  expect(measures.map(({ measure }) => measure)).toEqual(['reported', 'per_1000', 'share', 'change', 'index']);
  expect(measures[1]).toEqual({ measure: 'per_1000', offered: true });
});
