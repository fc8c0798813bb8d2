/** The words that go into downloaded files, apart from those of the pages: no page carries them. */
import type { Lang } from './lang.ts';
import type { exportFile } from './messages/en/export-file.ts';

export type FileWords = typeof exportFile;

/** The words of one language. Rejects only if the module itself cannot be fetched. */
export async function loadFileWords(lang: Lang): Promise<FileWords> {
  switch (lang) {
    case 'kk':
      return (await import('./messages/kk/export-file.ts')).exportFile;
    case 'ru':
      return (await import('./messages/ru/export-file.ts')).exportFile;
    case 'en':
      return (await import('./messages/en/export-file.ts')).exportFile;
  }
}
