/** Which claims stand at the head of a page, by one rule for every place. */
import type { Figure, Kind } from '#lib/figures/figure.ts';

export const MOST_CLAIMS = 5;

/** Groups in the order in which they take turns: what residents asked, then what they asked about. */
const TURNS = [
  'contest',
  'appeals',
  'gas',
  'water',
  'housing',
  'roads',
  'education',
  'health',
  'emergency',
  'land',
  'population',
  'economy',
  'safety',
  'tourism',
];

/** A claim so many years older than the newest about its place stands behind what is officially counted. */
const STALE_YEARS = 5;

/** Statistics that stand in where the press said too little, the same for every district. */
const STATISTICS = ['population', 'average_wage', 'unemployment_rate', 'net_migration', 'sme_active'];

export interface Catalogue {
  groupOf(indicator: string): string;
  kindOf(indicator: string): Kind;
}

const newestFirst = (a: Figure, b: Figure): number =>
  (b.period_end ?? '').localeCompare(a.period_end ?? '') || a.id.localeCompare(b.id);

/**
 * At most `most` claims about one place: what was reported in the press, one of each group in turn and the newest first,
 * then official statistics. Plans, topics, doubted values and mere mentions are none; a change is no size.
 */
export function claimsOf(figures: readonly Figure[], catalogue: Catalogue, most = MOST_CLAIMS): Figure[] {
  const sound = figures.filter(
    ({ topic, status, suspect_remark }) => topic === null && status !== 'plan' && suspect_remark === null,
  );
  const isSize = ({ indicator }: Figure) => !['growth', 'index', 'mention'].includes(catalogue.kindOf(indicator));
  const press = firstOfEach(sound.filter((figure) => figure.origin === 'press' && isSize(figure)).sort(newestFirst));
  const byGroup = TURNS.map((group) => press.filter(({ indicator }) => catalogue.groupOf(indicator) === group));
  const rounds = Math.max(0, ...byGroup.map((list) => list.length));
  const inTurn = Array.from({ length: rounds }, (_, turn) => byGroup.flatMap((list) => list[turn] ?? [])).flat();
  const statistics = firstOfEach(sound.filter(({ origin }) => origin === 'statistics').sort(newestFirst));
  const known = new Set(inTurn.map(({ indicator }) => indicator));
  const filled = STATISTICS.flatMap((code) =>
    known.has(code) ? [] : (statistics.find(({ indicator }) => indicator === code) ?? []),
  );
  const newest = Math.max(...sound.map(yearOf).filter(Number.isFinite));
  const isStale = (figure: Figure) => yearOf(figure) < newest - STALE_YEARS;
  const fresh = inTurn.filter((figure) => !isStale(figure));
  return [...fresh, ...filled, ...inTurn.filter(isStale)].slice(0, most);
}

/** Claims without dates count as fresh: nothing says that they are old. */
const yearOf = ({ period_end }: Figure): number => (period_end === null ? Infinity : Number(period_end.slice(0, 4)));

function firstOfEach(figures: readonly Figure[]): Figure[] {
  const seen = new Set<string>();
  return figures.filter(({ indicator }) => !seen.has(indicator) && seen.add(indicator));
}

/** Both regions side by side: they take turns. */
export function claimsOfBoth(regions: readonly (readonly Figure[])[], most = MOST_CLAIMS): Figure[] {
  const longest = Math.max(0, ...regions.map((list) => list.length));
  return Array.from({ length: longest }, (_, turn) => regions.flatMap((list) => list[turn] ?? []))
    .flat()
    .slice(0, most);
}
