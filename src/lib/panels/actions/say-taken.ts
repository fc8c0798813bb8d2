/** What a panel says about the picture or the file that was asked of it last. */
import type { DownloadState } from '#lib/export/download.svelte.ts';
import type { Messages } from '#lib/i18n/messages.ts';

export function sayTaken(
  t: Pick<Messages, 'export' | 'share'>,
  drawing: 'idle' | 'working' | 'failed',
  file: DownloadState | undefined,
  picture: string,
): string {
  if (drawing === 'working') return t.share.working;
  if (drawing === 'failed') return t.share.failed;
  if (file?.kind === 'working') return t.export.working;
  if (file?.kind === 'failed') return file.loading ? t.export.failedLoading : t.export.failed;
  if (file?.kind === 'done') return t.share.done(file.file);
  return picture === '' ? '' : t.share.done(picture);
}
