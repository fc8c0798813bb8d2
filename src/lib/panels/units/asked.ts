/** Rows of the districts and cities for panels, asked at a desk: at build, or of a past day in the browser. */
import type { Figure } from '#lib/figures/figure.ts';
import { packFigures, type PackedFigures } from '#lib/figures/packed.ts';
import { countedFigures } from '#lib/figures/revision.ts';
import { oncePerLedger, type Desk } from '#lib/desk/desk.ts';
import { mapUnits } from '#lib/desk/units.ts';
import { REGIONS } from '#lib/ledger/regions.ts';
import type { Catalogue } from './model/claims.ts';

/** All that a choice of the indicator needs. */
export interface IndicatorRows {
  readonly code: string;
  readonly figures: PackedFigures;
  readonly residents: PackedFigures;
}

/** Rows of the two regions, their districts and cities, that may be counted. */
export const rowsHere = oncePerLedger(
  (desk): { readonly here: readonly Figure[]; readonly units: ReadonlySet<string> } => {
    const units = new Set(mapUnits(desk).map(({ code }) => code));
    const places = new Set([...units, ...REGIONS]);
    return { here: countedFigures(desk.ledger().figures).filter(({ place }) => places.has(place)), units };
  },
);

/** Without what only the page of a figure tells: rows that make no file. */
export const lean = (figure: Figure): Figure => ({
  ...figure,
  as_reported: '',
  note: null,
  recorded_on: '',
  revises: null,
  revision_reason: null,
});

export const catalogueOf = (desk: Desk): Catalogue => {
  const about = new Map(desk.ledger().indicators.map((row) => [row.code, row]));
  return {
    groupOf: (code) => about.get(code)?.group ?? '',
    kindOf: (code) => about.get(code)?.kind ?? 'mention',
  };
};

/** The rows of one indicator in the districts, with the residents of the same years. */
export function rowsOf(desk: Desk, code: string): IndicatorRows {
  const { here, units } = rowsHere(desk);
  const own = here.filter(({ indicator, place }) => indicator === code && units.has(place));
  const comparable = own.filter(
    ({ topic, status, period_end }) => topic === null && status !== 'plan' && period_end !== null,
  );
  const years = new Set(comparable.map(({ period_end }) => period_end?.slice(0, 4)));
  const kind = catalogueOf(desk).kindOf(code);
  const divided = kind === 'count' || kind === 'amount';
  const residents = here.filter(
    ({ indicator, place, scope, period_end }) =>
      divided &&
      indicator === 'population' &&
      scope === 'bns' &&
      units.has(place) &&
      years.has(period_end?.slice(0, 4)),
  );
  return { code, figures: packFigures(comparable), residents: packFigures(residents.map(lean)) };
}
