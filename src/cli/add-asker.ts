/** Asking on the terminal: anything, something that fits, or one of many. What a code question finds may also be typed anew. */
import type { Interface } from 'node:readline/promises';
import { fold } from '#lib/i18n/fold.ts';
import { nearestTo, type Choice } from '#lib/ledger/entry/nearest.ts';

/** More than this is too long to choose from. */
const SHOWN = 12;

export type Said = (text: string) => void;

export interface Asker {
  /** Anything, also nothing. */
  readonly free: (question: string) => Promise<string>;
  /** Until something is typed that `fits`; nothing is taken where it may be empty. */
  readonly until: (
    question: string,
    fits: (text: string) => string | null,
    optional?: boolean,
  ) => Promise<string | undefined>;
  /** A code, also by its name; `+` asks for a new row, where there can be one. */
  readonly code: (
    question: string,
    choices: readonly Choice[],
    optional?: boolean,
    anew?: () => Promise<string>,
  ) => Promise<string | undefined>;
}

export function askerOn(lines: Interface, say: Said): Asker {
  // `question` of readline loses lines that come while nobody asks (a pasted block); the iterator keeps them.
  const typed = lines[Symbol.asyncIterator]();
  const free: Asker['free'] = async (question) => {
    say(question);
    const next = await typed.next();
    if (next.done === true) throw new Error('The input ended before everything was asked; nothing was written.');
    return next.value.trim();
  };
  const until: Asker['until'] = async (question, fits, optional = false) => {
    for (;;) {
      const text = await free(optional ? `${question} (Enter: none)` : question);
      if (text === '' && optional) return undefined;
      const wrong = text === '' ? 'This is needed.' : fits(text);
      if (wrong === null) return text;
      say(`  ${wrong}`);
    }
  };
  const code: Asker['code'] = async (question, choices, optional = false, anew) => {
    let found: string | undefined;
    const answer = await until(
      anew === undefined ? question : `${question}; + for a new one`,
      (text) => {
        if (text === '+' && anew !== undefined) return null;
        const matches = matching(text, choices);
        found = matches.length === 1 ? matches[0]?.code : undefined;
        return found === undefined ? whichOne(text, matches, choices) : null;
      },
      optional,
    );
    if (answer === undefined) return undefined;
    if (answer === '+' && anew !== undefined) return anew();
    if (found !== answer) say(`  → ${found}`);
    return found;
  };
  return { free, until, code };
}

function whichOne(text: string, matches: readonly Choice[], choices: readonly Choice[]): string {
  if (matches.length === 0) return `Nothing is called so${nearestTo(text, choices)}.`;
  const shown = matches.slice(0, SHOWN).map((choice) => `${choice.code}  ${choice.names.join(' · ')}`);
  const more = matches.length > SHOWN ? [`and ${matches.length - SHOWN} more`] : [];
  return ['Which one?', ...shown, ...more].join('\n  ');
}

/** The code itself, else all with a word in code or name that begins with what was typed. */
function matching(text: string, choices: readonly Choice[]): Choice[] {
  const exact = choices.find(({ code }) => code === text);
  if (exact !== undefined) return [exact];
  const wanted = ` ${fold(text)}`;
  // Only at the beginning of a word: "ile" is a district and no part of "amanat_mobile".
  return choices.filter(({ code, names }) =>
    [code, ...names].some((name) => ` ${fold(name.replace(/[\s_«»"()–-]+/g, ' '))}`.includes(wanted)),
  );
}
