import type { Lang } from '#lib/i18n/lang.ts';
import { allLabels } from '#lib/ledger/labels.ts';
import { askSurroundings, askView } from './ask.ts';
import { DEFAULT_VIEW } from '#lib/view/view.ts';
import { ask, ledger } from '#lib/desk/desk.ts';
import { mapUnits, tilePlaces } from '#lib/desk/units.ts';

/** What Explore opens with. */
export async function explored(lang: Lang) {
  const used = new Set(ledger().figures.map(({ indicator }) => indicator));
  const kind = ledger().indicators.find(({ code }) => code === DEFAULT_VIEW.indicator)?.kind ?? 'count';
  const answer = await askView(ask, DEFAULT_VIEW, kind);
  return {
    labels: allLabels(ledger(), lang),
    answer,
    around: await askSurroundings(ask, answer, kind),
    /** Indicators that have figures, in the order of the ledger. */
    indicators: ledger()
      .indicators.filter(({ code }) => used.has(code))
      .map(({ code }) => code),
    units: tilePlaces(),
    unitCodes: mapUnits().map(({ code }) => code),
  };
}
