/** Figures of an article from its text: the proposals of the page that reads articles, asked one by one or printed. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { articleOf } from '#lib/intake/press/article-json.ts';
import { readArticleFile } from '#lib/intake/press/article-file.ts';
import { checksOf, inLedger } from '#lib/intake/press/checks.ts';
import { learn, type Knowledge } from '#lib/intake/press/knowledge.ts';
import type { ArticleAbout, Proposal, ReadArticle, Refusal } from '#lib/intake/press/proposal.ts';
import { ArticleReader } from '#lib/intake/press/read-article.ts';
import { CHOICES, draftOf, faultsOf, withChoice, withWords, type Draft } from '#lib/intake/press/review.ts';
import type { GivenArticle } from '#lib/ledger/entry/given.ts';
import { plainChoices } from '#lib/ledger/entry/nearest.ts';
import type { Ledger } from '#lib/ledger/types.ts';
import { askerOn, type Asker, type Said } from './add-asker.ts';

export interface TextRead {
  readonly known: Knowledge;
  readonly about: ArticleAbout;
  readonly article: ReadArticle;
}

const WHY: Readonly<Record<Refusal, string>> = {
  empty: 'the file holds no text',
  too_long: 'the text is longer than 200,000 letters; give one article at a time',
  language: 'the text is neither Kazakh (Cyrillic) nor Russian',
  no_numbers: 'there are no numbers in the text',
  no_figures: 'no number of the text fits an indicator of the catalogue',
};

/** @throws Error with a sentence for the reader where nothing can be read */
export function readText(file: string, about: ArticleAbout, ledger: Ledger): TextRead {
  const opened = readArticleFile(basename(file), readFileSync(file));
  if (opened.kind === 'unreadable') throw new Error(`${file}: holds no text that can be read (${opened.problem})`);
  const known = learn(
    ledger,
    ledger.figures.filter(({ origin }) => origin === 'press'),
  );
  const article = new ArticleReader(known).read(opened.text, about);
  if (article.refusal !== null) throw new Error(`${file}: ${WHY[article.refusal]}`);
  return { known, about, article };
}

const given = ({ known, about, article }: TextRead, drafts: readonly Draft[]): GivenArticle => ({
  file: null,
  ...articleOf(drafts, about, article.language ?? 'ru', known),
});

/** All proposals as they are, as the JSON that `--from` takes; nothing of it was accepted by anybody. */
export const proposed = (read: TextRead): string =>
  JSON.stringify({ ...given(read, read.article.proposals.map(draftOf)), file: undefined }, null, 2);

/** Asks about each proposal. Ends with an error when the input ends before all were decided. */
export async function askProposals(read: TextRead, input: NodeJS.ReadableStream, say: Said): Promise<GivenArticle> {
  const lines = createInterface({ input, output: undefined, terminal: false });
  try {
    const ask = askerOn(lines, say);
    const { proposals } = read.article;
    const decided: (Draft | null)[] = [];
    while (decided.length < proposals.length) {
      const proposal = proposals[decided.length];
      if (proposal === undefined) break;
      const said = await decide(proposal, decided.length + 1, read, ask, say);
      if (said === 'undo') decided.pop();
      else decided.push(said);
    }
    const drafts = decided.filter((draft) => draft !== null);
    for (const check of checksOf(
      proposals.flatMap((proposal, i) => (decided[i] ? [{ proposal, draft: decided[i] }] : [])),
      read.known,
    )) {
      say(
        `  ! ${check.kind.replaceAll('_', ' ')}: ${check.of.map((id) => proposals.findIndex((one) => one.id === id) + 1).join(', ')}`,
      );
    }
    return given(read, drafts);
  } finally {
    lines.close();
  }
}

function tell(proposal: Proposal, draft: Draft, number: number, { known, about, article }: TextRead, say: Said): void {
  const upper = draft.upper === null ? '' : ` to ${draft.upper}`;
  say(
    `\n${number} of ${article.proposals.length}: ${draft.qualifier} ${draft.value}${upper}, good to ${draft.step} («${draft.words}»)`,
  );
  for (const choice of CHOICES) {
    if (proposal[choice].length === 0 && draft[choice] === '') continue;
    const others = proposal[choice]
      .filter(({ code }) => code !== draft[choice])
      .map(({ code }) => (code === '' ? 'none' : code));
    const because = proposal[choice].find(({ code }) => code === draft[choice])?.because ?? [];
    say(
      `  ${choice}: ${draft[choice] === '' ? 'none' : draft[choice]}${because.length === 0 ? '' : ` (${because.join(' + ')})`}${others.length === 0 ? '' : `; or ${others.join(', ')}`}`,
    );
  }
  if (proposal.doubts.length > 0) say(`  in doubt: ${proposal.doubts.join(', ').replaceAll('_', ' ')}`);
  const has = inLedger(draft, known, about.url);
  if (has !== null)
    say(
      has.kind === 'known'
        ? `  known: ${has.id}`
        : `  ${has.kind === 'conflict' ? 'another value: a conflict with' : 'agrees with'} ${has.id}`,
    );
}

async function decide(
  proposal: Proposal,
  number: number,
  read: TextRead,
  ask: Asker,
  say: Said,
): Promise<Draft | null | 'undo'> {
  let draft = draftOf(proposal);
  for (;;) {
    tell(proposal, draft, number, read, say);
    const answer = (await ask.free('Accept, refuse, edit or undo the last? (a/r/e/u)')).toLowerCase();
    if (answer === 'u') return 'undo';
    if (answer === 'r') return null;
    if (answer === 'e') draft = await edit(proposal, draft, read, ask);
    if (answer !== 'a') continue;
    const faults = faultsOf(draft, read.article.text, proposal.language, read.known);
    if (faults.length === 0) return draft;
    say(`  It cannot be accepted: ${faults.join(', ').replaceAll('_', ' ')}.`);
  }
}

const TABLES = { indicator: 'indicators', place: 'places', topic: 'topics', scope: 'scopes', base: 'bases' } as const;

async function edit(proposal: Proposal, draft: Draft, { known }: TextRead, ask: Asker): Promise<Draft> {
  const choice = await ask.code('Which?', plainChoices(['words', ...CHOICES]));
  if (choice === 'words') {
    const words = await ask.free('Words of the source with the number (eight at most)');
    return withWords(draft, words, proposal.language, proposal.unit);
  }
  const field = CHOICES.find((one) => one === choice);
  if (field === undefined) return draft;
  if (field === 'period') return { ...draft, period: await ask.free('Period') };
  const codes =
    field === 'status'
      ? plainChoices(['reported', 'plan'])
      : known[TABLES[field]].map(({ code, name }) => ({ code, names: [name.kk, name.ru, name.en] }));
  return withChoice(draft, field, (await ask.code(field, codes, field === 'topic')) ?? '', known);
}
