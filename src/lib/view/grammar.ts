/**
 * A choice <-> its address. A grammar names the parameters of a choice and their codecs; every choice is stated, defaults
 * included, so that a link keeps its meaning when a default changes. Reading is total: what cannot be used is dropped and named.
 */
import { AS_OF } from './as-of.ts';
import { CHOICE } from './carried.ts';
import type { Codec, Drop, DropReason } from './codec.ts';

/** A part of an address that could not be used; the page names it and goes on. */
export interface Dropped {
  readonly parameter: string;
  readonly value: string;
  readonly reason: DropReason;
}

/** The parameter of one part of a choice. */
export interface Part<T> {
  readonly name: string;
  readonly codec: Codec<T>;
}

export const part = <T>(name: string, codec: Codec<T>): Part<T> => ({ name, codec });

export type Params = ReadonlyMap<string, string>;

export interface GrammarOf<C extends object> {
  /** In the order in which an address states them. */
  readonly parts: { readonly [K in keyof C]: Part<C[K]> };
  /** Where an address tells the version of its grammar. An address without it is of version 1. */
  readonly version?: {
    readonly name?: string;
    readonly number: number;
    /** `steps[n]` turns the parameters of version n into those of version n + 1; steps are added, never changed. */
    readonly steps?: Readonly<Record<number, (params: Params) => Params>>;
  };
  /** What holds between the parts of a choice, after each was read. */
  readonly settle?: (choice: C, drop: (parameter: string, value: string) => void) => C;
  /** Parameters of others that may stand in the same address; the day of the past and the choice that travels always may. */
  readonly beside?: readonly string[];
  /** Leaves out what has nothing to say: for an address that is typed or read aloud, and whose defaults are "all". */
  readonly brief?: boolean;
}

export interface Grammar<C extends object> {
  /** Its parameters, in the order of an address, the version not among them. */
  readonly names: readonly string[];
  /** Reads any query string or hash whatever, with or without its sign; never throws. `fallback` fills the gaps. */
  read(query: string, fallback: C): { readonly choice: C; readonly dropped: readonly Dropped[] };
  /** The address without its sign; `read` gives back the same choice. */
  write(choice: C): string;
  /** Whether an address states anything at all, apart from what is others'. */
  states(query: string): boolean;
}

const MAX_SHOWN = 60;
/** Most parts of an address that are named one by one. */
const MAX_DROPPED = 20;

export function grammar<C extends object>({
  parts,
  version,
  settle = (choice) => choice,
  beside = [],
  brief = false,
}: GrammarOf<C>): Grammar<C> {
  const keys = Object.keys(parts) as (keyof C)[];
  const names = keys.map((key) => parts[key].name);
  const versionName = version?.name ?? 'v';
  const others = new Set([AS_OF, CHOICE, ...beside]);
  const joins = new Map(keys.map((key) => [parts[key].name, parts[key].codec.joins]));

  /** `place=ile&place=talgar`, as forms write it, is a list; of anything else that stands twice the first counts. */
  function eachOnce(query: string, drop: (name: string, value: string) => void): Map<string, string> {
    const once = new Map<string, string>();
    for (const [name, value] of new URLSearchParams(query.replace(/^#/, ''))) {
      if (others.has(name)) continue;
      const [before, joined] = [once.get(name), joins.get(name)];
      if (before === undefined) once.set(name, value);
      else if (joined !== undefined) once.set(name, `${before}${joined}${value}`);
      else drop(name, value);
    }
    return once;
  }

  /** The parameters in the words of the present version; a version that is not known is told, and read as the present one. */
  function migrated(params: Map<string, string>): { params: Params; unknown: string | null } {
    if (version === undefined) return { params, unknown: null };
    const stated = params.get(versionName);
    params.delete(versionName);
    const from = stated === undefined ? 1 : /^\d{1,3}$/.test(stated) ? Number(stated) : NaN;
    if (!(from >= 1 && from <= version.number)) return { params, unknown: stated ?? '' };
    let now: Params = params;
    for (let at = from; at < version.number; at++) now = version.steps?.[at]?.(now) ?? now;
    return { params: now, unknown: null };
  }

  return {
    names,
    read(query, fallback) {
      const dropped: Dropped[] = [];
      const drop = (parameter: string, value: string, reason: DropReason = 'unknown_value') => {
        if (dropped.length < MAX_DROPPED)
          dropped.push({ parameter: shorten(parameter), value: shorten(value), reason });
      };
      const { params, unknown } = migrated(eachOnce(query, drop));
      if (unknown !== null) drop(versionName, unknown, 'newer_version');
      for (const [name, value] of params) if (!joins.has(name)) drop(name, value, 'unknown_parameter');
      const choice = { ...fallback };
      for (const key of keys) choice[key] = readPart(parts[key], params, fallback[key], drop);
      return { choice: settle(choice, drop), dropped };
    },
    write(choice) {
      const stated = keys.map((key): [string, string] => [parts[key].name, parts[key].codec.write(choice[key])]);
      const said = brief ? stated.filter(([, text]) => text !== '') : stated;
      const all: [string, string | number][] = version === undefined ? said : [[versionName, version.number], ...said];
      return all.map(([name, text]) => `${name}=${encodeURIComponent(text)}`).join('&');
    },
    states(query) {
      return [...new URLSearchParams(query.replace(/^#/, '')).keys()].some((name) => !others.has(name));
    },
  };
}

/** A text that is wholly unusable is named once, also where its codec has named the pieces of it. */
function readPart<T>(
  { name, codec }: Part<T>,
  params: Params,
  fallback: T,
  drop: (name: string, value: string, reason?: DropReason) => void,
): T {
  const text = params.get(name);
  if (text === undefined) return fallback;
  if (text === '') return codec.empty === undefined ? fallback : codec.empty;
  let named = false;
  const dropPiece: Drop = (value, reason) => {
    named = true;
    drop(name, value, reason);
  };
  const value = codec.read(text, dropPiece);
  if (value === undefined && !named) drop(name, text);
  return value === undefined ? fallback : value;
}

function shorten(text: string): string {
  return text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN)}…` : text;
}
