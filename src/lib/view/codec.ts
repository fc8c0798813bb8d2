/**
 * How one part of a choice is written in an address and read back. A codec never throws: what it cannot use it names through
 * `drop` and goes on. `grammar.ts` puts codecs together to the address of a whole choice.
 */

export type DropReason = 'unknown_parameter' | 'unknown_value' | 'newer_version' | 'too_many';

/** Names a piece of text that could not be used. */
export type Drop = (value: string, reason?: DropReason) => void;

export interface Codec<T> {
  /** `text` is never empty. Undefined where nothing of it can be used; then the default holds, and the text is named. */
  read(text: string, drop: Drop): T | undefined;
  /** What `read` understands as this very value; '' where `empty` is this value. */
  write(value: T): string;
  /** What a parameter without a text says, such as "all" or "none chosen". Where it is absent, the default holds. */
  readonly empty?: T;
  /** Between the values of a list, where the parameter may stand several times, as forms write it. */
  readonly joins?: string;
}

const LIST = '.';
const FIELD = '~';
const MAX_LIST = 200;

/** One of some codes or numbers, which are written as they are. */
export function oneOf<const T extends string | number>(values: readonly T[] | ReadonlySet<T>): Codec<T> {
  const byText = new Map([...values].map((value): [string, T] => [String(value), value]));
  return { read: (text) => byText.get(text), write: String };
}

/** A text of this form, which has to hold from its beginning to its end. */
export function textLike(form: RegExp): Codec<string> {
  return { read: (text) => (form.test(text) ? text : undefined), write: (text) => text };
}

/** A whole number from `least` to `most`, neither of them negative. */
export function whole(least: number, most: number): Codec<number> {
  return {
    read(text) {
      const value = /^\d{1,15}$/.test(text) ? Number(text) : NaN;
      return value >= least && value <= most ? value : undefined;
    },
    write: String,
  };
}

/** Any number as JavaScript writes it, up to 10^18 either way: beyond any count of the ledger. */
export const real: Codec<number> = {
  read(text) {
    const value = Number(text);
    const legal = /^-?\d+(\.\d+)?(e[+-]?\d+)?$/.test(text) && Math.abs(value) <= 1e18 && !Object.is(value, -0);
    return legal ? value : undefined;
  },
  write: String,
};

/** Yes or no, in two words. */
export function either(yes: string, no: string): Codec<boolean> {
  return {
    read: (text) => (text === yes ? true : text === no ? false : undefined),
    write: (value) => (value ? yes : no),
  };
}

/** Nothing, written as nothing, or what `codec` reads. */
export function maybe<T>(codec: Codec<T>): Codec<T | null> {
  return {
    read: (text, drop) => codec.read(text, drop),
    write: (value) => (value === null ? '' : codec.write(value)),
    empty: null,
  };
}

/** One of some words of its own, such as `none`, or what `codec` reads. */
export function orWord<W extends string, T>(word: W, codec: Codec<T>): Codec<W | T> {
  return {
    read: (text, drop) => (text === word ? word : codec.read(text, drop)),
    write: (value) => (value === word ? word : codec.write(value as T)),
  };
}

/** A list without repetitions; its unusable values and those beyond `most` are named, the others stay. */
export function listOf<T>(codec: Codec<T>, most = MAX_LIST): Codec<readonly T[]> {
  return {
    read(text, drop) {
      const kept: T[] = [];
      const beyond: string[] = [];
      for (const one of text.split(LIST)) {
        const value = one === '' ? undefined : codec.read(one, drop);
        if (value === undefined) {
          if (one !== '') drop(one);
        } else if (!kept.includes(value)) {
          if (kept.length < most) kept.push(value);
          else beyond.push(one);
        }
      }
      if (beyond.length > 0) drop(beyond.join(LIST), 'too_many');
      return kept;
    },
    write: (values) => values.map((value) => codec.write(value)).join(LIST),
    empty: [],
    joins: LIST,
  };
}

/** A list that is never empty: where nothing in it can be used, the default holds. */
export function someOf<T>(codec: Codec<T>): Codec<readonly T[]> {
  const { read, write, joins = LIST } = listOf(codec);
  return {
    read(text, drop) {
      const kept = read(text, drop);
      return kept !== undefined && kept.length > 0 ? kept : undefined;
    },
    write,
    joins,
  };
}

/** Several things joined to one text, all of which have to be usable: `gt~1000`, and with another mark between them `2.1.1`. */
export function fields<T extends object>(codecs: { readonly [K in keyof T]: Codec<T[K]> }, between = FIELD): Codec<T> {
  const names = Object.keys(codecs) as (keyof T)[];
  return {
    read(text) {
      const texts = text.split(between);
      if (texts.length !== names.length) return undefined;
      const read: Partial<T> = {};
      for (const [i, name] of names.entries()) {
        const one = texts[i] ?? '';
        const value = one === '' ? codecs[name].empty : codecs[name].read(one, () => undefined);
        if (value === undefined) return undefined;
        read[name] = value;
      }
      return read as T;
    },
    write: (value) => names.map((name) => codecs[name].write(value[name])).join(between),
  };
}
