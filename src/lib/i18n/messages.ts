/**
 * The strings of the interface: one module per language, loaded on its own, so that a page carries one language only, and
 * of the areas that few pages use only those it shows.
 */
import type { Lang } from './lang.ts';
import type { brief } from './messages/en/brief.ts';
import type { composite } from './messages/en/composite.ts';
import type { console as consoleArea } from './messages/en/console.ts';
import type { coverage } from './messages/en/coverage.ts';
import type { messages as en } from './messages/en/index.ts';
import type { methods } from './messages/en/methods.ts';

interface Areas {
  readonly brief: typeof brief;
  readonly composite: typeof composite;
  readonly console: typeof consoleArea;
  readonly coverage: typeof coverage;
  readonly methods: typeof methods;
}

export type Messages = typeof en & Areas;

/** The routes that show an area. */
const SHOWN: Readonly<Record<keyof Areas, RegExp>> = {
  brief: /\/places\//,
  composite: /\/rankings$|\/composite|\/methods/,
  console: /\/sql/,
  coverage: /\/coverage|\/places\/|\/sql/,
  methods: /\/methods/,
};

/**
 * The strings of one language. Without a route all of them; with one, the areas of other pages are left out, and asking for
 * those is a mistake of the page. Rejects only if a module cannot be fetched.
 */
export async function loadMessages(lang: Lang, route?: string): Promise<Messages> {
  const wanted = (Object.keys(SHOWN) as (keyof Areas)[]).filter(
    (area) => route === undefined || SHOWN[area].test(route),
  );
  const [common, ...areas] = await Promise.all([shared(lang), ...wanted.map((area) => load(lang, area))]);
  return Object.assign({}, common, ...areas) as Messages;
}

async function shared(lang: Lang): Promise<typeof en> {
  switch (lang) {
    case 'kk':
      return (await import('./messages/kk/index.ts')).messages;
    case 'ru':
      return (await import('./messages/ru/index.ts')).messages;
    case 'en':
      return (await import('./messages/en/index.ts')).messages;
  }
}

async function load(lang: Lang, area: keyof Areas): Promise<Partial<Areas>> {
  const module = (await import(`./messages/${lang}/${area}.ts`)) as Areas;
  return { [area]: module[area] };
}
