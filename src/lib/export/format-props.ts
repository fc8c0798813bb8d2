/** What the choice of a format is told. */
import type { Lang } from '#lib/i18n/lang.ts';
import type { Messages } from '#lib/i18n/messages.ts';
import type { Format } from './formats.ts';
import type { Job } from './job.ts';

export interface FormatProps {
  /** Rows of each content that can be had. */
  counts: readonly { readonly content: Job['content']; readonly rows: number }[];
  disabled: boolean;
  lang: Lang;
  t: Messages;
  onchoose: (format: Format, content: Job['content']) => void;
}
