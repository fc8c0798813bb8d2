/// <reference lib="webworker" />
/** Makes files off the main thread: a page stays awake whatever the size, and a cancelled file is a worker put to an end. */
import type { Figure } from '#lib/figures/figure.ts';
import { loadFileWords } from '#lib/i18n/file-words.ts';
import type { Labels } from '#lib/ledger/labels.ts';
import type { Job } from './job.ts';
import { makeFile } from './make-file.ts';
import type { FromWorker, ToWorker } from './protocol.ts';

const scope = self as unknown as DedicatedWorkerGlobalScope;
const collected: Figure[] = [];

const tell = (message: FromWorker) => scope.postMessage(message);

scope.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  switch (data.kind) {
    case 'rows':
      collected.push(...data.rows);
      return;
    case 'make':
      void make(data.job, async () => ({ rows: collected, labels: data.labels }));
      return;
    case 'make_behind':
      void make(data.job, async () => {
        const { readLedger } = await import('./read-ledger.ts');
        return readLedger(data.folder, data.filter, data.job.lang);
      });
  }
});

async function make(job: Job, source: () => Promise<{ rows: readonly Figure[]; labels: Labels }>): Promise<void> {
  let stage: 'loading' | 'making' = 'loading';
  try {
    const [{ rows, labels }, words] = await Promise.all([source(), loadFileWords(job.lang)]);
    stage = 'making';
    const progress = (done: number) => tell({ kind: 'progress', done, total: rows.length });
    tell({ kind: 'made', file: await makeFile({ job, rows, labels, words, progress }) });
  } catch (cause) {
    tell({ kind: 'failed', while: stage, message: cause instanceof Error ? cause.message : String(cause) });
  }
}
