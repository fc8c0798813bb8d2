/** Asks for an article, question by question. A code may be typed in part, or by its name in any language, or be a new one. */
import { createInterface } from 'node:readline/promises';
import { STATUSES } from '#lib/figures/figure.ts';
import { parse } from '#lib/figures/reading/qualifier.ts';
import { readCell } from '#lib/ledger/cell.ts';
import type { Column } from '#lib/ledger/column.ts';
import { addressKey } from '#lib/ledger/entry/address.ts';
import { choicesIn } from '#lib/ledger/entry/drafts.ts';
import type { GivenArticle, GivenFigure, GivenRow, GivenSource, Proposable } from '#lib/ledger/entry/given.ts';
import { plainChoices as plain, type Choice } from '#lib/ledger/entry/nearest.ts';
import { PERIOD_FORMS, readPeriod } from '#lib/ledger/entry/period.ts';
import { MOST_WORDS, wordsIn } from '#lib/ledger/entry/words.ts';
import { needsContest } from '#lib/ledger/rank-rule.ts';
import { TABLES } from '#lib/ledger/table-schema.ts';
import { LANGUAGES, SOURCE_KINDS, type Indicator, type Ledger, type Rows, type TableName } from '#lib/ledger/types.ts';
import { askerOn, type Asker, type Said } from './add-asker.ts';

/** The rows that were asked for beside source and figures. */
type NewRows = { [T in Proposable]?: GivenRow[] };

interface Desk {
  readonly ask: Asker;
  readonly ledger: Ledger;
  readonly rows: NewRows;
  readonly say: Said;
}

/** Ends with an error when the input ends. */
export async function askArticle(ledger: Ledger, input: NodeJS.ReadableStream, say: Said): Promise<GivenArticle> {
  const lines = createInterface({ input, output: undefined, terminal: false });
  try {
    const desk: Desk = { ask: askerOn(lines, say), ledger, rows: {}, say };
    const source = await askSource(desk);
    const figures: GivenFigure[] = [];
    do figures.push(await askFigure(desk, source));
    while ((await desk.ask.free('Another figure of this article? (y/N)')).toLowerCase().startsWith('y'));
    return { file: null, source, figures, ...desk.rows };
  } finally {
    lines.close();
  }
}

const anything = () => null;

async function askSource({ ask, ledger, say }: Desk): Promise<GivenSource> {
  const url = await ask.until(
    'Address of the article',
    (text) => (URL.canParse(text) ? null : 'This is no address.'),
    true,
  );
  const key = url === undefined ? null : addressKey(url);
  const known = ledger.sources.find((source) => source.url !== null && addressKey(source.url) === key);
  if (known !== undefined) {
    say(`  known: ${known.id}, ${known.publisher}${known.title === null ? '' : `, ${known.title}`}`);
    return { id: known.id };
  }
  return {
    url,
    publisher: await ask.until('Publisher', anything),
    title: await ask.until('Headline', anything, true),
    language: await ask.code(`Language (${LANGUAGES.join(', ')})`, plain(LANGUAGES)),
    published: await ask.until('Day of publication, YYYY-MM-DD', anything, true),
    kind: await ask.code(`Kind (${SOURCE_KINDS.join(', ')})`, plain(SOURCE_KINDS)),
  };
}

/** Rows of a catalogue and those that were typed anew. */
function choices({ ledger, rows }: Desk, table: TableName): Choice[] {
  const typed = (rows as Partial<Record<TableName, GivenRow[]>>)[table] ?? [];
  const known = {
    rows: <T extends TableName>(name: T) =>
      (name === 'statistics' ? [] : ledger[name as Exclude<TableName, 'statistics'>]) as unknown as readonly Rows[T][],
  };
  return [...choicesIn(known, table), ...plain(typed.map((row) => row[TABLES[table].key] ?? ''))];
}

