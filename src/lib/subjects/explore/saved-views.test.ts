import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readSaved, renamed, withView, writeSaved, type SavedView } from './saved-views.ts';

const KEY = 'aina-views';
let disk: Map<string, string>;
/** Characters that the device takes for one key. */
let room: number;

beforeEach(() => {
  disk = new Map();
  room = Infinity;
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => disk.get(key) ?? null,
    setItem: (key: string, value: string) => {
      if (value.length > room) throw new DOMException('full', 'QuotaExceededError');
      disk.set(key, value);
    },
    removeItem: (key: string) => void disk.delete(key),
  });
});
afterEach(() => vi.unstubAllGlobals());

const views = (n: number): SavedView[] => Array.from({ length: n }, (_, i) => ({ name: `v${i}`, query: `v=2&n=${i}` }));
const name = fc.oneof(fc.string({ maxLength: 100 }), fc.constantFrom('a', 'b', ' a ', 'b '));
const query = fc.string({ maxLength: 40 });
/** Lists as the program makes them. */
const lists = fc
  .array(fc.tuple(name, query), { maxLength: 12 })
  .map((pairs) => pairs.reduce<SavedView[]>((all, [one, its]) => withView(all, one, its), []));

describe('kept views', () => {
  it('come back as they were kept', () => {
    fc.assert(
      fc.property(lists, (list) => {
        expect(writeSaved(list)).toBe(true);
        expect(readSaved()).toEqual(list);
      }),
    );
  });

  it('leave nothing on the device when the last one goes', () => {
    writeSaved(views(1));
    expect(writeSaved([])).toBe(true);
    expect(disk.has(KEY)).toBe(false);
  });

  it('are told from views that were not kept: a full or a forbidden device says no', () => {
    room = 10;
    expect(writeSaved(views(3))).toBe(false);
    vi.stubGlobal('localStorage', undefined);
    expect(writeSaved(views(3))).toBe(false);
    expect(readSaved()).toEqual([]);
  });

  it('are never said to be kept when the next visit will not find them', () => {
    const sizes = fc.record({ n: fc.integer({ min: 95, max: 105 }), long: fc.integer({ min: 7_990, max: 8_010 }) });
    fc.assert(
      fc.property(sizes, ({ n, long }) => {
        const list = withView(views(n), 'last', 'x'.repeat(long));
        expect(writeSaved(list)).toBe(JSON.stringify(readSaved()) === JSON.stringify(list));
      }),
    );
    expect(writeSaved(views(101))).toBe(false);
    expect(writeSaved(withView([], 'long', 'x'.repeat(8_001)))).toBe(false);
  });

  it('stay what they were when one too many is kept', () => {
    writeSaved(views(100));
    writeSaved(withView(readSaved(), 'one more', 'v=2'));
    expect(readSaved()).toEqual(views(100));
  });
});

describe('a spoilt store', () => {
  it.each(['', 'null', '{', '5', '"text"', '{"name":"a","query":"b"}', '[null,5,"a",[],{}]', '[{"name":"a"}]'])(
    '%j has no views',
    (text) => {
      disk.set(KEY, text);
      expect(readSaved()).toEqual([]);
    },
  );

  it('gives no more views than are kept', () => {
    disk.set(KEY, JSON.stringify(views(150)));
    expect(readSaved()).toEqual(views(100));
  });

  it('never gives a blank name or one name twice, for the list on the page is told apart by names', () => {
    const spoilt = fc.array(fc.oneof(fc.anything(), fc.record({ name, query })), { maxLength: 20 });
    fc.assert(
      fc.property(spoilt, (value) => {
        disk.set(KEY, JSON.stringify(value) ?? '');
        const names = readSaved().map((view) => view.name);
        expect(new Set(names).size).toBe(names.length);
        expect(names.every((one) => one.trim() !== '' && one.length <= 80)).toBe(true);
      }),
    );
    disk.set(KEY, JSON.stringify([{ name: `${' '.repeat(90)}x`, query: '' }]));
    expect(readSaved()).toEqual([{ name: 'x', query: '' }]);
  });
});

describe('keeping a view under a name', () => {
  it('replaces the view of that name and leaves the others as they were', () => {
    fc.assert(
      fc.property(lists, name, query, (list, wanted, its) => {
        const clean = wanted.trim().slice(0, 80).trim();
        const next = withView(list, wanted, its);
        if (clean === '') expect(next).toEqual(list);
        else {
          expect(next.filter((view) => view.name === clean)).toEqual([{ name: clean, query: its }]);
          expect(next.filter((view) => view.name !== clean)).toEqual(list.filter((view) => view.name !== clean));
        }
      }),
    );
  });
});

describe('renaming a view', () => {
  it('moves its name and loses no other, but for one that had the new name', () => {
    fc.assert(
      fc.property(lists, name, name, (list, from, to) => {
        const clean = to.trim().slice(0, 80).trim();
        const moved = list.find((view) => view.name === from);
        const next = renamed(list, from, to);
        if (moved === undefined || clean === '') expect(next).toEqual(list);
        else {
          expect(next.filter((view) => view.name === clean)).toEqual([{ name: clean, query: moved.query }]);
          const others = (all: readonly SavedView[]) => all.filter((view) => view.name !== clean && view.name !== from);
          expect(others(next)).toEqual(others(list));
        }
      }),
    );
    expect(renamed(views(2), 'gone in another tab', 'v1')).toEqual(views(2));
  });
});
