import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { either, fields, listOf, maybe, oneOf, orWord, real, someOf, whole } from './codec.ts';
import { grammar, part } from './grammar.ts';

interface Choice {
  readonly place: string | null;
  readonly topics: readonly string[];
  readonly scopes: readonly string[];
  readonly size: number;
  readonly above: { readonly sign: 'gt' | 'lt'; readonly value: number } | null;
  readonly open: boolean;
}

const START: Choice = { place: 'ile', topics: ['roads'], scopes: ['bns'], size: 5, above: null, open: false };
const PLACES = ['ile', 'kegen'] as const;
const TOPICS = ['roads', 'water', 'heat'] as const;
const parts = {
  place: part('place', maybe(oneOf<string>(PLACES))),
  topics: part('topic', listOf<string>(orWord('none', oneOf<string>(TOPICS)), 2)),
  scopes: part('scope', someOf(oneOf<string>(['bns', 'press']))),
  size: part('size', whole(1, 40)),
  above: part('above', maybe(fields({ sign: oneOf(['gt', 'lt']), value: real }))),
  open: part('open', either('yes', 'no')),
};
const stated = grammar<Choice>({ version: { number: 3, steps: { 1: rename, 2: (params) => params } }, parts });
const brief = grammar<Choice>({ parts, brief: true });

/** Version 1 said "district" for "place". */
function rename(params: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  return new Map([...params].map(([name, value]) => [name === 'district' ? 'place' : name, value]));
}

const choices: fc.Arbitrary<Choice> = fc.record({
  place: fc.option(fc.constantFrom(...PLACES)),
  topics: fc.uniqueArray(fc.constantFrom('none', ...TOPICS), { maxLength: 2 }),
  scopes: fc.uniqueArray(fc.constantFrom('bns', 'press'), { minLength: 1 }),
  size: fc.integer({ min: 1, max: 40 }),
  above: fc.option(
    fc.record({
      sign: fc.constantFrom('gt' as const, 'lt' as const),
      value: fc.double({ min: -1e18, max: 1e18, noNaN: true }).map((value) => value + 0),
    }),
  ),
  open: fc.boolean(),
});

describe('a grammar of addresses', () => {
  it('reads back every choice as it was written, whatever the default says', () => {
    fc.assert(
      fc.property(choices, choices, (choice, fallback) => {
        expect(stated.read(stated.write(choice), fallback)).toEqual({ choice, dropped: [] });
        expect(stated.read(`#${stated.write(choice)}`, fallback).choice).toEqual(choice);
      }),
    );
  });

  it('is total and names what it drops, at most twenty of them and none at length', () => {
    const pairs = fc.array(fc.tuple(fc.constantFrom('v', ...stated.names, '__proto__'), fc.string()));
    const hostile = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.webQueryParameters(),
      pairs.map((all) => new URLSearchParams(all).toString()),
    );
    fc.assert(
      fc.property(hostile, choices, (query, fallback) => {
        const { choice, dropped } = stated.read(query, fallback);
        expect(stated.read(stated.write(choice), START)).toEqual({ choice, dropped: [] });
        expect(dropped.length).toBeLessThanOrEqual(20);
        for (const { parameter, value } of dropped) expect(parameter.length + value.length).toBeLessThan(130);
      }),
      { numRuns: 2_000 },
    );
  });

  it('takes a parameter without a text as "none" where there is such a thing, else as the default', () => {
    expect(stated.read('v=3&place=&topic=&scope=&size=&above=&open=', START)).toEqual({
      choice: { ...START, place: null, topics: [] },
      dropped: [],
    });
    expect(stated.read('v=3', START)).toEqual({ choice: START, dropped: [] });
  });

  it('names a text once: by its pieces where some of them hold, as a whole where it is one thing', () => {
    const { choice, dropped } = stated.read(
      'v=3&topic=roads.x.water.heat&scope=x.y&above=gt~many&size=41&place=ile&place=kegen',
      START,
    );
    expect(choice).toEqual({ ...START, topics: ['roads', 'water'] });
    expect(dropped.map(({ parameter, value, reason }) => [parameter, value, reason])).toEqual([
      ['place', 'kegen', 'unknown_value'],
      ['topic', 'x', 'unknown_value'],
      ['topic', 'heat', 'too_many'],
      ['scope', 'x', 'unknown_value'],
      ['scope', 'y', 'unknown_value'],
      ['size', '41', 'unknown_value'],
      ['above', 'gt~many', 'unknown_value'],
    ]);
  });

  it('joins a list that a form wrote as several parameters', () => {
    expect(stated.read('v=3&topic=roads&topic=none', START).choice.topics).toEqual(['roads', 'none']);
  });

  it('takes an old address through every step, one without a version too, and names a version it does not know', () => {
    for (const head of ['', 'v=1&']) {
      expect(stated.read(`${head}district=kegen`, START)).toEqual({
        choice: { ...START, place: 'kegen' },
        dropped: [],
      });
    }
    expect(stated.read('v=2&district=kegen', START).dropped.map(({ reason }) => reason)).toEqual(['unknown_parameter']);
    expect(stated.read('v=4&place=kegen', START)).toEqual({
      choice: { ...START, place: 'kegen' },
      dropped: [{ parameter: 'v', value: '4', reason: 'newer_version' }],
    });
  });

  it('lets the day of the past and what belongs to others stand beside it', () => {
    const beside = grammar<Choice>({ parts, beside: ['peers'] });
    expect(beside.read('as-of=2026-11-23&peers=2.1.1&open=yes', START)).toEqual({
      choice: { ...START, open: true },
      dropped: [],
    });
    expect(beside.states('?as-of=2026-11-23&peers=2.1.1')).toBe(false);
    expect(beside.states('?open=no')).toBe(true);
    expect(beside.states('?colour=red')).toBe(true);
  });

  it('leaves out what says nothing where it is brief', () => {
    expect(brief.write({ ...START, place: null, topics: [] })).toBe('scope=bns&size=5&open=no');
  });
});
