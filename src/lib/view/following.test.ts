import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { oneOf, whole } from './codec.ts';
import { Following, type Follows } from './following.svelte.ts';
import { grammar, part } from './grammar.ts';

interface Choice {
  readonly place: string;
  /** Asks nothing of the engine. */
  readonly mark: number;
}
const START: Choice = { place: 'all', mark: 0 };
const PLACES = ['all', 'ile', 'kegen', 'aksu'];
const choices = grammar<Choice>({ parts: { place: part('place', oneOf(PLACES)), mark: part('mark', whole(0, 9)) } });

/** The history of a browser as the standard describes it: a push cuts off what lay ahead. */
class Entries {
  queries = ['?'];
  at = 0;
  push(query: string): void {
    this.queries = [...this.queries.slice(0, this.at + 1), query];
    this.at += 1;
  }
  replace(query: string): void {
    this.queries[this.at] = query;
  }
  get shown(): string {
    return this.queries[this.at] ?? '';
  }
}

interface Pending {
  readonly choice: Choice;
  answer(): void;
  fail(): void;
}

function follow(more: Partial<Follows<Choice, string>> = {}) {
  const entries = new Entries();
  const pending: Pending[] = [];
  const following = new Following<Choice, string>({
    grammar: () => choices,
    start: () => ({ choice: START, answer: 'rows of all' }),
    entries,
    told: () => false,
    ask(choice, drawn) {
      if (choice.place === drawn.choice.place) return drawn.answer;
      return new Promise((resolve, reject) => {
        pending.push({
          choice,
          answer: () => resolve(`rows of ${choice.place}`),
          fail: () => reject(new Error(choice.place)),
        });
      });
    },
    ...more,
  });
  const go = (by: number) => {
    const to = entries.at + by;
    if (to < 0 || to >= entries.queries.length) return;
    entries.at = to;
    void following.read(entries.shown);
  };
  return { entries, pending, following, go };
}

const settled = async () => {
  for (let i = 0; i < 5; i++) await Promise.resolve();
};

beforeEach(() => {
  vi.stubGlobal('location', { search: '' });
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('a choice that is followed', () => {
  it('shows the answer of the latest choice, in whatever order answers come; the address states the choice, Back undoes', async () => {
    const step = fc.oneof(
      fc.record({ choose: fc.record({ place: fc.constantFrom(...PLACES), mark: fc.nat(9) }) }),
      fc.record({ go: fc.constantFrom(-2, -1, 1) }),
      fc.record({ answer: fc.nat() }),
      fc.record({ fail: fc.nat() }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
        const { entries, pending, following, go } = follow();
        for (const one of steps) {
          if ('choose' in one) void following.choose(one.choose);
          else if ('go' in one) go(one.go);
          else {
            const nth = 'answer' in one ? one.answer : one.fail;
            const [due] = pending.length === 0 ? [] : pending.splice(nth % pending.length, 1);
            if ('answer' in one) due?.answer();
            else due?.fail();
          }
          await settled();
          expect(choices.read(entries.shown, START).choice).toEqual(following.choice);
          // Rows are always those of the place that is said to be drawn.
          expect(following.drawn.answer).toBe(`rows of ${following.drawn.choice.place}`);
        }
        for (const due of pending.splice(0)) due.answer();
        await settled();
        expect(following.waiting).toBe(false);
        if (following.fault === null) expect(following.drawn.choice).toEqual(following.choice);
        else {
          void following.retry();
          await settled();
          for (const due of pending.splice(0)) due.answer();
          await settled();
          expect(following.drawn.choice).toEqual(following.choice);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('comes back to what the page opened with without asking', async () => {
    const { pending, following, go } = follow();
    void following.choose({ place: 'ile', mark: 0 });
    go(-1);
    pending[0]?.answer();
    await settled();
    expect(following.drawn).toEqual({ choice: START, answer: 'rows of all' });
    expect([following.stated, following.waiting, pending.length]).toEqual([false, false, 1]);
  });

  it('names what of an address it cannot use, and forgets it with the next address', async () => {
    const { following } = follow();
    await following.read('?place=atlantis&mark=3');
    expect(following.choice).toEqual({ place: 'all', mark: 3 });
    expect(following.dropped.map(({ value }) => value)).toEqual(['atlantis']);
    await following.read('?as-of=2026-11-23');
    expect([following.dropped, following.stated]).toEqual([[], false]);
  });

  it('keeps what is drawn when an answer fails; tells it where nobody else does', async () => {
    for (const told of [true, false]) {
      const { pending, following } = follow({ told: () => told });
      void following.choose({ place: 'ile', mark: 0 });
      pending[0]?.fail();
      await settled();
      expect(following.drawn.answer).toBe('rows of all');
      expect(following.fault === null).toBe(told);
      void following.retry();
      pending[1]?.answer();
      await settled();
      expect([following.drawn.answer, following.fault]).toEqual(['rows of ile', null]);
    }
  });

  it('states what the program made of a choice in the same entry of the history', async () => {
    const { entries, pending, following } = follow({ settle: (choice) => ({ ...choice, mark: 7 }) });
    void following.choose({ place: 'ile', mark: 0 });
    pending[0]?.answer();
    await settled();
    expect(entries.queries).toEqual(['?', '?place=ile&mark=7']);
    expect(following.choice.mark).toBe(7);
  });

  it('makes one entry of the steps of a slider, and none of one that is undone before it rests', async () => {
    vi.useFakeTimers();
    try {
      const { entries, following, go } = follow();
      for (const mark of [1, 2, 3]) await following.choose({ ...START, mark }, { rests: 250 });
      vi.advanceTimersByTime(249);
      expect(entries.queries).toEqual(['?']);
      vi.advanceTimersByTime(1);
      expect(entries.queries).toEqual(['?', '?place=all&mark=3']);
      await following.choose({ ...START, mark: 4 }, { rests: 250 });
      go(-1);
      vi.runAllTimers();
      expect(entries.queries).toEqual(['?', '?place=all&mark=3']);
      expect(following.choice).toEqual(START);
    } finally {
      vi.useRealTimers();
    }
  });

  it('takes the day of the past along with every step', async () => {
    vi.stubGlobal('location', { search: '?as-of=2026-11-23' });
    const { entries, following } = follow();
    await following.choose({ ...START, mark: 2 });
    await following.reset();
    expect(entries.queries.slice(1)).toEqual(['?place=all&mark=2&as-of=2026-11-23', '?as-of=2026-11-23']);
  });
});
