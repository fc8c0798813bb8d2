/** A number as a reader types it: "25 000", "12,5", in English also "25,000". */
import type { Lang } from '#lib/i18n/lang.ts';

/** Null for everything that is no number. */
export function numberOf(text: string, lang: Lang): number | null {
  const bare = text.replace(/[\s\u00a0\u202f]/g, '').replace(/^[−–]/, '-');
  const plain = lang === 'en' ? bare.replace(/,(?=\d{3}(?!\d))/g, '') : bare;
  const dotted = plain.replace(',', '.');
  return /^-?\d{1,18}(\.\d{1,12})?$/.test(dotted) ? Number(dotted) + 0 : null;
}
