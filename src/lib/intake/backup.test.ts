import { describe, expect, it } from 'vitest';
import { backupOf, putBack } from './backup.ts';
import type { Settings } from './settings.ts';
import type { Shelf, Shelved } from './shelf.ts';
import { UnreadableFile } from './unreadable.ts';

/** A shelf in memory. */
function memoryShelf(): Shelf {
  const files = new Map<string, Shelved>();
  return {
    put: (id, about, content) => Promise.resolve(void files.set(id, { ...about, content })),
    list: () => Promise.resolve([...files].map(([id, { name, content }]) => ({ id, name, size: content.size }))),
    get: (id) => Promise.resolve(files.get(id) ?? null),
    remove: (id) => Promise.resolve(void files.delete(id)),
  };
}

const settings = { skipRows: 1, hasHeader: true, headRows: 2 } as Settings;
let last = 0;
const newId = () => `new-${++last}`;

async function said(shelf: Shelf): Promise<string[]> {
  const kept = await shelf.list();
  const files = await Promise.all(kept.map(({ id }) => shelf.get(id)));
  return Promise.all(
    files.map(async (file) => `${file?.name} ${JSON.stringify(file?.settings)} ${await file?.content.text()}`),
  );
}

async function full(): Promise<Shelf> {
  const shelf = memoryShelf();
  await shelf.put('a', { name: 'Өтініштер.csv', settings }, new Blob(['a;b\n1;2\n']));
  await shelf.put('b', { name: 'empty.csv', settings }, new Blob([]));
  await shelf.put('c', { name: 'large.csv', settings }, new Blob(['x'.repeat(9_000_000)]));
  return shelf;
}

const problem = (shelf: Shelf, content: Blob) =>
  putBack(shelf, content, newId).then(
    () => null,
    (cause: unknown) => (cause instanceof UnreadableFile ? cause.problem : cause),
  );

describe('a backup of kept files', () => {
  it('puts everything back on an empty device as it was', async () => {
    const shelf = await full();
    const copy = await backupOf(shelf);
    const empty = memoryShelf();
    await putBack(empty, copy ?? new Blob(), newId);
    expect(await said(empty)).toEqual(await said(shelf));
  });

  it('doubles nothing that is still there', async () => {
    const shelf = await full();
    const copy = (await backupOf(shelf)) ?? new Blob();
    await shelf.remove('a');
    await putBack(shelf, copy, newId);
    await putBack(shelf, copy, newId);
    expect((await said(shelf)).toSorted()).toEqual((await said(await full())).toSorted());
  });

  it('is none where nothing is kept', async () => {
    expect(await backupOf(memoryShelf())).toBeNull();
  });

  it('cut off, or another file, is refused before anything is written', async () => {
    const copy = (await backupOf(await full())) ?? new Blob();
    for (const content of [copy.slice(0, copy.size - 30), new Blob(['a;b\n1;2\n']), new Blob([])]) {
      const shelf = memoryShelf();
      expect(await problem(shelf, content)).toBe('not_backup');
      expect(await shelf.list()).toEqual([]);
    }
  });
});
