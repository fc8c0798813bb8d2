/** What was said of a place: the claims at its head, the newest of every other measure, its appeals by topic, groups with figures. */
import type { Figure } from '#lib/figures/figure.ts';
import { GROUPS } from '#lib/ledger/types.ts';
import { oncePerLedger, type Desk } from '#lib/desk/desk.ts';
import { catalogueOf, rowsHere } from '#lib/panels/units/asked.ts';
import { claimsOf } from '#lib/panels/units/model/claims.ts';
import { topicsOf } from '#lib/panels/units/model/topics.ts';

/** Ids of figures: the page has the figures themselves. */
export interface SaidOfPlace {
  readonly claims: readonly string[];
  readonly others: readonly string[];
  readonly topics: { readonly indicator: string; readonly named: boolean; readonly figures: readonly string[] } | null;
  readonly groups: readonly { readonly group: string; readonly count: number }[];
  /** Groups without a figure, each with the indicator that a letter asks for: the one with most figures elsewhere. */
  readonly missing: readonly { readonly group: string; readonly indicator: string | null }[];
}

const idOf = ({ id }: Figure): string => id;

/** Of each measure that stands not at the head the newest claim: what was reported before a plan, the whole before a part. */
function newestOfOthers(press: readonly Figure[], known: ReadonlySet<string>): Figure[] {
  const firm = (figure: Figure) => Number(figure.status === 'plan') * 2 + Number(figure.topic !== null);
  const newest = new Map<string, Figure>();
  for (const figure of press) {
    const other = newest.get(figure.indicator);
    const better =
      other === undefined ||
      firm(figure) < firm(other) ||
      (firm(figure) === firm(other) && (figure.period_end ?? '') > (other.period_end ?? ''));
    if (!known.has(figure.indicator) && better) newest.set(figure.indicator, figure);
  }
  return [...newest.values()];
}

/** Of each group the indicator with most figures in the districts. */
const asked = oncePerLedger((desk): ReadonlyMap<string, string> => {
  const counts = new Map<string, number>();
  for (const { indicator } of rowsHere(desk).here) counts.set(indicator, (counts.get(indicator) ?? 0) + 1);
  const most = desk.ledger().indicators.toSorted((a, b) => (counts.get(a.code) ?? 0) - (counts.get(b.code) ?? 0));
  return new Map(most.map(({ code, group }) => [group, code]));
});

/** `figures` are those of the place that may be counted; `most` claims stand at its head. */
export function saidOf(desk: Desk, figures: readonly Figure[], most: number): SaidOfPlace {
  const about = catalogueOf(desk);
  const subjects = new Set(
    desk.ledger().topics.flatMap(({ code, dimension }) => (dimension === 'subject' ? [code] : [])),
  );
  const claims = claimsOf(figures, about, most);
  const topics = topicsOf(
    figures,
    (topic) => subjects.has(topic),
    (indicator) => about.groupOf(indicator) === 'appeals',
  );
  const shown = new Set([...claims.map(({ indicator }) => indicator), ...(topics === null ? [] : [topics.indicator])]);
  const others = newestOfOthers(
    figures.filter(({ origin }) => origin === 'press'),
    shown,
  );
  const groups = GROUPS.map((group) => ({
    group,
    count: figures.filter(({ indicator }) => about.groupOf(indicator) === group).length,
  }));
  return {
    claims: claims.map(idOf),
    others: GROUPS.flatMap((group) => others.filter(({ indicator }) => about.groupOf(indicator) === group)).map(idOf),
    topics: topics === null ? null : { ...topics, figures: topics.figures.map(idOf) },
    missing: groups
      .filter(({ count }) => count === 0)
      .map(({ group }) => ({ group, indicator: asked(desk).get(group) ?? null })),
    groups: groups.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count),
  };
}
