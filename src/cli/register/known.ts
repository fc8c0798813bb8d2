/** What the ledger knows of places and topics, for matching the names of a register with it. */
import { checkLedger } from '#lib/ledger/check.ts';
import { gazetteerOf } from '#lib/intake/gazetteer.ts';
import { PlaceMatcher } from '#lib/intake/places.ts';
import { TopicMatcher } from '#lib/intake/topics.ts';
import type { Matchers } from '#lib/intake/content.ts';
import { readLedgerFiles } from '../ledger-files.ts';

/** Throws where the ledger in `folder` has errors: names would be matched with a broken list. */
export function matchersOf(folder: string): Matchers {
  const { ledger, problems } = checkLedger(readLedgerFiles(folder));
  if (ledger === null)
    throw new Error(`The ledger in ${folder}/ has ${problems.length} errors: npm run check:data tells which.`);
  return {
    places: new PlaceMatcher(gazetteerOf(ledger.places)),
    topics: new TopicMatcher(
      ledger.topics.map(({ code, name_kk: kk, name_ru: ru, name_en: en }) => ({ code, name: { kk, ru, en } })),
    ),
  };
}

/** Is this the code of a place of the ledger? */
export function ledgerPlaces(folder: string): (code: string) => boolean {
  const codes = new Set(checkLedger(readLedgerFiles(folder)).ledger?.places.map(({ code }) => code));
  return (code) => codes.has(code);
}
