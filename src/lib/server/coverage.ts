/** What is published of which indicator in which of the 21 districts and cities, for the pages of the coverage. */
import { GROUPS, type Group } from '#lib/ledger/types.ts';
import { ask, ledger, desk } from './answers.ts';
import { REGIONS } from '#lib/ledger/regions.ts';
import { mapUnits } from '#lib/desk/units.ts';
import { cellKey, cellsOf, coverage, later, type CoveredCell } from '#lib/subjects/coverage/public.ts';

/** Several cells taken together: a group in a district, a whole group, a whole district. */
export interface CoverageSum {
  /** Indicators with at least one figure. */
  readonly indicators: number;
  readonly figures: number;
  readonly conflicts: number;
  readonly newest: string | null;
  readonly published: string | null;
}

export interface GroupCoverage extends CoverageSum {
  readonly group: Group;
  /** Indicators of the group in the ledger. */
  readonly known: number;
  /** Districts with at least one figure of the group. */
  readonly places: number;
  /** In the order of `coverageUnits()`. */
  readonly cells: readonly CoverageSum[];
}

export interface DistrictCoverage extends CoverageSum {
  readonly place: string;
}

/** Codes of the districts, region by region; each page sorts them by name in its own language. */
export function coverageUnits(): { code: string; region: string }[] {
  return REGIONS.flatMap((region) =>
    mapUnits(desk)
      .filter(({ parent }) => parent === region)
      .map(({ code }) => ({ code, region })),
  );
}

export function groupsInOrder(): Group[] {
  const used = new Set(ledger().indicators.map(({ group }) => group));
  return GROUPS.filter((group) => used.has(group));
}

/** Codes of the indicators of a group, in the order of the ledger. */
export function indicatorsOf(group: string): string[] {
  return ledger()
    .indicators.filter((indicator) => indicator.group === group)
    .map(({ code }) => code);
}

/** The cells by indicator and place; the two regions as wholes are among the places. */
export async function coverageCells(): Promise<Map<string, CoveredCell>> {
  return cellsOf(await ask(coverage, undefined));
}

function sumOf(cells: readonly CoveredCell[]): CoverageSum {
  return {
    indicators: new Set(cells.map(({ indicator }) => indicator)).size,
    figures: cells.reduce((sum, { figures }) => sum + figures, 0),
    conflicts: new Set(cells.flatMap(({ conflicts }) => conflicts)).size,
    newest: cells.reduce<string | null>((newest, cell) => later(newest, cell.newest), null),
    published: cells.reduce<string | null>((newest, cell) => later(newest, cell.published), null),
  };
}

export async function groupCoverage(): Promise<GroupCoverage[]> {
  const cells = await coverageCells();
  const units = coverageUnits();
  return groupsInOrder().map((group) => {
    const indicators = indicatorsOf(group);
    const columns = units.map(({ code }) =>
      indicators.flatMap((indicator) => cells.get(cellKey(indicator, code)) ?? []),
    );
    return {
      group,
      known: indicators.length,
      places: columns.filter((column) => column.length > 0).length,
      cells: columns.map(sumOf),
      ...sumOf(columns.flat()),
    };
  });
}

/** The districts, and how many indicators are published for at least one of them: what any of them could publish. */
export async function districtCoverage(): Promise<{ possible: number; districts: DistrictCoverage[] }> {
  const cells = [...(await coverageCells()).values()];
  const units = coverageUnits();
  const codes = new Set(units.map(({ code }) => code));
  return {
    possible: new Set(cells.filter(({ place }) => codes.has(place)).map(({ indicator }) => indicator)).size,
    districts: units.map(({ code }) => ({ place: code, ...sumOf(cells.filter(({ place }) => place === code)) })),
  };
}

/** What the words of these cells need besides the names of places and indicators. */
export function codesOf(cells: readonly CoveredCell[]): { sources: string[]; conflicts: string[] } {
  return {
    sources: [...new Set(cells.flatMap(({ sources }) => sources))],
    conflicts: [...new Set(cells.flatMap(({ conflicts }) => conflicts))],
  };
}
