import type { Lang } from '#lib/i18n/lang.ts';
import type { Loaded } from '#lib/i18n/rooms.ts';
import type { Labels } from '#lib/ledger/labels.ts';

declare global {
  namespace App {
    interface PageData {
      lang?: Lang;
      t?: Loaded;
      labels?: Labels;
      /** A day of the past was asked for, and the page cannot show it. */
      noPast?: 'empty' | 'failed';
    }
  }
  /** Origin of the published site ("https://example.kz") or '' when the build was given none. */
  const __AINA_ORIGIN__: string;
  /** Where reports of errors go: an address of mail or of a page; '' when none was given. */
  const __AINA_REPORT__: string;
  /** Day of the newest row of the ledger. */
  const __AINA_VERSION__: string;
}

export {};
