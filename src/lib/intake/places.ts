/** Matches names of places as files write them with the places of the ledger. What is not certain is asked, never guessed. */
import { fold } from '#lib/i18n/fold.ts';
import type { GazetteerPlace } from './gazetteer.ts';
import {
  distance,
  formOf,
  hasLostLetters,
  hasOldFont,
  mendOldFont,
  rawForm,
  type NameForm,
  type TypeHint,
} from './name-forms.ts';

/** How a name was recognised; everything but `name` is told to the reader. */
export type How = 'name' | 'old_font' | 'lost_letters' | 'latin';

export type PlaceMatch =
  | { readonly kind: 'sure'; readonly code: string; readonly how: How }
  /** The likeliest first; at most five. */
  | { readonly kind: 'doubtful'; readonly codes: readonly string[] }
  | { readonly kind: 'unknown' };

interface Entry {
  readonly place: GazetteerPlace;
  readonly form: NameForm;
  readonly raw: string;
  readonly unsure: boolean;
}

const MOST_CANDIDATES = 5;
/** Letters of a name of a place. */
const LONGEST = 300;
/** Texts whose place is remembered. */
const REMEMBERED = 50_000;
const RANK: Readonly<Record<GazetteerPlace['level'], number>> = {
  district: 0,
  city: 1,
  region: 2,
  settlement: 3,
  country: 4,
};

export class PlaceMatcher {
  readonly #entries: readonly Entry[];
  /** One entry for each place and name, by the length of the name. */
  readonly #byLength = new Map<number, Entry[]>();
  readonly #byKey = new Map<string, Entry[]>();
  readonly #byLatin = new Map<string, Entry[]>();
  readonly #parents: ReadonlyMap<string, string | null>;
  readonly #plainNames: ReadonlyMap<string, string>;
  readonly #formers: ReadonlyMap<string, { code: string; validTo: string }>;
  readonly #known = new Map<string, PlaceMatch>();

