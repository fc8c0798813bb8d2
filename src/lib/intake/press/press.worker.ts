/// <reference lib="webworker" />
/** Reads articles off the main thread. What it knows of the ledger is one file of this site; the article goes nowhere. */
import { readArticleFile } from './article-file.ts';
import type { Knowledge } from './knowledge.ts';
import type { FromPress, PressAnswer, PressWish, ToPress } from './protocol.ts';
import { ArticleReader } from './read-article.ts';
import { readToWarmUp } from './warm-up.ts';

const scope = self as unknown as DedicatedWorkerGlobalScope;
let reader: ArticleReader | null = null;

/** Each time in a task of its own, so that an article that comes meanwhile does not wait for all of them. */
const TIMES = 6;
function warmUp(ready: ArticleReader, times: number): void {
  setTimeout(() => {
    if (wasAsked) return;
    readToWarmUp(ready);
    if (times > 1) warmUp(ready, times - 1);
  });
}
let wasAsked = false;

async function answer(wish: PressWish): Promise<PressAnswer> {
  switch (wish.kind) {
    case 'prepare': {
      const response = await fetch(wish.address);
      if (!response.ok) throw new Error(`${wish.address}: ${response.status}`);
      const known = (await response.json()) as Knowledge;
      reader = new ArticleReader(known);
      warmUp(reader, TIMES);
      return { kind: 'ready', known };
    }
    case 'read': {
      if (reader === null) throw new Error('nothing was prepared');
      wasAsked = true;
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
