/** What is known of the ledger by counting its files by hand, asked of the engine. */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '#lib/engine/engine.ts';
import { openNodeEngine } from '#lib/engine/node.ts';
import { loadLedger } from '#lib/engine/tables.ts';
import { countedFigures } from '#lib/figures/revision.ts';
import { readTrusted } from '#lib/ledger/read.ts';
import { LEDGER_FILES } from '#lib/ledger/table-schema.ts';
import type { Ledger } from '#lib/ledger/types.ts';
import { byPlace } from '#lib/questions/by-place.ts';
import { byTopic } from '#lib/questions/by-topic.ts';
import { contestStandings } from '#lib/questions/contest-standings.ts';
import { coverage } from '#lib/subjects/coverage/coverage-question.ts';
import { explore } from '#lib/subjects/explore/questions/explore.ts';
import { facetCounts } from '#lib/subjects/explore/questions/facet-counts.ts';
import { figureById } from '#lib/subjects/figure/figure-by-id.ts';
import { figuresOfIndicator } from '#lib/subjects/indicator/figures-of-indicator.ts';
import { figuresOfSource } from '#lib/subjects/source/figures-of-source.ts';
import { headlineClaims } from '#lib/questions/headline-claims.ts';
import { ledgerTotals } from '#lib/subjects/dashboard/ledger-totals.ts';
import { namedTopics } from '#lib/subjects/dashboard/named-topics.ts';
import { populationOf } from '#lib/questions/population-of.ts';
import type { Question } from '#lib/questions/question.ts';
import { series } from '#lib/subjects/figure/series.ts';
import { slices } from '#lib/questions/slices.ts';
import { topicSplits } from '#lib/questions/topic-splits.ts';
import { unpublished } from '#lib/questions/unpublished.ts';

let engine: Engine;
let ledger: Ledger;

beforeAll(async () => {
  const texts = LEDGER_FILES.map((file) => [file, readFileSync(`data/${file}`, 'utf8')]);
  ledger = readTrusted(Object.fromEntries(texts));
  engine = await openNodeEngine();
  await loadLedger(engine, ledger);
});

const ask = <Input, Row extends object>(question: Question<Input, Row>, input: Input): Promise<Row[]> =>
  engine.ask<Row>(question.sql, question.params(input));

describe('a figure', () => {
  it('comes back from the engine exactly as it was read', async () => {
    const rows = await ask(explore, { withRepeats: true });
    const byId = new Map(rows.map((row) => [row.id, row]));
    expect(rows).toHaveLength(ledger.figures.length);
    for (const figure of ledger.figures) expect(byId.get(figure.id)).toEqual(figure);
  });

  it('keeps its open bound: more than 4 thousand appeals', async () => {
    expect(await ask(figureById, { id: 'f0001' })).toMatchObject([
      { place: 'almaty-region', qualifier: 'more_than', value: 4000, lower: 4000, lower_open: true, upper: null },
    ]);
  });

  it('is not found under an id that is a piece of SQL', async () => {
    expect(await ask(figureById, { id: "' OR 1=1 --" })).toEqual([]);
    expect(await ask(explore, { places: ["ile'", "' OR 1=1 --"] })).toEqual([]);
  });
});

describe('counting', () => {
  it('leaves reprints out, lists keep them', async () => {
    const [totals] = await ask(ledgerTotals, undefined);
    const reprints = ledger.figures.filter((figure) => figure.repeats !== null);
    // What was corrected or withdrawn since counts no more than a reprint does.
    expect(totals).toMatchObject({ figures: countedFigures(ledger.figures).length, repeats: reprints.length });
    const listed = await ask(figuresOfIndicator, { indicator: reprints[0]?.indicator ?? '' });
    expect(listed.map((row) => row.id)).toContain(reprints[0]?.id);
    const drawn = await ask(explore, {});
    expect(drawn.filter((row) => row.repeats !== null)).toEqual([]);
  });

  it('of a facet says what choosing it would give', async () => {
    const filters = { indicators: ['appeals_received', 'appeals_topic_share'], from: 2016, to: 2024 };
    const counts = await ask(facetCounts, filters);
    const n = (facet: string, code: string): number | undefined =>
      counts.find((count) => count.facet === facet && count.code === code)?.n;
    const chosen = async (more: object): Promise<number> => (await ask(explore, { ...filters, ...more })).length;
    expect(n('place', 'almaty-city')).toBe(await chosen({ places: ['almaty-city'] }));
    expect(n('topic', '')).toBe(await chosen({ topics: [''] }));
    expect(n('scope', 'pavlodar_akimat')).toBe(await chosen({ scopes: ['pavlodar_akimat'] }));
    expect(n('year', '2018')).toBe(await chosen({ from: 2018, to: 2018 }));
    expect(n('qualifier', 'more_than')).toBe(await chosen({ qualifiers: ['more_than'] }));
    expect(n('status', 'reported')).toBe(await chosen({ statuses: ['reported'] }));
    expect(n('source', 's102') ?? 0).toBe(await chosen({ sources: ['s102'] }));
  });

  it('an empty choice lets nothing through, no choice lets everything through', async () => {
    expect(await ask(explore, { places: [] })).toEqual([]);
    expect(await ask(explore, { topics: [] })).toEqual([]);
    expect((await ask(explore, {})).length).toBeGreaterThan(4000);
  });

  it('by years leaves figures without dates out', async () => {
    const dated = await ask(explore, { indicators: ['appeals_received'], to: 2100 });
    expect(dated.map((row) => row.id)).not.toContain('f0001');
    expect((await ask(explore, { indicators: ['appeals_received'] })).map((row) => row.id)).toContain('f0001');
  });
});