  constructor(places: readonly GazetteerPlace[]) {
    const entry = (place: GazetteerPlace, unsure: boolean) => (name: string) => ({
      place,
      form: formOf(name),
      raw: rawForm(name),
      unsure,
    });
    this.#entries = places.flatMap((place) => [
      ...place.names.map(entry(place, false)),
      ...place.unsure.map(entry(place, true)),
    ]);
    const distinct = new Map(this.#entries.map((one) => [`${one.place.code} ${one.form.key}`, one]));
    for (const one of distinct.values()) push(this.#byLength, one.form.key.length, one);
    this.#parents = new Map(places.map(({ code, parent }) => [code, parent]));
    this.#formers = new Map(
      places.flatMap(({ code, validTo }) =>
        validTo === null ? [] : [[code.replace(/-pre-\d{4}$/, ''), { code, validTo }] as const],
      ),
    );
    this.#plainNames = new Map(places.flatMap(({ code, plain }) => plain.map((name) => [fold(name), code])));
    for (const one of this.#entries) {
      push(this.#byKey, one.form.key, one);
      push(this.#byLatin, one.form.latin, one);
    }
  }

  /** The place that a cell names. The same text always gives the same answer. */
  match(text: string): PlaceMatch {
    if (text.length > LONGEST) return { kind: 'unknown' };
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    const found = this.#match(text);
    if (this.#known.size >= REMEMBERED) this.#known.clear();
    this.#known.set(text, found);
    return found;
  }

  /** The places above a place, the nearest first. */
  ancestors(code: string): string[] {
    const above: string[] = [];
    for (let next = this.#parents.get(code); next != null; next = this.#parents.get(next)) above.push(next);
    return above;
  }

  /** The place of the same name in the borders before, where a period ended before they changed; else null. */
  formerOf(code: string, periodEnd: string | null): string | null {
    const former = this.#formers.get(code);
    return former !== undefined && periodEnd !== null && periodEnd <= former.validTo ? former.code : null;
  }

  #match(text: string): PlaceMatch {
    if (text.trim() === '') return { kind: 'unknown' };
    if (hasLostLetters(text)) return this.#lost(text);
    if (hasOldFont(text)) {
      const mended = this.#plain(mendOldFont(text), 'old_font');
      if (mended.kind === 'sure') return mended;
    }
    return this.#plain(text, 'name');
  }

  #plain(text: string, how: How): PlaceMatch {
    const form = formOf(text);
    if (form.key === '') return { kind: 'unknown' };
    const alone = this.#plainNames.get(fold(text));
    if (alone !== undefined) return { kind: 'sure', code: alone, how };
    const exact = choose(this.#byKey.get(form.key) ?? [], form, how);
    if (exact !== null) return exact;
    const latin = choose(this.#byLatin.get(form.latin) ?? [], form, /[a-z]/iu.test(text) ? 'latin' : how);
    if (latin !== null) return latin.kind === 'sure' && !/[a-z]/iu.test(text) ? doubt([latin.code]) : latin;
    return this.#near(form) ?? this.#within(text) ?? { kind: 'unknown' };
  }

  /** Names with a letter or two wrong: never sure, however near. */
  #near(form: NameForm): PlaceMatch | null {
    const most = form.key.length >= 9 ? 2 : form.key.length >= 5 ? 1 : 0;
    if (most === 0) return null;
    const near: Entry[] = [];
    for (let length = form.key.length - most; length <= form.key.length + most; length++) {
      near.push(...(this.#byLength.get(length) ?? []));
    }
    const found = near
      .filter(({ place }) => fits(place, form.hint))
      .map((entry) => ({ entry, steps: distance(form.key, entry.form.key, most) }))
      .filter(({ steps }) => steps <= most)
      .sort((a, b) => a.steps - b.steps || RANK[a.entry.place.level] - RANK[b.entry.place.level]);
    return found.length === 0 ? null : doubt(found.map(({ entry }) => entry.place.code));
  }

  /** A name inside a longer text: "Аппарат акима Илийского района", "г. Конаев, мкр 5". */
  #within(text: string): PlaceMatch | null {
    const words = text.split(/[\s,;:()"«»/]+/u).filter((word) => word !== '');
    if (words.length < 2 || words.length > 40) return null;
    const found: Entry[] = [];
    for (let from = 0; from < words.length; from++) {
      for (let length = Math.min(4, words.length - from); length >= 1; length--) {
        const form = formOf(words.slice(from, from + length).join(' '));
        if (form.key.length < 3 || (form.hint === null && form.key.length < 5)) continue;
        found.push(
          ...(this.#byKey.get(form.key) ?? []).filter(({ place }) => fits(place, form.hint) && form.hint !== null),
        );
      }
    }
    const codes = found.map(({ place }) => place).sort((a, b) => RANK[a.level] - RANK[b.level]);
    return codes.length === 0 ? null : doubt(codes.map(({ code }) => code));
  }

  /** "?лытау": the lost letters may only be such as Windows-1251 cannot hold. One name that fits is the name. */
  #lost(text: string): PlaceMatch {
    const raw = rawForm(text);
    if ((raw.match(/\?/g)?.length ?? 0) > raw.length / 2) return { kind: 'unknown' };
    const pattern = new RegExp(
      `^${raw
        .replace(/[.*+^${}()|[\]\\]/g, '\\$&')
        .replace(/\?/g, '[әғқңөұүһ?]')
        .replace(/[iі]/g, '[iі]')}$`,
      'u',
    );
    const whole = this.#entries.filter((entry) => pattern.test(entry.raw));
    if (whole.length > 0) return choose(whole, formOf(text), 'lost_letters') ?? { kind: 'unknown' };
    // Without the word for its kind: "?лытау" for "Ұлытау облысы", "?онаев" for "Қонаев қ.".
    const bare = this.#entries.filter(({ raw: name }) =>
      pattern.test(name.replace(/ (?:ауданы|облысы|қаласы|ауылы|қ\.|обл\.|ауд\.)$/u, '')),
    );
    return choose(bare, { hint: null, gender: null }, 'lost_letters') ?? { kind: 'unknown' };
  }
}

function push<Key>(map: Map<Key, Entry[]>, key: Key, entry: Entry): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [entry]);
  else list.push(entry);
}

const doubt = (codes: readonly string[]): PlaceMatch => ({
  kind: 'doubtful',
  codes: [...new Set(codes)].slice(0, MOST_CANDIDATES),
});

function fits({ level }: GazetteerPlace, hint: TypeHint | null): boolean {
  switch (hint) {
    case null:
      return true;
    case 'rural':
    case 'settlement':
      return level === 'settlement';
    case 'city':
      // Towns below a district are settlements in the ledger.
      return level === 'city' || level === 'settlement';
    default:
      return level === hint;
  }
}

/** One place, or a doubt among several; null where nothing fits. Present borders go before former ones. */
function choose(
  entries: readonly Entry[],
  { hint, gender }: Pick<NameForm, 'hint' | 'gender'>,
  how: How,
): PlaceMatch | null {
  const named = entries.filter(({ place }) => fits(place, hint));
  // Nobody leaves out "rural district" where a district has the same name.
  const plain = hint === null ? named.filter(({ form }) => form.hint !== 'rural') : [];
  const fitting = plain.length > 0 ? plain : named;
  const ofGender = hint === null && gender !== null ? fitting.filter(({ place }) => place.level === gender) : [];
  const all = ofGender.length > 0 ? ofGender : fitting;
  if (all.length === 0) return entries.length === 0 ? null : doubt(entries.map(({ place }) => place.code));
  const codes = (some: readonly Entry[]) => [...new Set(some.map(({ place }) => place.code))];
  const present = codes(all.filter(({ place, unsure }) => place.validTo === null && !unsure));
  const [only, ...more] = present;
  if (only !== undefined && more.length === 0) return { kind: 'sure', code: only, how };
  const ordered = [...all].sort((a, b) => RANK[a.place.level] - RANK[b.place.level]);
  return doubt(codes(ordered));
}
