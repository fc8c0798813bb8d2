import type { Lang } from '#lib/i18n/lang.ts';
import { allLabels, withoutNotes } from '#lib/ledger/labels.ts';
import { askSurroundings, askView } from './ask.ts';
import { DEFAULT_VIEW } from '#lib/view/view.ts';
import type { Desk } from '#lib/desk/desk.ts';
import { mapUnits, tilePlaces } from '#lib/desk/units.ts';

/** What Explore opens with. */
export async function explored(desk: Desk, lang: Lang) {
  const used = new Set(desk.ledger().figures.map(({ indicator }) => indicator));
  const kind = desk.ledger().indicators.find(({ code }) => code === DEFAULT_VIEW.indicator)?.kind ?? 'count';
  const answer = await askView(desk.ask, DEFAULT_VIEW, kind);
  return {
    labels: withoutNotes(allLabels(desk.ledger(), lang)),
    answer,
    around: await askSurroundings(desk.ask, answer, kind),
    /** Indicators that have figures, in the order of the ledger. */
    indicators: desk
      .ledger()
      .indicators.filter(({ code }) => used.has(code))
      .map(({ code }) => code),
    units: tilePlaces(desk),
    unitCodes: mapUnits(desk).map(({ code }) => code),
  };
}