async function askFigure(desk: Desk, source: GivenSource): Promise<GivenFigure> {
  const { ask, ledger, say } = desk;
  const code = (question: string, table: Proposable, optional = false) =>
    ask.code(question, choices(desk, table), optional, () => askRow(desk, table));
  const indicator = await code('Indicator (code or a part of its name)', 'indicators');
  const about = aboutOf(desk, indicator);
  const language = source.language ?? ledger.sources.find(({ id }) => id === source.id)?.language;
  const read = (text: string) => parse(text, { lang: language, unit: about.unit });
  const words = await ask.until(`Words of the source with the number (${MOST_WORDS} at most)`, (text) =>
    wordsIn(text) > MOST_WORDS
      ? `These are ${wordsIn(text)} words.`
      : read(text).ok
        ? null
        : 'No number was found in these words.',
  );
  const said = read(words ?? '');
  if (said.ok) {
    const upper = said.valueUpper === null ? '' : ` to ${said.valueUpper}`;
    say(`  read as: ${said.qualifier} ${said.value}${upper} ${about.unit ?? ''}, good to ${said.step}`);
  }
  return {
    indicator,
    words,
    place: await code('Place', 'places'),
    scope: await code('Whose count', 'scopes'),
    period: await ask.until(`Period: ${PERIOD_FORMS}`, (text) => (readPeriod(text) ? null : 'This is no period.')),
    topic: await code('Topic', 'topics', true),
    ...(about.kind === 'share' && {
      base: await code('A share of what? (not_stated where the source does not say)', 'bases'),
    }),
    ...(needsContest(indicator ?? '', about.kind) && {
      contest: await code('Contest in which this is the place', 'contests'),
    }),
    status: await ask.code(`Status (${STATUSES.join(', ')})`, plain(STATUSES)),
    ...(await askTies(desk)),
    note: await ask.until('Note, in English', anything, true),
  };
}

/** Unit and kind of an indicator, one that was just typed included. */
function aboutOf(
  { ledger, rows }: Desk,
  code: string | undefined,
): { unit: string | undefined; kind: Indicator['kind'] } {
  const known = ledger.indicators.find((row) => row.code === code);
  if (known !== undefined) return known;
  const typed = rows.indicators?.find((row) => row['code'] === code);
  // Typed answers have been held against the schema, so the kind is one of its kinds.
  return { unit: typed?.['unit'], kind: (typed?.['kind'] ?? 'count') as Indicator['kind'] };
}

/** How a figure is tied to others, in one answer: "f0245" (repeats it), "C03", "+", "f0245 C03", "revises f0245". */
async function askTies(desk: Desk): Promise<GivenFigure> {
  const { ask } = desk;
  const answer = await ask.until(
    'Figure that this one repeats (f0245) or replaces (revises f0245), conflict it takes part in (C03; + for a new one)',
    (text) => (TIES.test(text) ? null : 'These are no ids: f0245, revises f0245, C03 or +, one behind the other.'),
    true,
  );
  if (answer === undefined) return {};
  const revises = /revises (f\d+)/.exec(answer)?.[1];
  const repeats = /(?<!revises )\b(f\d+)/.exec(answer)?.[1];
  const conflict = answer.includes('+') ? await askRow(desk, 'conflicts') : /\bC\d+/.exec(answer)?.[0];
  return {
    ...(repeats !== undefined && { repeats }),
    ...(conflict !== undefined && { conflict }),
    ...(revises !== undefined && {
      revises,
      reason: await ask.until('Why: "correction: …", "revision: …" or "withdrawal: …"', anything),
    }),
  };
}

const TIES = /^(?:(?:revises )?f\d+|C\d+|\+)(?: (?:(?:revises )?f\d+|C\d+|\+))*$/;

/** Asks for a new row of a catalogue, column by column, and gives its key. */
async function askRow(desk: Desk, table: Proposable): Promise<string> {
  const { ask, rows, say } = desk;
  say(`  A new row of ${TABLES[table].file}:`);
  const row: Record<string, string> = {};
  for (const column of TABLES[table].columns as readonly Column[]) {
    // A contest of this article was reported in it.
    if (table === 'contests' && column.name === 'source') continue;
    const optional = !column.required;
    const question = `  ${column.name}${column.type === 'enum' ? ` (${column.values.join(', ')})` : ''}`;
    const text =
      column.type === 'ref'
        ? await ask.code(question, choices(desk, column.table), optional, anewOf(desk, column.table))
        : await ask.until(question, (typed) => fits(typed, column), optional);
    if (text !== undefined) row[column.name] = text;
  }
  (rows[table] ??= []).push(row);
  return row[TABLES[table].key] ?? '';
}

/** Of what a new row refers to, the small catalogues may get a new row too. */
function anewOf(desk: Desk, table: TableName): (() => Promise<string>) | undefined {
  return table === 'units' || table === 'scopes' || table === 'places' ? () => askRow(desk, table) : undefined;
}

function fits(text: string, column: Column): string | null {
  const cell = readCell(text, column);
  return cell.kind === 'unreadable' ? `Expected ${cell.expected}.` : null;
}
