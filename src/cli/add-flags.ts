/** The flags of `npm run add`, and articles read from files instead. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import {
  FIGURE_FIELDS,
  PROPOSABLE,
  readArticle,
  SOURCE_FIELDS,
  type GivenArticle,
  type GivenSource,
} from '#lib/ledger/entry/given.ts';
import { PERIOD_FORMS } from '#lib/ledger/entry/period.ts';
import type { Reasons } from '#lib/ledger/entry/reasons.ts';
import { readCommand, type Command } from './flags.ts';

/** Two fields of a source have other names as flags: `--note` is that of the figure. */
const SOURCE_FLAGS: Readonly<Record<string, (typeof SOURCE_FIELDS)[number]>> = {
  ...Object.fromEntries(
    SOURCE_FIELDS.filter((field) => field !== 'id' && field !== 'note').map((field) => [field, field]),
  ),
  source: 'id',
  'source-note': 'note',
};

export const HELP = `npm run add: adds press articles to the ledger: sources and their figures.

Without flags it asks. With flags it adds one figure:
  npm run add -- --url https://… --publisher Kazinform --title "…" --language ru --published 2026-11-20 \\
    --place ile --indicator appeals_received --scope district_akimat --period 2025-9m --words "более 4 тысяч обращений"
Articles with several figures, one or many, or all *.json of a folder:
  npm run add -- --from article.json another.json folder/
  {"source": {…}, "figures": [{…}, …]} with the names below, and rows that the ledger lacks, by the names of their columns:
  ${PROPOSABLE.map((table) => `"${table}"`).join(', ')}: [{…}];
  a conflict or a remark may name the "figures" of the ledger that it is about.

The text of an article (.txt, .html or .docx, Kazakh or Russian): its figures are proposed, and you accept them one by one:
  npm run add -- --text article.txt --url https://… --publisher Kazinform --title "…" --published 2026-11-20
  --propose prints the proposals as JSON for --from, to be looked through by hand, and enters nothing.

Source: --source s034 (one that the ledger has), or
  --kind news|official|party|statistics  --publisher  --title  --url  --language  --published  --source-note
Figure:
  --place --indicator --topic --scope --base     codes of data/*.csv; --base only for shares, not_stated where it is not
  --period     ${PERIOD_FORMS.replaceAll('; ', ';\n               ')}
  --words      the words of the source with the number, eight at most; hedge, value and step are read from them
  --qualifier --value --upper --step             only where the words cannot be read; then --note has to tell why
  --status reported|plan|estimate  --conflict C03  --contest  --suspect  --repeats f0245  --note
  --revises f0245 --reason "correction: …"       replaces an earlier row; also "revision: …", "withdrawal: …"
Other: --dry-run (says what would be written)  --data FOLDER (default: data)  --help

A figure that the ledger has of this article is told and not entered twice. What does not fit is explained, all of it, and then
nothing is written.`;

/** What may be said of the source beside the text of an article. */
const READ_WITH = ['url', 'publisher', 'title', 'published'];

export interface Flags {
  readonly help: boolean;
  readonly dryRun: boolean;
  readonly folder: string;
  /** The text of an article whose figures are proposed, with what was given of its source. */
  readonly text: { readonly file: string; readonly about: GivenSource } | null;
  /** Print the proposals and enter nothing. */
  readonly propose: boolean;
  /** Null where nothing was given, so that it has to be asked for. */
  readonly articles: readonly GivenArticle[] | null;
}

/** @throws Error with a sentence for the reader, on flags that do not exist or exclude each other */
export function readFlags(args: readonly string[], reasons: Reasons): Flags {
  const command = readCommand(args, {
    texts: [...Object.keys(SOURCE_FLAGS), ...FIGURE_FIELDS, 'data', 'text'],
    switches: ['help', 'dry-run', 'propose'],
    lists: ['from'],
  });
  const source = picked(command, SOURCE_FLAGS);
  const figure = picked(command, Object.fromEntries(FIGURE_FIELDS.map((field) => [field, field])));
  const typed = [...Object.keys(SOURCE_FLAGS), ...FIGURE_FIELDS].filter((name) => command.texts[name] !== undefined);
  const from = command.lists['from'];
  if (from !== undefined && typed.length > 0) {
    throw new Error(
      `--from takes all of an article from files; --${typed.join(', --')} would be left out. Give one or the other.`,
    );
  }
  const file = command.texts['text'];
  const propose = command.switches.has('propose');
  if (propose && file === undefined) throw new Error('--propose tells what --text proposes; give --text article.txt');
  if (file !== undefined) {
    const other = [...Object.keys(SOURCE_FLAGS).filter((name) => !READ_WITH.includes(name)), ...FIGURE_FIELDS, 'from'];
    const wrong = other.filter((name) => command.texts[name] !== undefined || command.lists[name] !== undefined);
    if (wrong.length > 0) throw new Error(`--text reads figures by itself; --${wrong.join(', --')} would be left out`);
  }
  const articles =
    from !== undefined
      ? articlesIn(from, reasons)
      : typed.length === 0 || file !== undefined
        ? null
        : [{ file: null, source, figures: [figure] }];
  return {
    help: command.switches.has('help'),
    dryRun: command.switches.has('dry-run'),
    folder: command.texts['data'] ?? 'data',
    text: file === undefined ? null : { file, about: source },
    propose,
    articles,
  };
}

function picked(command: Command, names: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(names).flatMap(([flag, field]) => {
      const text = command.texts[flag]?.replace(/\s+/g, ' ').trim();
      return text === undefined || text === '' ? [] : [[field, text]];
    }),
  );
}

/** Every file once; of a folder all *.json in it, by name. What cannot be read is told with everything else. */
function articlesIn(paths: readonly string[], reasons: Reasons): GivenArticle[] {
  const refuse = (file: string, why: string) => reasons.add({ file, part: null, figure: null, field: null }, why);
  const files = paths.flatMap((path) => {
    const found = statSync(path, { throwIfNoEntry: false });
    if (found === undefined) refuse(path, 'there is no such file or folder');
    if (found?.isDirectory() !== true) return found === undefined ? [] : [path];
    const names = readdirSync(path).filter((name) => name.endsWith('.json'));
    if (names.length === 0) refuse(path, 'the folder holds no .json file');
    return names.sort().map((name) => join(path, name));
  });
  return [...new Set(files)].flatMap((file) => {
    const article = readArticle(readFileSync(file, 'utf8'), file, reasons);
    return article === null ? [] : [article];
  });
}
