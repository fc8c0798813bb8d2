/** The strings of the interface: one module per language, loaded on its own, so that a page carries one language only. */
import type { Lang } from './lang.ts';
import type { messages as en } from './messages/en/index.ts';
import { saidOnce } from './one-stop.ts';

export type Messages = typeof en;

/** All strings of one language. Rejects only if the module itself cannot be fetched. */
export async function loadMessages(lang: Lang): Promise<Messages> {
  switch (lang) {
    case 'kk':
      return saidOnce((await import('./messages/kk/index.ts')).messages);
    case 'ru':
      return saidOnce((await import('./messages/ru/index.ts')).messages);
    case 'en':
      return (await import('./messages/en/index.ts')).messages;
  }
}
