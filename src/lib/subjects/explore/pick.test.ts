import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { exploreTraits } from './questions/explore-traits.ts';
import type { Filters } from './questions/filters.ts';
import { ask, ledger, nodeEngine } from '#lib/server/answers.ts';
import { BREAKDOWNS, CHARTS, type Breakdown, type View } from '#lib/view/view.ts';
import { reckonedRows, reckonedSlices } from '../../../../tests/fixtures/explore-in-sql.ts';
import { formOf, pick, type Form } from './pick.ts';
import { slicesOf } from './slices.ts';

beforeAll(nodeEngine);

type Asked = Pick<View, 'by' | 'split' | 'chart'>;

/** Ids that are drawn with what is told of them, picked here and reckoned by the engine. */
async function both(filters: Filters, form: Form, wanted: number | null) {
  const slices = await slicesOf(await ask(exploreTraits, filters), form.varying);
  const slice = wanted === null ? null : (slices[wanted % Math.max(1, slices.length)]?.slice.key ?? null);
  const picked = pick(slices, slice, form);
  const input = { filters, slice, form };
  const rows = await ask(reckonedRows, input);
  const told = { slice: picked.slice?.key, slice_figures: picked.slice?.figures, categories: picked.categories };
  return {
    ours: {
      slices: slices.map(({ slice: { key, figures } }) => ({ key, figures })),
      rows: picked.figures.map(({ id }) => ({ id, ...told, series: picked.series })),
    },
    engines: { slices: await ask(reckonedSlices, input), rows },
  };
}

const asked = fc.record({
  by: fc.constantFrom(...BREAKDOWNS),
  split: fc.option(fc.constantFrom(...BREAKDOWNS)),
  chart: fc.constantFrom(...CHARTS),
});
const apart = ({ by, split }: { by: Breakdown; split: Breakdown | null }) => by !== split;

describe('the figures of a chart', () => {
  it('are those that the engine picks, of every indicator by district and along time', async () => {
    for (const { code } of ledger().indicators) {
      for (const view of [
        { by: 'place', split: null, chart: 'bar' },
        { by: 'place', split: null, chart: 'line' },
        { by: 'topic', split: 'place', chart: 'heat' },
      ] as const satisfies Asked[]) {
        const { ours, engines } = await both({ indicators: [code] }, formOf(view), null);
        expect(ours, `${code} ${JSON.stringify(view)}`).toEqual(engines);
      }
    }
    // Three questions an indicator, and indicators become more.
  }, 120_000);

  it('are those that the engine picks, in any form, slice and year', async () => {
    const codes = ledger().indicators.map(({ code }) => code);
    const years = fc.option(fc.subarray(['2019', '2021', '2022', '2023', '2024', ''], { minLength: 1 }), {
      nil: undefined,
    });
    const choice = fc.tuple(fc.constantFrom(...codes), asked.filter(apart), years, fc.option(fc.nat(20)));
    await fc.assert(
      fc.asyncProperty(choice, async ([code, view, inYears, wanted]) => {
        const { ours, engines } = await both({ indicators: [code], years: inYears }, formOf(view), wanted);
        expect(ours).toEqual(engines);
      }),
      { numRuns: 150, seed: 11 },
    );
  });

  it('are none where nothing passes', async () => {
    const form = formOf({ by: 'place', split: null, chart: 'bar' });
    expect(pick(await slicesOf([], form.varying), null, form)).toEqual({
      slice: null,
      figures: [],
      categories: 0,
      series: 0,
    });
  });
});
