/** A letter as text: greeting, matter, numbered questions, closing. The same at build and in the reader's browser. */
import type { letters } from './messages/en/letters.ts';

export type LetterWords = typeof letters;

export interface Letter {
  readonly subject: string;
  readonly body: string;
}

/** Paragraphs stand apart by an empty line; the questions are numbered. */
export function letterOf(
  words: LetterWords,
  subject: string,
  matter: readonly string[],
  questions: readonly string[],
): Letter {
  const numbered = questions.map((question, i) => `${i + 1}. ${question}`).join('\n');
  const parts = [words.greeting, words.law, ...matter, `${words.questions}\n${numbered}`, words.forward, words.closing];
  return { subject, body: `${parts.join('\n\n')}\n` };
}

/** About what nobody has published: of an indicator in a place, all years or the ones between those that are known. */
export function letterOfGap(
  words: LetterWords,
  gap: { readonly indicator: string; readonly place: string; readonly years: string; readonly between: boolean },
): Letter {
  const { indicator, place, years, between } = gap;
  return letterOf(
    words,
    words.gapSubject(indicator, place),
    [words.gapAbout(indicator, place, years), between ? words.gapYears : words.gapNone],
    words.gapQuestions,
  );
}
