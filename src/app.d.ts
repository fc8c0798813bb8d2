import type { Lang } from '#lib/i18n/lang.ts';
import type { Messages } from '#lib/i18n/messages.ts';
import type { Labels } from '#lib/ledger/labels.ts';
import type { ReportedAppeals } from '#lib/register/beside.ts';

declare global {
  namespace App {
    interface PageData {
      lang?: Lang;
      t?: Messages;
      labels?: Labels;
      /** What own registers may stand beside. */
      reportedAppeals?: ReportedAppeals;
    }
  }
  /** Origin of the published site ("https://example.kz") or '' when the build was given none. */
  const __AINA_ORIGIN__: string;
  /** Day of the newest row of the ledger. */
  const __AINA_VERSION__: string;
}

export {};
