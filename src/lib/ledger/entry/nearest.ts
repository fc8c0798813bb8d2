/** What may have been meant: the code whose name was typed, or the codes and names spelt nearest to it. */
import { fold, foldToLatin } from '#lib/i18n/fold.ts';

export interface Choice {
  readonly code: string;
  readonly names: readonly string[];
}

const MOST = 3;

/** Shares of letters that may be other ones: in what is offered, and in the one that is offered where nothing is near. */
const NEAR = 0.34;
const FAR = 0.7;

type Named = { readonly code: string; readonly name_kk: string; readonly name_ru: string; readonly name_en: string };

/** Rows of a catalogue, to choose from by code or by a name in any language. */
export const choicesOf = (rows: readonly Named[]): Choice[] =>
  rows.map(({ code, name_kk, name_ru, name_en }) => ({ code, names: [name_en, name_ru, name_kk] }));

export const plainChoices = (codes: readonly string[]): Choice[] => codes.map((code) => ({ code, names: [] }));

/** `; nearest: talgar (Talgar District)`, to be put behind a refusal; empty where nothing is near. */
export function nearestTo(text: string, choices: readonly Choice[]): string {
  const wanted = fold(text);
  const named = choices.filter(({ names }) => names.some((name) => fold(name) === wanted));
  if (named.length > 0) return `; that is the name of ${named.map(({ code }) => code).join(', ')}`;
  const near = nearest(text, choices).map(({ code, names }) =>
    names[0] === undefined ? code : `${code} (${names[0]})`,
  );
  return near.length === 0 ? '' : `; nearest: ${near.join(', ')}`;
}

/** The same among plain codes. */
export const nearestOf = (text: string, codes: readonly string[]): string => nearestTo(text, plainChoices(codes));

/** At most three, the nearest first; one where nothing is really near, none where nothing is alike at all. */
export function nearest(text: string, choices: readonly Choice[]): Choice[] {
  const wanted = spelt(text);
  if (wanted === '') return [];
  const ranked = choices.flatMap((choice) => {
    const distance = Math.min(...[choice.code, ...choice.names].map((name) => distanceTo(wanted, spelt(name))));
    return distance <= FAR ? [{ choice, distance }] : [];
  });
  ranked.sort((a, b) => a.distance - b.distance);
  const near = ranked.filter(({ distance }) => distance <= NEAR).slice(0, MOST);
  return (near.length > 0 ? near : ranked.slice(0, 1)).map(({ choice }) => choice);
}

const spelt = (text: string): string => foldToLatin(text.replace(/[_-]+/g, ' '));

/** 0 for the same, up to 1 for nothing in common. */
function distanceTo(wanted: string, name: string): number {
  if (wanted === name) return 0;
  const whole = edits(wanted, name) / Math.max(wanted.length, name.length);
  const words = name.split(' ');
  // "Талгар" for "Talgar District", "109_kyzylorda" for "contact_109_kyzylorda".
  const inside = wanted.length > 2 && ` ${name} `.includes(` ${wanted} `) ? 0.1 : 1;
  const begun = wanted.length > 2 && words.some((word) => word.startsWith(wanted)) ? 0.2 : 1;
  const word =
    wanted.length > 3 ? Math.min(...words.map((one) => edits(wanted, one) / Math.max(wanted.length, one.length))) : 1;
  const shared = commonWords(wanted.split(' '), words);
  return Math.min(whole, inside, begun, word + 0.05, shared);
}

/** Two lists of words that share most of their longer words are near each other. */
function commonWords(a: readonly string[], b: readonly string[]): number {
  const [long, other] = [a, b].map((words) => new Set(words.filter((word) => word.length > 3)));
  if (long === undefined || other === undefined || long.size === 0 || other.size === 0) return 1;
  const common = [...long].filter((word) => other.has(word)).length;
  return 1 - common / Math.max(long.size, other.size) + 0.1;
}

/** Insertions, deletions, replacements and swaps of neighbours (Damerau and Levenshtein, optimal string alignment). */
export function edits(a: string, b: string): number {
  const [from, to] = [[...a], [...b]];
  let before: number[] = [];
  let last = to.map((_, j) => j).concat(to.length);
  for (let i = 1; i <= from.length; i++) {
    const row = [i];
    for (let j = 1; j <= to.length; j++) {
      const same = from[i - 1] === to[j - 1] ? 0 : 1;
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1])
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      row.push(cost);
    }
    [before, last] = [last, row];
  }
  return last[to.length] ?? 0;
}
