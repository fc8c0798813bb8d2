/** What may share an axis is decided once: every grouping of the program agrees with it about any two figures, SQL included. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '#lib/engine/engine.ts';
import { openNodeEngine } from '#lib/engine/node.ts';
import { ENGINE_TABLES, loadLedger } from '#lib/engine/tables.ts';
import { axisOf, comparable, FACETS, spanOf, standingOf, type Difference } from '#lib/figures/comparable.ts';
import type { Figure, PeriodKind, PeriodLength } from '#lib/figures/figure.ts';
import { REASONS_TO_LEAVE_OUT, type ReasonToLeaveOut } from '#lib/figures/left-out.ts';
import { countedFigures } from '#lib/figures/revision.ts';
import { figureOf } from '#lib/figures/testing.ts';
import { peersOf } from '#lib/ledger/peers.ts';
import { readTrusted } from '#lib/ledger/read.ts';
import type { Ledger } from '#lib/ledger/types.ts';
import * as console from '#lib/subjects/console/slices.ts';
import * as exploring from '#lib/subjects/explore/slices.ts';
import { byPlace } from '#lib/questions/by-place.ts';
import { byTopic } from '#lib/questions/by-topic.ts';
import { exploreTraits, type Traits } from '#lib/subjects/explore/questions/explore-traits.ts';
import { keptBy, type Question } from '#lib/questions/question.ts';
import * as slicing from '#lib/questions/slices.ts';
import * as splitting from '#lib/questions/topic-splits.ts';
import { smallLedger } from '../fixtures/ledger/small.ts';

const PERIODS: readonly [PeriodKind, PeriodLength | null, string | null, string | null][] = [
  ['year', null, '2024-01-01', '2024-12-31'],
  ['year', null, '2025-01-01', '2025-12-31'],
  ['nine_months', null, '2025-01-01', '2025-09-30'],
  ['range', null, '2020-01-01', '2021-12-31'],
  ['range', null, '2022-01-01', '2023-12-31'],
  ['range', null, '2020-01-01', '2024-12-31'],
  ['range', null, null, '2024-12-31'],
  ['as_of', null, null, '2024-12-31'],
  ['unknown', 'year', null, null],
  ['unknown', 'half', null, null],
  ['unknown', null, null, null],
];
const TOPICS = new Map([
  ['roads', 'subject'],
  ['water', 'subject'],
  ['phone', 'channel'],
]);
const dimensionOf = (topic: string) => TOPICS.get(topic) ?? topic;
const kin: console.Kin = {
  dimensionOf,
  peersOf: (place) => peersOf(place, (code) => small.places.find((one) => one.code === code)),
};

const small: Ledger = readTrusted(smallLedger());
const mostly = <T>(usual: T, ...others: T[]) =>
  fc.oneof({ weight: 4, arbitrary: fc.constant(usual) }, fc.constantFrom(...others));

/** Figures that often differ in one thing only: else hardly two of them would share an axis. */
const some: fc.Arbitrary<Figure[]> = fc
  .array(
    fc.record({
      place: fc.constantFrom('ile', 'region-a', 'kazakhstan'),
      indicator: mostly('appeals_received', 'net_migration'),
      unit: mostly('appeals', 'persons'),
      scope: mostly('office', 'other~office'),
      base: mostly<string | null>(null, 'appeals_received'),
      contest: mostly<string | null>(null, 'best_office'),
      status: fc.constantFrom('reported' as const, 'estimate' as const, 'plan' as const),
      topic: fc.constantFrom(null, ...TOPICS.keys()),
      period: fc.constantFrom(...PERIODS),
      value: fc.nat(9),
      fate: mostly('stands', 'repeats', 'revised', 'withdrawn'),
    }),
    { minLength: 2, maxLength: 90 },
  )
  .map((rows) =>
    rows.map(({ period: [period_kind, period_length, period_start, period_end], fate, ...row }, at) => {
      const id = (n: number) => `f${String(n + 1).padStart(4, '0')}`;
      const before = at === 0 ? null : id(at - 1);
      return figureOf({
        ...row,
        id: id(at),
        as_reported: 'as it was said',
        ...{ period_kind, period_length, period_start, period_end },
        repeats: fate === 'repeats' ? before : null,
        revises: fate === 'revised' || fate === 'withdrawn' ? before : null,
        revision_reason:
          fate === 'revised' ? 'correction: a digit' : fate === 'withdrawn' ? 'withdrawal: an error' : null,
      });
    }),
  );

let engine: Engine;
beforeAll(async () => {
  engine = await openNodeEngine();
});
afterAll(() => engine.close());

