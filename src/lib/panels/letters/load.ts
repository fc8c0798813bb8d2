/** Fetches what a letter needs and gives it in all three languages. */
import { resolve } from '$app/paths';
import type { Lang } from '#lib/i18n/lang.ts';
import { letterOfGap, type Letter, type LetterWords } from '#lib/i18n/letter.ts';
import { loadRoom } from '#lib/i18n/rooms.ts';

/** What the letter asks about. */
export type Ask =
  /** A disagreement or a finding, by its id. */
  | { readonly kind: 'known'; readonly id: string }
  /** What nobody has published; `between`: years before and after are known. */
  | {
      readonly kind: 'gap';
      readonly indicator: string;
      readonly place: string;
      readonly years: string;
      readonly between: boolean;
    };

export type Written = Readonly<Record<Lang, Letter>>;
export type Words = Readonly<Record<Lang, LetterWords>>;

type Names = Readonly<Record<'indicator' | 'place', Readonly<Record<string, Readonly<Record<Lang, string>>>>>>;

export async function loadWords(): Promise<Words> {
  const [kk, ru, en] = await Promise.all([
    loadRoom('letters', 'kk'),
    loadRoom('letters', 'ru'),
    loadRoom('letters', 'en'),
  ]);
  return { kk, ru, en };
}

/** Rejects where a file cannot be fetched. */
export async function write(ask: Ask, words: Words): Promise<Written> {
  if (ask.kind === 'known') return (await fetched(`${ask.id}.json`)) as Written;
  const names = (await fetched('names.json')) as Names;
  const letterIn = (lang: Lang): Letter =>
    letterOfGap(words[lang], {
      ...ask,
      indicator: names.indicator[ask.indicator]?.[lang] ?? ask.indicator,
      place: names.place[ask.place]?.[lang] ?? ask.place,
    });
  return { kk: letterIn('kk'), ru: letterIn('ru'), en: letterIn('en') };
}

async function fetched(file: string): Promise<unknown> {
  const answer = await fetch(resolve('/letters/[file]', { file }));
  if (!answer.ok) throw new Error(`${file}: ${answer.status}`);
  return answer.json();
}
