/// <reference lib="webworker" />
/** Makes files off the main thread: a page stays awake whatever the size, and a cancelled file is a worker put to an end. */
import type { Figure } from '#lib/figures/figure.ts';
import { loadFileWords } from '#lib/i18n/file-words.ts';
import type { Labels } from '#lib/ledger/labels.ts';
import type { Job } from './job.ts';
import { makeFile, type MadeFile } from './make-file.ts';
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
    case 'make_view':
      void told(
        async () => {
          const words = await loadFileWords(data.job.lang);
          const total = data.tables.reduce((sum, { rows }) => sum + rows.length, 0);
          return { words, total };
        },
        async ({ words, total }) => {
          const { viewFile } = await import('./view-file.ts');
          return viewFile(data.job, data.tables, words, (done) => tell({ kind: 'progress', done, total }));
        },
      );
      return;
    case 'make_behind':
      void make(data.job, async () => {
        const { readLedger } = await import('./read-ledger.ts');
        return readLedger(data.folder, data.filter, data.job.lang);
      });
  }
});

function make(job: Job, source: () => Promise<{ rows: readonly Figure[]; labels: Labels }>): Promise<void> {
  return told(
    () => Promise.all([source(), loadFileWords(job.lang)]),
    ([{ rows, labels }, words]) => {
      const progress = (done: number) => tell({ kind: 'progress', done, total: rows.length });
      return makeFile({ job, rows, labels, words, progress });
    },
  );
}

/** Loads, makes, and tells the page how it went. */
async function told<Loaded>(load: () => Promise<Loaded>, make: (loaded: Loaded) => Promise<MadeFile>): Promise<void> {
  let stage: 'loading' | 'making' = 'loading';
  try {
    const loaded = await load();
    stage = 'making';
    tell({ kind: 'made', file: await make(loaded) });
  } catch (cause) {
    tell({ kind: 'failed', while: stage, message: cause instanceof Error ? cause.message : String(cause) });
  }
}
