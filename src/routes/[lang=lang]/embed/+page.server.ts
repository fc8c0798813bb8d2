import { LANGS, type Lang } from '#lib/i18n/lang.ts';
import { allLabels } from '#lib/ledger/labels.ts';
import { ledger, desk } from '#lib/server/answers.ts';
import { mapUnits, tilePlaces } from '#lib/desk/units.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

/** No page links here; the snippets on other sites do. */
export const entries: EntryGenerator = () => LANGS.map((lang) => ({ lang }));

/** No figures: which ones are shown stands in the address, which is not known at build. */
export const load: PageServerLoad = ({ params }) => ({
  labels: allLabels(ledger(), params.lang as Lang),
  units: tilePlaces(desk),
  unitCodes: mapUnits(desk).map(({ code }) => code),
});