const ask = <Input, Row extends object>(question: Question<Input, Row>, input: Input): Promise<Row[]> =>
  engine.ask<Row>(question.sql, question.params(input));

/** Runs the claim on ledgers of random figures, each in a real engine. */
async function hold(claim: (figures: readonly Figure[]) => Promise<void>, numRuns = 6): Promise<void> {
  const topics = [...TOPICS].map(([code, dimension]) => ({
    ...small.topics[0]!,
    code,
    dimension: dimension as 'subject',
  }));
  await fc.assert(
    fc.asyncProperty(some, async (figures) => {
      await loadLedger(engine, { ...small, topics, figures });
      await claim(figures);
    }),
    { numRuns },
  );
}

const pairs = (all: readonly Figure[]) => all.flatMap((a, i) => all.slice(i).map((b): [Figure, Figure] => [a, b]));
const sameBut = (a: Figure, b: Figure, open: readonly Difference[]) => {
  const found = comparable(a, b, dimensionOf);
  return found.ok || found.differences.every((one) => open.includes(one));
};
const groupOf = (groups: readonly (readonly { readonly id: string }[])[], one: Figure) =>
  groups.findIndex((group) => group.some(({ id }) => id === one.id));

describe('two figures share an axis', () => {
  it('exactly where their keys are equal, in TypeScript and in SQL alike', async () => {
    await hold(async (figures) => {
      const rows = await engine.ask<{ a: string; b: string }>(
        'SELECT a.id AS a, b.id AS b FROM figures a JOIN figures b ON a.axis = b.axis',
      );
      const together = new Set(rows.map(({ a, b }) => `${a} ${b}`));
      for (const [a, b] of pairs(figures)) {
        const { ok } = comparable(a, b, dimensionOf);
        expect(axisOf(a, dimensionOf) === axisOf(b, dimensionOf)).toBe(ok);
        expect(together.has(`${a.id} ${b.id}`)).toBe(ok);
      }
    });
  });

  it('whatever texts a statement of a reader brings', () => {
    const text = fc.oneof(fc.constantFrom('', '~', '%', 'a', 'a~', '~a', '%7E', '%25'), fc.string());
    const claim = fc
      .record({
        indicator: text,
        unit: text,
        scope: text,
        base: fc.option(text),
        contest: fc.option(text),
        topic: fc.option(text),
      })
      .map(figureOf);
    fc.assert(
      fc.property(claim, claim, (a, b) => {
        const one = (topic: string) => topic;
        expect(axisOf(a, one) === axisOf(b, one)).toBe(comparable(a, b, one).ok);
      }),
      { numRuns: 2_000 },
    );
  });

  it('never across a difference of any one facet, and estimates stand among reports', () => {
    const base = figureOf({
      topic: 'roads',
      period_kind: 'range',
      period_start: '2020-01-01',
      period_end: '2021-12-31',
    });
    const other: Readonly<Record<Difference, Partial<Figure>>> = {
      indicator: { indicator: 'x' },
      unit: { unit: 'x' },
      scope: { scope: 'x' },
      base: { base: 'x' },
      status: { status: 'plan' },
      period_kind: { period_kind: 'as_of' },
      period_length: { period_end: '2022-12-31' },
      topic_dimension: { topic: 'phone' },
      contest: { contest: 'x' },
    };
    for (const facet of FACETS) {
      const found = comparable(base, { ...base, ...other[facet] }, dimensionOf);
      expect(found.ok ? [] : found.differences).toContain(facet);
    }
    const estimate = { ...base, status: 'estimate' as const, place: 'talgar', topic: 'water' };
    expect(comparable(base, estimate, dimensionOf)).toEqual({ ok: true });
  });
});

describe('what SQL is told of a figure', () => {
  it('is what figures/ decided: counted, standing, length, and each reason to leave out', async () => {
    const reasons = Object.keys(REASONS_TO_LEAVE_OUT) as ReasonToLeaveOut[];
    await hold(async (figures) => {
      const rows = await engine.ask<Record<string, unknown>>(
        `SELECT id, counted, standing, length, ${reasons.map((one) => `NOT (${keptBy([one])}) AS ${one}`).join(', ')}
        FROM figures f ORDER BY id`,
      );
      const counted = new Set(countedFigures(figures).map(({ id }) => id));
      expect(rows).toEqual(
        figures.map((figure) => ({
          id: figure.id,
          counted: counted.has(figure.id),
          standing: standingOf(figure),
          length: spanOf(figure),
          ...Object.fromEntries(reasons.map((one) => [one, REASONS_TO_LEAVE_OUT[one](figure)])),
        })),
      );
      expect((await engine.ask('SELECT id FROM counted')).length).toBe(counted.size);
    }, 3);
  });

  it('of a place is what ledger/ decided: peers, region, whether it is a unit of the map', async () => {
    await loadLedger(engine, small);
    expect(ENGINE_TABLES).toContain('places');
    expect(await engine.ask('SELECT code, peers, region, on_map FROM places ORDER BY code')).toEqual([
      { code: 'ile', peers: 'district', region: null, on_map: false },
      { code: 'kazakhstan', peers: 'country', region: null, on_map: false },
      { code: 'region-a', peers: 'region', region: null, on_map: false },
    ]);
  });
});

