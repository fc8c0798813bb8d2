/** Asks for an article, question by question. A code may be typed in part, or by its name in any language. */
import { createInterface, type Interface } from 'node:readline/promises';
import { STATUSES } from '#lib/figures/figure.ts';
import { parse } from '#lib/figures/reading/qualifier.ts';
import { fold } from '#lib/i18n/fold.ts';
import type { Article, GivenFigure, GivenSource } from '#lib/ledger/article.ts';
import { PERIOD_FORMS, readPeriod } from '#lib/ledger/period-words.ts';
import { LANGUAGES, SOURCE_KINDS, type Ledger } from '#lib/ledger/types.ts';

interface Choice {
  readonly code: string;
  readonly names: readonly string[];
}

/** More than this is too long to choose from. */
const SHOWN = 12;

type Said = (text: string) => void;

/** Ends with an AbortError when the input ends. */
export async function askArticle(ledger: Ledger, input: NodeJS.ReadableStream, say: Said): Promise<Article> {
  const lines = createInterface({ input, output: undefined, terminal: false });
  try {
    const ask = asker(lines, say);
    const source = await askSource(ask, ledger);
    const figures: GivenFigure[] = [];
    do figures.push(await askFigure(ask, ledger, source, say));
    while ((await ask.free('Another figure of this article? (y/N)')).toLowerCase().startsWith('y'));
    return { source, figures };
  } finally {
    lines.close();
  }
}

interface Asker {
  /** Anything, also nothing. */
  free: (question: string) => Promise<string>;
  /** Until something is typed that `fits`; nothing is taken where it may be empty. */
  until: (question: string, fits: (text: string) => string | null, optional?: boolean) => Promise<string | undefined>;
  code: (question: string, choices: readonly Choice[], optional?: boolean) => Promise<string | undefined>;
}

function asker(lines: Interface, say: Said): Asker {
  // `question` of readline loses lines that come while nobody asks (a pasted block); the iterator keeps them.
  const typed = lines[Symbol.asyncIterator]();
  const free = async (question: string): Promise<string> => {
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
  const code: Asker['code'] = async (question, choices, optional = false) => {
    let found: string | undefined;
    const answer = await until(
      question,
      (text) => {
        const matches = matching(text, choices);
        found = matches.length === 1 ? matches[0]?.code : undefined;
        if (found !== undefined) return null;
        if (matches.length === 0) return 'Nothing is called so.';
        const shown = matches.slice(0, SHOWN).map((choice) => `${choice.code}  ${choice.names.join(' · ')}`);
        return ['Which one?', ...shown, ...(matches.length > SHOWN ? [`and ${matches.length - SHOWN} more`] : [])].join(
          '\n  ',
        );
      },
      optional,
    );
    if (answer === undefined) return undefined;
    if (found !== answer) say(`  → ${found}`);
    return found;
  };
  return { free, until, code };
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

type Named = { readonly code: string; readonly name_kk: string; readonly name_ru: string; readonly name_en: string };
const choicesOf = (rows: readonly Named[]): Choice[] =>
  rows.map(({ code, name_kk, name_ru, name_en }) => ({ code, names: [name_kk, name_ru, name_en] }));
const plain = (values: readonly string[]): Choice[] => values.map((code) => ({ code, names: [] }));
const anything = () => null;

async function askSource(ask: Asker, ledger: Ledger): Promise<GivenSource> {
  const url = await ask.until(
    'Address of the article',
    (text) => (URL.canParse(text) ? null : 'This is no address.'),
    true,
  );
  const known = ledger.sources.find((source) => url !== undefined && source.url === url);
  if (known !== undefined) return { id: known.id };
  return {
    url,
    publisher: await ask.until('Publisher', anything),
    title: await ask.until('Headline', anything, true),
    language: await ask.code(`Language (${LANGUAGES.join(', ')})`, plain(LANGUAGES)),
    published: await ask.until('Day of publication, YYYY-MM-DD', anything, true),
    kind: await ask.code(`Kind (${SOURCE_KINDS.join(', ')})`, plain(SOURCE_KINDS)),
  };
}

async function askFigure(ask: Asker, ledger: Ledger, source: GivenSource, say: Said): Promise<GivenFigure> {
  const indicator = await ask.code('Indicator (code or a part of its name)', choicesOf(ledger.indicators));
  const about = ledger.indicators.find(({ code }) => code === indicator);
  const language = source.language ?? ledger.sources.find(({ id }) => id === source.id)?.language;
  const read = (text: string) => parse(text, { lang: language, unit: about?.unit });
  const words = await ask.until('Words of the source with the number (eight at most)', (text) =>
    read(text).ok ? null : 'No number was found in these words.',
  );
  const said = read(words ?? '');
  if (said.ok) {
    const upper = said.valueUpper === null ? '' : ` to ${said.valueUpper}`;
    say(`  read as: ${said.qualifier} ${said.value}${upper} ${about?.unit ?? ''}, good to ${said.step}`);
  }
  return {
    indicator,
    words,
    place: await ask.code('Place', choicesOf(ledger.places)),
    scope: await ask.code('Whose count', choicesOf(ledger.scopes)),
    period: await ask.until(`Period: ${PERIOD_FORMS}`, (text) => (readPeriod(text) ? null : 'This is no period.')),
    topic: await ask.code('Topic', choicesOf(ledger.topics), true),
    ...(about?.kind === 'share' && {
      base: await ask.code('A share of what? (not_stated where the source does not say)', choicesOf(ledger.bases)),
    }),
    status: await ask.code(`Status (${STATUSES.join(', ')})`, plain(STATUSES)),
    repeats: await ask.until('Id of the figure that this one repeats', anything, true),
    note: await ask.until('Note, in English', anything, true),
  };
}
