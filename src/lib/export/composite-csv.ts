/**
 * A composite ranking as rows: one for each district, those outside the order included, each with everything that is needed
 * to judge and to repeat it – weights, directions and who chose them, scale, mean, draws and the address.
 */
import type { Composite } from '#lib/figures/composite/model.ts';
import type { Steadiness } from '#lib/figures/composite/stability.ts';
import type { Labels } from '#lib/ledger/labels.ts';
import type { RankingView } from '#lib/view/composite-view.ts';
import type { Cell } from './csv.ts';

export interface CompositeExport {
  readonly composite: Composite;
  /** By place; without an entry where the draws could not be made. */
  readonly steady: ReadonlyMap<string, Steadiness>;
  readonly draws: number;
  readonly view: RankingView;
  readonly labels: Labels;
  /** By indicator: its period in words, and in words who set the direction ("direction chosen by the reader"). */
  readonly told: ReadonlyMap<string, { readonly period: string; readonly direction: string }>;
  /** Why a district stands outside, in words. */
  readonly whyOutside: (place: string) => string;
  readonly address: string;
}

/** To six decimals: more than anybody can use, and free of binary noise. */
const tidy = (value: number): number => Math.round(value * 1e6) / 1e6;

export function compositeTable(from: CompositeExport): { names: string[]; rows: Cell[][] } {
  const { composite, steady, draws, labels, view } = from;
  const { codes, weights } = composite.frame;
  const placeName = (place: string) => labels.place[place]?.name ?? place;
  const method = methodCells(from);
  const names = [
    'place',
    'place_name',
    'rank_best',
    'rank_worst',
    'score',
    'score_lower',
    'score_upper',
    'weight_published',
    'draws_rank_median',
    'draws_rank_p05',
    'draws_rank_p95',
    'draws_first_share',
    'draws_first_three_share',
    ...codes.map((code) => `points_${code}`),
    'outside_reason',
    ...method.map(([name]) => name),
  ];
  const tail = method.map(([, cell]) => cell);
  const ranked = composite.rows.map((row): Cell[] => {
    const own = steady.get(row.place);
    return [
      row.place,
      placeName(row.place),
      row.best,
      row.worst,
      tidy(row.score),
      tidy(row.lower),
      tidy(row.upper),
      tidy(row.covered),
      own?.median ?? null,
      own?.low ?? null,
      own?.high ?? null,
      own === undefined ? null : tidy(own.first / draws),
      own === undefined ? null : tidy(own.firstThree / draws),
      ...row.parts.map((part) => (part === null ? null : tidy(part))),
      null,
      ...tail,
    ];
  });
  const unranked = composite.outside.map(({ place, covered }): Cell[] => [
    place,
    placeName(place),
    ...Array.from({ length: 5 }, () => null),
    tidy(covered),
    ...Array.from({ length: 5 + codes.length }, () => null),
    from.whyOutside(place),
    ...tail,
  ]);
  if (weights.length !== codes.length || view.items.length < codes.length) throw new Error('indicators were lost');
  return { names, rows: [...ranked, ...unranked] };
}

/** The same in every row, so that no row can be torn from its method. */
function methodCells({ composite, view, labels, told, draws, address }: CompositeExport): [string, Cell][] {
  const { codes, weights, signs } = composite.frame;
  const each = (say: (code: string, q: number) => string) =>
    codes.map((code, q) => `${code}: ${say(code, q)}`).join('; ');
  const item = (code: string) => view.items.find(({ indicator }) => indicator === code);
  return [
    ['indicators', each((code) => labels.indicator[code]?.name ?? code)],
    ['periods', each((code) => told.get(code)?.period ?? '')],
    ['weights', each((_, q) => String(tidy(weights[q] as number)))],
    ['directions', each((_, q) => (signs[q] === 1 ? 'higher' : 'lower'))],
    ['direction_sources', each((code) => told.get(code)?.direction ?? '')],
    ['measures', each((code) => (item(code)?.measure === 'per' ? 'per 1000 residents' : 'as reported'))],
    ['targets', view.method === 'target' ? each((code) => String(item(code)?.target ?? '')) : null],
    ['not_counted', composite.unused.map(({ code, reason }) => `${code}: ${reason}`).join('; ') || null],
    ['scale', view.method],
    ['mean', view.aggregation],
    ['missing', view.missing],
    ['coverage_percent', view.missing === 'rescale' ? view.coverage : null],
    ['draws', draws],
    ['concentration', view.concentration],
    ['seed', view.seed],
    ['link', address],
  ];
}