describe('every grouping agrees about any two figures', () => {
  it('slices of places and splits by topic, asked of the engine', async () => {
    await hold(async (figures) => {
      const counted = countedFigures(figures);
      const slices = await ask(slicing.slices, { minPlaces: 0 });
      const groups = await Promise.all(slices.map((slice) => ask(byPlace, slice)));
      expect(slices.map((slice) => slice.figures)).toEqual(groups.map((group) => group.length));
      const kept = counted.filter(({ period_kind }) => period_kind !== 'unknown');
      for (const [a, b] of pairs(kept)) {
        const same = a.topic === b.topic && a.period_start === b.period_start && a.period_end === b.period_end;
        expect(groupOf(groups, a) === groupOf(groups, b)).toBe(same && comparable(a, b, dimensionOf).ok);
      }
      for (const split of await ask(splitting.topicSplits, undefined)) {
        const rows = await ask(byTopic, split);
        expect(rows).toHaveLength(split.figures);
        for (const [a, b] of pairs(rows)) expect(comparable(a, b, dimensionOf)).toEqual({ ok: true });
      }
    });
  });

  it('the drawings of a statement of the reader', async () => {
    await fc.assert(
      fc.asyncProperty(some, fc.constantFrom(...console.WAYS), async (figures, by) => {
        const groups = console.slicesOf(figures, by, kin).map((slice) => slice.figures);
        const drawn = groups.flat();
        const isOut = (one: Figure) => console.LEFT_OUT[by].some((reason) => REASONS_TO_LEAVE_OUT[reason](one));
        expect(new Set(drawn)).toEqual(new Set(figures.filter((one) => !isOut(one))));
        for (const [a, b] of pairs(drawn)) {
          const time = a.period_start === b.period_start && a.period_end === b.period_end;
          const peers = kin.peersOf(a.place) === kin.peersOf(b.place);
          const fixed = {
            place: time && peers && a.topic === b.topic,
            topic: time && a.place === b.place,
            period: peers,
          };
          const same = sameBut(a, b, by === 'period' ? ['status'] : []) && fixed[by];
          expect(groupOf(groups, a) === groupOf(groups, b)).toBe(same);
        }
      }),
    );
  });

  it('the charts of Explore, whatever they spread out', async () => {
    const varying = fc.record({ place: fc.boolean(), topic: fc.boolean(), scope: fc.boolean(), period: fc.boolean() });
    await hold(async (figures) => {
      const traits: Traits[] = await ask(exploreTraits, {});
      const byId = new Map(figures.map((figure) => [figure.id, figure]));
      for (const one of fc.sample(varying, 4)) {
        const sliced = await exploring.slicesOf(traits, one);
        const groups = sliced.map(({ members }) => members);
        const drawn = groups.flat().flatMap(({ id }) => byId.get(id) ?? []);
        const isOut = (figure: Figure) =>
          (one.topic && exploring.LEFT_OUT.topic.some((reason) => REASONS_TO_LEAVE_OUT[reason](figure))) ||
          (one.period && exploring.LEFT_OUT.period.some((reason) => REASONS_TO_LEAVE_OUT[reason](figure)));
        expect(new Set(drawn)).toEqual(new Set(countedFigures(figures).filter((figure) => !isOut(figure))));
        for (const [a, b] of pairs(drawn)) {
          const place = one.place ? kin.peersOf(a.place) === kin.peersOf(b.place) : a.place === b.place;
          const topic = one.topic || a.topic === b.topic;
          const time = one.period || (a.period_start === b.period_start && a.period_end === b.period_end);
          const same = sameBut(a, b, exploring.openFacets(one)) && place && topic && time;
          expect(groupOf(groups, a) === groupOf(groups, b)).toBe(same);
        }
      }
    });
  });
});