describe('what may share an axis', () => {
  it('population at the end of 2023 is known for 20 units, preliminary for ten of them', async () => {
    const found = await ask(slices, { minPlaces: 1, minUnits: 20 });
    const population = found.find((slice) => slice.indicator === 'population' && slice.period_end === '2023-12-31');
    expect(population).toMatchObject({ status: 'reported', figures: 20, estimates: 10, places: 20, units: 20 });
    const rows = population === undefined ? [] : await ask(byPlace, population);
    expect(rows[0]).toMatchObject({ place: 'karasay', value: 337_000 });
    expect(rows).toHaveLength(20);
  });

  it('every slice and every split gives the figures it counted', async () => {
    for (const slice of await ask(slices, { minPlaces: 8, minUnits: 20 })) {
      expect(await ask(byPlace, slice)).toHaveLength(slice.figures);
    }
    const splits = await ask(topicSplits, undefined);
    expect(splits.length).toBeGreaterThan(8);
    for (const split of splits) expect(await ask(byTopic, split)).toHaveLength(split.figures);
  });

  it('a slice never mixes plans with reports', async () => {
    for (const slice of await ask(slices, { minPlaces: 3 })) {
      if (slice.status !== 'plan') continue;
      for (const row of await ask(byPlace, slice)) expect(row.status).toBe('plan');
    }
  });

  it('forwarded appeals of Open Almaty by topic add up to 65,193', async () => {
    const split = (await ask(topicSplits, undefined)).find(
      (found) => found.place === 'almaty-city' && found.indicator === 'appeals_received' && found.topics === 7,
    );
    const rows = split === undefined ? [] : await ask(byTopic, split);
    expect(rows.reduce((sum, row) => sum + row.value, 0)).toBe(65_193);
  });

  it('a series runs through time', async () => {
    const rows = await ask(series, { place: 'karasay', indicator: 'population', topic: null, scope: 'bns' });
    expect(rows.map((row) => row.period_end)).toEqual(rows.map((row) => row.period_end).sort());
    expect(rows).toHaveLength(33);
  });
});

describe('the article on the contest', () => {
  it('has Ile first, Enbekshikazakh second, Kegen third, in a year unknown', async () => {
    const rows = await ask(contestStandings, undefined);
    // The article names three; another one may name who came after them.
    const named = ['ile', 'enbekshikazakh', 'kegen'];
    const regional = rows.filter(({ contest, place }) => contest === 'amanat_almaty_region' && named.includes(place));
    expect(regional.map((row) => [row.value, row.place, row.contest_year])).toEqual([
      [1, 'ile', null],
      [2, 'enbekshikazakh', null],
      [3, 'kegen', null],
    ]);
  });

  it('stands before contests of the stages above it, each with its best place first', async () => {
    const rows = await ask(contestStandings, undefined);
    const order = ['district', 'regional', 'national'];
    const sorted = rows.toSorted((a, b) => order.indexOf(a.contest_stage) - order.indexOf(b.contest_stage));
    expect(rows.map(({ id }) => id)).toEqual(sorted.map(({ id }) => id));
    for (const contest of new Set(rows.map((row) => row.contest))) {
      const values = rows.filter((row) => row.contest === contest).map(({ value }) => value);
      expect(values).toEqual(values.toSorted((a, b) => a - b));
    }
  });

  it('names four topics without numbers', async () => {
    const topics = (await ask(namedTopics, undefined)).map((row) => row.topic);
    expect(topics).toEqual(['courts', 'housing', 'land', 'social']);
  });

  it('is found by its source', async () => {
    const ids = (await ask(figuresOfSource, { source: 's001' })).map((row) => row.id);
    for (const id of ['f0001', 'f0002', 'f0003', 'f0007', 'f0657']) expect(ids).toContain(id);
  });
});

it('headline claims begin with appeals, keep to their number and to press reports', async () => {
  const rows = await ask(headlineClaims, { places: ['almaty-region', 'jetisu-region'], perPlace: 5 });
  expect(rows.filter((row) => row.place === 'almaty-region')).toHaveLength(5);
  expect(rows[0]).toMatchObject({ id: 'f0001', status: 'reported', origin: 'press' });
  expect(rows.findIndex((row) => row.place === 'jetisu-region')).toBe(5);
});

it('what is not published and what is known of the 21 units do not overlap', async () => {
  const wholes = ['almaty-region', 'jetisu-region'];
  const known = (await ask(coverage, undefined)).filter((row) => !wholes.includes(row.place));
  const groups = new Map(ledger.indicators.map((indicator) => [indicator.code, indicator.group]));
  const cells = new Set(known.map((cell) => `${cell.place} ${groups.get(cell.indicator)}`));
  const missing = await ask(unpublished, undefined);
  expect(missing.filter((cell) => cells.has(`${cell.place} ${cell.group}`))).toEqual([]);
  expect(cells.size + missing.length).toBe(21 * new Set(groups.values()).size);
});

it('population is that of the last day of the year asked for, and nothing else', async () => {
  const rows = await ask(populationOf, { places: ['ile', 'aksu'], year: 2021 });
  expect(rows.map((row) => [row.place, row.period_end])).toEqual([['ile', '2021-12-31']]);
});
