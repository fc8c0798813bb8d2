/** The flags of `npm run add`, and an article read from a file instead. */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Article, GivenFigure, GivenSource } from '#lib/ledger/article.ts';

const SOURCE = ['source', 'kind', 'publisher', 'title', 'url', 'language', 'published', 'source-note'] as const;
const FIGURE = [
  'place',
  'indicator',
  'topic',
  'scope',
  'period',
  'status',
  'words',
  'qualifier',
  'value',
  'upper',
  'step',
  'base',
  'conflict',
  'contest',
  'repeats',
  'note',
  'revises',
  'reason',
] as const;

export const HELP = `npm run add: adds a press article to the ledger: a source and its figures.

Without flags it asks. With flags it adds one figure:
  npm run add -- --url https://… --publisher Kazinform --title "…" --language ru --published 2026-11-20 \\
    --place ile --indicator appeals_received --scope district_akimat --period 2025-9m --words "более 4 тысяч обращений"
Several figures of one article: --from article.json, {"source": {…}, "figures": [{…}, …]} with the names below.

Source: --source s034 (one that the ledger has), or
  --kind news|official|party|statistics  --publisher  --title  --url  --language  --published  --source-note
Figure:
  --place --indicator --topic --scope --base     codes of data/*.csv; --base only for shares, not_stated where it is not
  --period     2025, 2025-Q3, 2025-H1, 2025-9m, 2025-11, 2025-11-27, 2025-01-01..2025-11-27, @2025-12-31, unknown:year
  --words      the words of the source with the number, eight at most; hedge, value and step are read from them
  --qualifier --value --upper --step             only where the words cannot be read; then --note has to tell why
  --status reported|plan|estimate  --conflict C03  --contest  --repeats f0245  --note
  --revises f0245 --reason "correction: …"       replaces an earlier row; also "revision: …", "withdrawal: …"
Other: --dry-run (says what would be written)  --data FOLDER (default: data)  --help

What does not fit is explained, and then nothing is written.`;

export interface Flags {
  readonly help: boolean;
  readonly dryRun: boolean;
  readonly folder: string;
  /** Null where nothing was given, so that it has to be asked for. */
  readonly article: Article | null;
}

/** @throws Error with a sentence for the reader, on a flag that does not exist or a file that cannot be read */
export function readFlags(args: readonly string[]): Flags {
  const text = { type: 'string' } as const;
  const names = [...SOURCE, ...FIGURE, 'from', 'data'];
  const { values } = parseArgs({
    args: [...args],
    options: {
      ...Object.fromEntries(names.map((name) => [name, text])),
      help: { type: 'boolean' },
      'dry-run': { type: 'boolean' },
    },
  });
  const given = values as Readonly<Record<string, string | boolean | undefined>>;
  const of = (name: string) => (typeof given[name] === 'string' && given[name] !== '' ? given[name] : undefined);
  const pick = (keys: readonly string[]) =>
    Object.fromEntries(keys.flatMap((key) => (of(key) === undefined ? [] : [[key, of(key)]])));
  const { source: id, 'source-note': note, ...source } = pick(SOURCE) as Record<string, string>;
  const figure = pick(FIGURE) as GivenFigure;
  const described: GivenSource = { ...source, ...(id && { id }), ...(note && { note }) };
  const from = of('from');
  const empty = Object.keys(figure).length + Object.keys(described).length === 0;
  return {
    help: given['help'] === true,
    dryRun: given['dry-run'] === true,
    folder: of('data') ?? 'data',
    article:
      from !== undefined
        ? articleIn(readFileSync(from, 'utf8'), from)
        : empty
          ? null
          : { source: described, figures: [figure] },
  };
}

function articleIn(text: string, file: string): Article {
  const read: unknown = JSON.parse(text);
  const article = read as Partial<Article> | null;
  if (typeof article?.source !== 'object' || !Array.isArray(article.figures)) {
    throw new Error(`${file} is not {"source": {…}, "figures": [{…}]}`);
  }
  const unknown = [
    ...Object.keys(article.source).filter((key) => !['id', 'note', ...SOURCE].includes(key)),
    ...article.figures.flatMap((figure) =>
      Object.keys(figure).filter((key) => !(FIGURE as readonly string[]).includes(key)),
    ),
  ];
  if (unknown.length > 0) throw new Error(`${file} has names that are not known: ${[...new Set(unknown)].join(', ')}`);
  return { source: texts(article.source), figures: article.figures.map(texts) };
}

/** Numbers may be written as numbers; an empty text or null is not given. */
function texts<Given extends object>(given: Given): Given {
  const told = Object.entries(given).filter(([, value]) => value !== null && value !== '');
  return Object.fromEntries(told.map(([key, value]) => [key, String(value)])) as Given;
}
