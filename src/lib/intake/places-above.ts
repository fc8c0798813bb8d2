/** Places of a file that hold other places of it: their rows sum up other rows. */
import type { Matchers } from './content.ts';
import { rowsOf, type Opened } from './open.ts';
import { PlaceResolver } from './place-answers.ts';
import type { Settings } from './settings.ts';

/** Of these places, those that hold at least two others of them. */
export function overOthers(codes: Iterable<string>, { places }: Matchers): string[] {
  const all = [...codes];
  const below = new Map<string, number>();
  for (const code of all) for (const above of places.ancestors(code)) below.set(above, (below.get(above) ?? 0) + 1);
  return all.filter((code) => (below.get(code) ?? 0) >= 2);
}

/** The places of a file whose rows sum up other rows of it. */
export function placesAbove(opened: Opened, settings: Settings, matchers: Matchers): ReadonlySet<string> {
  const column = settings.roles.indexOf('place');
  if (column < 0) return new Set();
  const rows = rowsOf(opened, settings);
  const resolver = new PlaceResolver(matchers.places, settings.places);
  while (rows.next()) if (rows.torn === null && rows.cell(column).trim() !== '') resolver.resolve(rows.cell(column));
  return new Set(
    overOthers(
      resolver.readings().flatMap(({ code }) => code ?? []),
      matchers,
    ),
  );
}
