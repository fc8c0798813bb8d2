import { beforeAll, describe, expect, it } from 'vitest';
import { ask, ledger, nodeEngine } from '#lib/server/answers.ts';
import { axesOf } from '#lib/view/varying.ts';
import { BREAKDOWNS, DEFAULT_VIEW, type Breakdown, type View } from '#lib/view/view.ts';
import { askView, type Answer } from './ask.ts';

const answerOf = (view: View) => {
  const kind = ledger().indicators.find(({ code }) => code === view.indicator)?.kind;
  if (kind === undefined) throw new Error(view.indicator);
  return askView(ask, view, kind);
};

const breakdownsOf = (indicator: string): View[] =>
  BREAKDOWNS.flatMap((by) =>
    [null, ...BREAKDOWNS.filter((split) => split !== by)].map((split): View => ({
      ...DEFAULT_VIEW,
      indicator,
      by,
      split,
    })),
  );

/** What a sentence says wrongly of the rows that are drawn; null where it is right. */
function wrong({ view, rows, proposal }: Answer): string | null {
  if (rows.length === 0) return null;
  const different = (dimension: Breakdown) =>
    new Set(rows.map((row) => (dimension === 'period' ? `${row.period_start}~${row.period_end}` : row[dimension])))
      .size;
  const { category, series } = axesOf(view);
  const lines = different(category);
  const second = series === null ? 1 : different(series);
  const right = {
    two_indicators: proposal.n === lines,
    one_series: lines === 1 && second === proposal.n && second > 1,
    few_series: lines > 1 && lines === proposal.n,
    many_series: lines > 8 && lines === proposal.n,
    two_breakdowns: second > 1 && second === proposal.n,
    compare_amounts: lines > 1,
    zero_means_little: lines > 1,
    single: lines === 1,
  }[proposal.because];
  if (right && proposal.kind === view.chart) return null;
  return `${view.indicator} by ${view.by}, ${view.split} [${view.slice}]: ${proposal.kind}, ${proposal.because} ${proposal.n}, drawn ${view.chart} ${lines} × ${second}`;
}

beforeAll(nodeEngine);

describe('the reason for a proposed kind', () => {
  it('counts what is drawn, in every breakdown of the indicators with many figures', async () => {
    const size = (code: string) => ledger().figures.filter(({ indicator }) => indicator === code).length;
    const many = ledger().indicators.flatMap(({ code }) => (size(code) > 60 ? [code] : []));
    expect(many.length).toBeGreaterThan(20);
    const answers = await Promise.all(many.flatMap(breakdownsOf).map(answerOf));
    expect(answers.map(wrong).filter((one) => one !== null)).toEqual([]);
  });

  it('counts what is drawn of a slice that the reader chose', async () => {
    const views = ['appeals_received', 'agricultural_output'].flatMap(breakdownsOf);
    const answers = await Promise.all(
      views.map(async (view) => {
        const { slices } = await answerOf(view);
        return Promise.all(slices.slice(0, 4).map(({ key }) => answerOf({ ...view, slice: key })));
      }),
    );
    expect(answers.flat().length).toBeGreaterThan(60);
    expect(
      answers
        .flat()
        .map(wrong)
        .filter((one) => one !== null),
    ).toEqual([]);
  });
});
