/** What a ranking is made of: the reports of its period, and those of the period before, which tell what became of them. */
import { packFigures, unpackFigures, type PackedFigures } from '#lib/figures/packed.ts';
import type { LeagueReports } from '#lib/figures/rankings/league.ts';

export interface Reports extends LeagueReports {
  readonly before: LeagueReports | null;
}

export interface PackedReports {
  readonly figures: PackedFigures;
  readonly divisors: PackedFigures;
}

export const packReports = ({ figures, divisors }: LeagueReports): PackedReports => ({
  figures: packFigures(figures),
  divisors: packFigures(divisors),
});

export const unpackReports = ({ figures, divisors }: PackedReports): LeagueReports => ({
  figures: unpackFigures(figures),
  divisors: unpackFigures(divisors),
});
