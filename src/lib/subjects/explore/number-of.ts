/** A number as a reader types it: "25 000", "12,5", in English also "25,000". */
import type { Lang } from '#lib/i18n/lang.ts';

/** The largest threshold that an address carries. */
const LARGEST = 1e18;

/** Null for everything that is no number. */
export function numberOf(text: string, lang: Lang): number | null {
  const bare = text.replace(/[\s\u00a0\u202f]/g, '').replace(/^[−–]/, '-');
  // Only a whole number in groups of three has commas between them: "0,125" is an eighth in English too.
  const grouped = lang === 'en' && /^-?[1-9]\d{0,2}(,\d{3})+(\.\d+)?$/.test(bare);
  const dotted = grouped ? bare.replaceAll(',', '') : bare.replace(',', '.');
  if (!/^-?\d{1,19}(\.\d{1,12})?$/.test(dotted)) return null;
  const value = Number(dotted) + 0;
  return Math.abs(value) <= LARGEST ? value : null;
}
