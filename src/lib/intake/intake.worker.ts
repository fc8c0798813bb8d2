/// <reference lib="webworker" />
/** Reads own files off the main thread. Everything it needs comes with it: it asks no address for anything. */
import { Desk } from './desk.ts';
import { inPieces } from './pieces.ts';
import type { Answer, FromWorker, ToWorker } from './protocol.ts';
import { openShelf } from './shelf.ts';

const scope = self as unknown as DedicatedWorkerGlobalScope;
const desk = new Desk(openShelf());
const cancelled = new Set<number>();
/** One wish after another: a second file waits until the first is read, and neither is half there. */
let last: Promise<void> = Promise.resolve();

const tell = (message: FromWorker, transfer: Transferable[] = []) => scope.postMessage(message, transfer);

scope.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if ('cancel' in data) {
    cancelled.add(data.cancel);
    return;
  }
  const { id, wish } = data;
  last = last.then(async () => {
    const answer = await desk.answer(wish, {
      progress: (done) => tell({ id, done }),
      get cancelled() {
        return cancelled.has(id);
      },
    });
    cancelled.delete(id);
    const short = inPieces(answer, (piece) => tell({ id, piece }));
    tell({ id, answer: short }, columnsOf(short));
  });
});

/** The columns of a register change hands instead of being copied. */
function columnsOf(answer: Answer): Transferable[] {
  if (answer.kind !== 'taken' || answer.taken.kind !== 'taken' || answer.taken.shape !== 'register') return [];
  const { received, closed, place, topic, channel, outcome } = answer.taken.own;
  return [received, closed, place, topic, channel, outcome].map(({ buffer }) => buffer as ArrayBuffer);
}
