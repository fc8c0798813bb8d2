/** What the panels are given for a choice whose rows are there. Pure: the same choice and rows give the same panels. */
import type { Figure } from '#lib/figures/figure.ts';
import { unpackFigures } from '#lib/figures/packed.ts';
import { sayPublisher } from '#lib/i18n/publisher.ts';
import { isRegion } from '#lib/ledger/regions.ts';
import { GROUPS } from '#lib/ledger/types.ts';
import type { DashboardData, Listed } from './asked.ts';
import { MOST_CLAIMS } from '#lib/panels/units/model/claims.ts';
import { columnOf, type Column } from '#lib/panels/units/model/column.ts';
import { LEAST_COMPARABLE, openingPeriod, periodsOf } from '#lib/panels/units/model/periods.ts';
import { pictureOf, type Picture } from '#lib/panels/units/model/picture.ts';
import type { Speaking } from '#lib/panels/units/titles.ts';
import type { DashboardView } from './view.ts';

export interface Rows {
  readonly figures: readonly Figure[];
  readonly residents: readonly Figure[];
}

export interface Compared {
  readonly picture: Picture;
  readonly column: Column;
  /** "thousand m²", with "per 1,000" where that is shown. */
  readonly unit: string;
  /** The year that the rule opens. */
  readonly opening: number | null;
  readonly publisher: string;
}

/** The map, the order and the years; null where too few published the indicator. */
export function comparedOf(
  data: DashboardData,
  view: DashboardView,
  { rows, listed }: { readonly rows: Rows | null; readonly listed: Listed | undefined },
  { words, lang, t }: Speaking,
): Compared | null {
  const about = words.indicator[view.indicator];
  const unit = words.unit[about?.unit ?? ''];
  if (about === undefined || unit === undefined || rows === null) return null;
  if (listed === undefined || listed.units < LEAST_COMPARABLE) return null;
  const picture = pictureOf(rows.figures, rows.residents, {
    asked: view,
    about: {
      code: view.indicator,
      kind: about.kind,
      additive: about.additive === 'yes',
      direction: about.direction,
      rateDirection: listed.rateDirection,
    },
    units: data.units,
  });
  if (picture === null) return null;
  const shown = picture.course.find(({ year }) => year === picture.period.year)?.shown ?? [];
  const column = columnOf(
    shown.map(({ said }) => said),
    unit,
    unit[`label_${lang}`],
    lang,
  );
  const publishers = picture.period.figures.map(({ source }) => words.source[source]?.publisher ?? '');
  return {
    picture,
    column,
    unit: column.unit + (picture.measure === 'per_1000' ? ` ${t.units.perThousand}` : ''),
    opening: openingPeriod(periodsOf(rows.figures, new Set(data.units.map(({ code }) => code))))?.year ?? null,
    publisher: [...new Set(publishers)].map((name) => sayPublisher(name, lang)).join(', '),
  };
}

/** The claims of the strip: those of the place by rule, and what was chosen of it last. */
export function stripOf(data: DashboardData, place: string | null, picture: Picture | null): Figure[] {
  const said = unpackFigures(data.claims);
  if (place === null) return data.regionClaims.flatMap((id) => said.find((one) => one.id === id) ?? []);
  const chosen = picture?.period.figures.find((figure) => figure.place === place);
  const own = said.filter((figure) => figure.place === place && figure.indicator !== chosen?.indicator);
  return chosen === undefined ? own.slice(0, MOST_CLAIMS) : [...own.slice(0, MOST_CLAIMS - 1), chosen];
}

export interface GroupCount {
  readonly group: string;
  readonly count: number;
}

const countOf = (data: DashboardData, place: string, group: number): number => data.counts[place]?.[group] ?? 0;

/** How many figures of a place each group has, or of both regions in how many districts; the widest first. */
export function groupsOf(data: DashboardData, place: string | null): GroupCount[] {
  return GROUPS.map((group, i) => ({
    group,
    count:
      place === null ? data.units.filter(({ code }) => countOf(data, code, i) > 0).length : countOf(data, place, i),
  })).sort((a, b) => b.count - a.count);
}

export interface Gap {
  readonly group: string;
  /** How many units have nothing; null where one place is looked at. */
  readonly missing: number | null;
}

/** Groups without any figure for the place, or for both regions those that some district lacks. */
export function gapsOf(data: DashboardData, place: string | null): Gap[] {
  return GROUPS.flatMap((group, i): Gap[] => {
    if (place !== null) return countOf(data, place, i) > 0 ? [] : [{ group, missing: null }];
    const missing = data.units.filter(({ code }) => countOf(data, code, i) === 0).length;
    return missing === 0 ? [] : [{ group, missing }];
  });
}

/** Address of a ranking of what is shown, as a code; null where none is built. */
export const rankingOf = (listed: Listed | undefined, picture: Picture | null): string | null =>
  (picture?.measure === 'per_1000' ? listed?.rate : listed?.ranking) ?? null;

/** The one region that is looked at as a whole. */
export const regionOf = (place: string | null): string | null => (isRegion(place) ? place : null);
