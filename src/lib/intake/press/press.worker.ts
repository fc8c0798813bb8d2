/// <reference lib="webworker" />
/** Reads articles off the main thread. What it knows of the ledger is one file of this site; the article goes nowhere. */
import { readArticleFile } from './article-file.ts';
import type { Knowledge } from './knowledge.ts';
import type { FromPress, PressAnswer, PressWish, ToPress } from './protocol.ts';
import { ArticleReader } from './read-article.ts';

const scope = self as unknown as DedicatedWorkerGlobalScope;
let reader: ArticleReader | null = null;
const WARMING =
  'В 2025 году поступило 10 обращений, решено 80% (8). 2025 жылы ауданда 3 мектеп салынды, 5 км жол жөнделді.';

async function answer(wish: PressWish): Promise<PressAnswer> {
  switch (wish.kind) {
    case 'prepare': {
      const response = await fetch(wish.address);
      if (!response.ok) throw new Error(`${wish.address}: ${response.status}`);
      const known = (await response.json()) as Knowledge;
      reader = new ArticleReader(known);
      // Patterns are compiled when they are first used: before the article comes, not with it.
      reader.read(WARMING);
      return { kind: 'ready', known };
    }
    case 'read': {
      if (reader === null) throw new Error('nothing was prepared');
      const since = performance.now();
      const article = reader.read(wish.text, wish.about);
      return { kind: 'read', article, milliseconds: performance.now() - since };
    }
    case 'open':
      return { kind: 'opened', file: readArticleFile(wish.name, new Uint8Array(await wish.content.arrayBuffer())) };
  }
}

scope.addEventListener('message', ({ data }: MessageEvent<ToPress>) => {
  void answer(data.wish)
    .catch((cause: unknown): PressAnswer => ({ kind: 'failed', message: String(cause) }))
    .then((said) => scope.postMessage({ id: data.id, answer: said } satisfies FromPress));
});
