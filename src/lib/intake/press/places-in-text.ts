/** Finds places in running text: names in any case with the word for their kind, and what "the region", "the district" mean after them. */
import { foldToLatin } from '#lib/i18n/fold.ts';
import type { Level } from '#lib/ledger/types.ts';
import type { GazetteerPlace } from '../gazetteer.ts';
import { formOf } from '../name-forms.ts';
import {
  COMMON,
  COUNTRY,
  formsOf,
  headOf,
  kindOf,
  KINDS,
  NATIONAL,
  REGION_SEAT,
  SEAT_OF,
  SEATS,
  UNNAMED,
} from './place-words.ts';

export interface Mention {
  readonly start: number;
  readonly end: number;
  readonly code: string;
  readonly level: Level;
  /** False where only "the region" or "the district" is said. */
  readonly named: boolean;
}

interface Named {
  readonly code: string;
  readonly level: Level;
  readonly adjective: boolean;
  readonly plain: boolean;
}

export class PlaceFinder {
  readonly #byKey = new Map<string, Named[]>();
  /** Beginnings of names in rough Latin letters. */
  readonly #latin = new Map<string, string>();
  readonly #parents: ReadonlyMap<string, string | null>;
  readonly #levels: ReadonlyMap<string, Level>;

  constructor(places: readonly GazetteerPlace[]) {
    for (const place of places) {
      if (place.level === 'country' || place.validTo !== null) continue;
      for (const name of place.names) {
        const { key, gender } = formOf(name);
        const named: Named = {
          code: place.code,
          level: place.level,
          adjective: gender !== null || /ск$/u.test(key),
          plain: place.plain.includes(name),
        };
        const before = this.#byKey.get(key) ?? [];
        if (place.level !== 'settlement' || gender === null) {
          const latin = foldToLatin(key);
          if (!this.#latin.has(latin) && !COMMON.has(place.code)) this.#latin.set(latin, place.code);
        }
        if (!before.some(({ code }) => code === place.code)) this.#byKey.set(key, [...before, named]);
      }
    }
    this.#parents = new Map(places.map(({ code, parent }) => [code, parent]));
    this.#levels = new Map(places.map(({ code, level }) => [code, level]));
  }

  /** The place above, or null. */
  parent(code: string): string | null {
    return this.#parents.get(code) ?? null;
  }

  level(code: string): Level | null {
    return this.#levels.get(code) ?? null;
  }

  /** All places of a text in reading order. */
  find(text: string): Mention[] {
    const words = [...text.matchAll(/[\p{L}\p{M}]+(?:[-‑][\p{L}\p{M}]+)*\.?/gu)].map((match) => ({
      text: match[0].replace(/\.$/u, ''),
      start: match.index,
      end: match.index + match[0].replace(/\.$/u, '').length,
    }));
    const mentions: Mention[] = [];
    let taken = -1;
    for (let i = 0; i < words.length; i++) {
      const named = this.#namedAt(words, i, taken < i - 1);
      if (named !== null) {
        mentions.push(named.mention);
        i = named.last;
        taken = i;
        continue;
      }
      const word = words[i]?.text.toLowerCase() ?? '';
      const { start = 0, end = 0 } = words[i] ?? {};
      if (COUNTRY.test(word)) mentions.push({ start, end, code: 'kazakhstan', level: 'country', named: true });
      if (NATIONAL.test(word)) mentions.push({ start, end, code: 'kazakhstan', level: 'country', named: false });
      const seat = /^(?:\p{Lu}|столиц|елорда)/u.test(words[i]?.text ?? '')
        ? SEATS.find(([pattern]) => pattern.test(word))?.[1]
        : undefined;
      if (seat !== undefined && this.level(seat) !== null)
        mentions.push({ start, end, code: seat, level: this.level(seat) ?? 'region', named: false });
      const next = words[i + 1];
      if (next !== undefined && REGION_SEAT.test(`${word} ${next.text.toLowerCase()}`)) {
        const code = SEAT_OF.get(this.#meant(mentions, 'region') ?? '');
        if (code !== undefined && this.level(code) !== null)
          mentions.push({ start, end: next.end, code, level: this.level(code) ?? 'city', named: true });
        i++;
        continue;
      }
      const level = UNNAMED.find(([pattern]) => pattern.test(word))?.[1];
      // "В городе Конаеве" names it right behind.
      if (level === undefined || this.#namedAt(words, i + 1, true) !== null) continue;
      const code = this.#meant(mentions, level);
      if (code !== null) mentions.push({ start, end, code, level, named: false });
    }
    return this.#joined(mentions, text);
  }

  /** "Аксуского, Сарканского и Алакольского районов": what is said of all of them is said of the place that holds them. */
  #joined(mentions: readonly Mention[], text: string): Mention[] {
    const joined: Mention[] = [];
    for (let i = 0; i < mentions.length; i++) {
      const list = [mentions[i]].filter((one) => one !== undefined);
      for (let next = mentions[i + list.length]; next !== undefined; next = mentions[i + list.length]) {
        const between = text.slice(list.at(-1)?.end, next.start);
        if (
          !next.named ||
          next.level !== list[0]?.level ||
          !/^(?: район\p{L}*| аудан\p{L}*)?(?:, | и | мен | пен | бен | және )$/iu.test(between)
        )
          break;
        list.push(next);
      }
      const first = list[0];
      const last = list.at(-1);
      if (first === undefined || last === undefined) continue;
      const parent = this.parent(first.code);
      const level = parent === null ? null : this.level(parent);
      if (
        list.length > 1 &&
        parent !== null &&
        level !== null &&
        list.every(({ code }) => this.parent(code) === parent)
      ) {
        joined.push({ start: first.start, end: last.end, code: parent, level, named: true });
        joined.push(...list.map((one) => ({ ...one, named: false })));
      } else joined.push(...list);
      i += list.length - 1;
    }
    return joined;
  }

  /** Places named in the words of an address: "v-akmolinskoi-oblasti". */
  inAddress(url: string): string[] {
    const slug = foldToLatin(decoded(url.replace(/^https?:\/\/[^/]*/u, '').replace(/[-_/.+?=&]+/gu, ' ')));
    return [...this.#latin]
      .filter(([name]) => name.length >= 5 && (' ' + slug).includes(` ${name}`))
      .sort((a, b) => b[0].length - a[0].length)
      .map(([, code]) => code);
  }

  /** "The region" after "Ile district" is Almaty region; "the district" is the last one named. */
  #meant(mentions: readonly Mention[], level: Level): string | null {
    for (let i = mentions.length - 1; i >= 0; i--) {
      let code: string | null = mentions[i]?.code ?? null;
      const from = this.level(code ?? '');
      if (from === level) return code;
      if (level !== 'region') continue;
      for (; code !== null; code = this.parent(code)) if (this.level(code) === 'region') return code;
    }
    return null;
  }

  #namedAt(words: readonly Word[], i: number, free: boolean): { mention: Mention; last: number } | null {
    for (const length of [3, 2, 1]) {
      const part = words.slice(i, i + length);
      if (part.length < length) continue;
      const first = part[0]?.text ?? '';
      if (
        !/^\p{Lu}/u.test(first) &&
        length === 1 &&
        !/(?:ск(?:ий|ого|ому|ом|ой|ая|ую)|цы|цев|цам|цами|чане|чанам|л[ыі][қк]т[ае]р\p{L}*)$/u.test(first)
      )
        continue;
      const heads = part
        .slice(0, -1)
        .map(({ text }) => headOf(text))
        .join('');
      const last = part.at(-1);
      if (
        last === undefined ||
        (length > 1 && part.some(({ text }) => text.length < 2 || KINDS.some(([p]) => p.test(text.toLowerCase()))))
      )
        continue;
      for (const form of formsOf(last.text.toLowerCase())) {
        const found = this.#byKey.get(heads + form);
        if (found === undefined) continue;
        const chosen = this.#choose(found, words, i, length, free);
        if (chosen === null) continue;
        const kind = kindOf(words[i + length]?.text);
        const end = kind === null ? last.end : (words[i + length]?.end ?? last.end);
        return {
          mention: { start: part[0]?.start ?? 0, end, code: chosen.code, level: chosen.level, named: true },
          last: i + length - 1 + (kind === null ? 0 : 1),
        };
      }
    }
    return null;
  }

  #choose(found: readonly Named[], words: readonly Word[], i: number, length: number, free: boolean): Named | null {
    const word = (words[i + length - 1]?.text ?? '').toLowerCase();
    const hint = kindOf(words[i + length]?.text) ?? (free ? kindOf(words[i - 1]?.text) : null);
    // "Жамбылская" is a region, "Жамбылский" a district, where nothing else tells.
    const gender: Level | null = /(?:ская|ской|скую)$/u.test(word)
      ? 'region'
      : /(?:ский|ского|скому|ском)$/u.test(word)
        ? 'district'
        : null;
    const wanted = hint ?? gender;
    const fits = wanted === null ? [] : found.filter(({ level }) => level === wanted);
    if (fits[0] !== undefined) return fits[0];
    const plain = found.find((one) => one.plain);
    if (plain !== undefined) return hint === null || hint === 'city' ? plain : null;
    // "город Талгар" with a town and a district of that name was taken above; a rural district is a settlement here.
    const [only] = [...found].sort((a, b) => ORDER[a.level] - ORDER[b.level]);
    if (only === undefined) return null;
    if (hint !== null && hint !== only.level && !(hint === 'settlement' || hint === 'city')) return null;
    if (hint === 'settlement' && only.level !== 'settlement') return null;
    if (COMMON.has(only.code) && hint === null && gender === null && !/(?:да|де|та|те|дағы|дегі|ның|нің)$/u.test(word))
      return null;
    return only;
  }
}

interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const ORDER: Readonly<Record<Level, number>> = { city: 0, district: 1, region: 2, settlement: 3, country: 4 };

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
