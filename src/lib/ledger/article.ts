/**
 * Adds a press article to the ledger: a row for the source, rows for its figures, with fresh ids, in canonical order. What it
 * is given may be wrong in any way; then it says all that is wrong and nothing has changed. Texts in, texts out: no files.
 */
import { STATUSES } from '#lib/figures/figure.ts';
import { readWords } from './article-words.ts';
import { checkLedger } from './check.ts';
import { explain } from './explain.ts';
import { findingsOf, type Finding } from './findings.ts';
import { PERIOD_FORMS, readPeriod } from './period-words.ts';
import { problemLine } from './problem.ts';
import { trustedRows, type LedgerTexts } from './read.ts';
import { writeTable } from './serialize.ts';
import { TABLES } from './table-schema.ts';
import { LANGUAGES, SOURCE_KINDS, type FigureRow, type Source } from './types.ts';

/** As somebody types it; `id` alone stands for a source that the ledger has. */
export interface GivenSource {
  readonly id?: string;
  readonly kind?: string;
  readonly publisher?: string;
  readonly title?: string;
  readonly url?: string;
  readonly language?: string;
  readonly published?: string;
  readonly note?: string;
}

export interface GivenFigure {
  readonly place?: string;
  readonly indicator?: string;
  readonly topic?: string;
  readonly scope?: string;
  readonly period?: string;
  readonly status?: string;
  readonly words?: string;
  /** Read from the words where they are not given. */
  readonly qualifier?: string;
  readonly value?: string;
  readonly upper?: string;
  readonly step?: string;
  readonly base?: string;
  readonly conflict?: string;
  readonly contest?: string;
  readonly repeats?: string;
  readonly note?: string;
  readonly revises?: string;
  readonly reason?: string;
}

export interface Article {
  readonly source: GivenSource;
  readonly figures: readonly GivenFigure[];
}

export type Added =
  | {
      readonly ok: true;
      /** The changed files by name. */
      readonly texts: LedgerTexts;
      readonly source: Source;
      /** False where the ledger knew the address of the article. */
      readonly isNewSource: boolean;
      readonly figures: readonly FigureRow[];
      /** Findings that the new rows bring with them. No reason to refuse. */
      readonly findings: readonly Finding[];
    }
  | { readonly ok: false; readonly reasons: readonly string[] };

/** Columns that hold codes, and the tables that these are of. */
const CODES = [
  ['place', 'places'],
  ['indicator', 'indicators'],
  ['topic', 'topics'],
  ['scope', 'scopes'],
  ['base', 'bases'],
] as const;

/** `today`: the day on which the rows enter the ledger, YYYY-MM-DD. */
export function addArticle(texts: LedgerTexts, article: Article, today: string): Added {
  const before = checkLedger(texts);
  if (before.ledger === null) {
    return refused([
      'The ledger itself has errors; mend them first (npm run check:data):',
      ...before.problems.map((problem) => problemLine(problem)),
    ]);
  }
  const { ledger } = before;
  const reasons: string[] = [];
  const sources = trustedRows(texts, 'sources');
  const known = knownSource(article.source, sources);
  if (article.source.id !== undefined && known === undefined) {
    reasons.push(`source: ${article.source.id} is no id of sources.csv`);
  }
  const source = known ?? newSource(article.source, sources, today, (reason) => reasons.push(`source, ${reason}`));
  if (article.figures.length === 0) reasons.push('figures: an article is added with at least one figure');

  const rows = trustedRows(texts, 'figures');
  const units = new Map(ledger.indicators.map(({ code, unit }) => [code, unit]));
  let last = rows.at(-1)?.id ?? 'f0000';
  const figures = article.figures.map((given, i) => {
    last = nextId(last);
    const which = article.figures.length > 1 ? `figure ${i + 1}, ` : '';
    for (const [column, table] of CODES) {
      const code = given[column];
      if (code === undefined || ledger[table].some((row) => row.code === code)) continue;
      reasons.push(`${which}${column}: ${code} is no code of ${TABLES[table].file}`);
    }
    return newFigure(given, last, source, units, today, (reason) => reasons.push(which + reason));
  });
  const changed: Record<string, string> = {
    [TABLES.figures.file]: writeTable('figures', [...rows, ...figures.map(missingAsNull)]),
    ...(known === undefined
      ? { [TABLES.sources.file]: writeTable('sources', [...sources, missingAsNull(source)]) }
      : {}),
  };
  const after = checkLedger({ ...texts, ...changed });
  if (after.ledger === null || reasons.length > 0) {
    // Codes, words and what is missing have been told by name; the rest is told of the cell that it would stand in.
    const told = reasons.length === 0 ? [] : ['reference', 'required', 'unit', 'base', 'step', 'unused'];
    const problems = after.problems.filter(
      ({ code, cell }) => !told.includes(code) && (reasons.length === 0 || cell !== ''),
    );
    return refused([...reasons, ...problems.map((problem) => `${problemLine(problem)}\n    ${explain(problem.code)}`)]);
  }
  const old = new Set(findingsOf(ledger).map(({ id }) => id));
  return {
    ok: true,
    texts: changed,
    source,
    isNewSource: known === undefined,
    figures,
    findings: findingsOf(after.ledger).filter(({ id }) => !old.has(id)),
  };
}

/** What was not given, so that the row can be written and the rest of it checked. */
const missingAsNull = <Row extends object>(row: Row): Row =>
  Object.fromEntries(Object.entries(row).map(([name, value]) => [name, value === '' ? null : value])) as Row;

const refused = (reasons: readonly string[]): Added => ({ ok: false, reasons });

/** Addresses differ by protocol, "www." and a slash at the end without being other articles. */
const bare = (url: string): string => url.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '');

function knownSource({ id, url }: GivenSource, sources: readonly Source[]): Source | undefined {
  if (id !== undefined) return sources.find((source) => source.id === id);
  return url === undefined
    ? undefined
    : sources.find((source) => source.url !== null && bare(source.url) === bare(url));
}

function newSource(given: GivenSource, sources: readonly Source[], today: string, refuse: Refuse): Source {
  return {
    id: nextId(sources.at(-1)?.id ?? 's000'),
    kind: oneOf('kind', SOURCE_KINDS, given.kind ?? 'news', refuse),
    publisher: needed('publisher', given.publisher, refuse),
    title: given.title ?? null,
    url: given.url ?? null,
    language: needed('language', given.language, refuse, LANGUAGES),
    published: given.published ?? null,
    accessed: today,
    note: given.note ?? null,
  };
}

type Refuse = (reason: string) => void;

function needed(name: string, text: string | undefined, refuse: Refuse, known: readonly string[] = []): string {
  if (text !== undefined) return text;
  refuse(`${name}: is needed${known.length > 0 ? `, one of ${known.join(', ')}` : ''}`);
  return '';
}

/** Refuses what is none of them, and then gives the first, which is not to be used. */
function oneOf<Value extends string>(name: string, values: readonly [Value, ...Value[]], text: string, refuse: Refuse) {
  const found = values.find((value) => value === text);
  if (found === undefined) refuse(`${name}: "${text}" is none of ${values.join(', ')}`);
  return found ?? values[0];
}

/** "f0657" → "f0658": an id is never used again, so the last one counts even where some are missing. */
function nextId(id: string): string {
  const [letter = '', digits = ''] = [id.slice(0, 1), id.slice(1)];
  return letter + String(Number(digits) + 1).padStart(digits.length, '0');
}

function newFigure(
  given: GivenFigure,
  id: string,
  source: Source,
  units: ReadonlyMap<string, string>,
  today: string,
  refuse: Refuse,
): FigureRow {
  const indicator = needed('indicator', given.indicator, refuse);
  const unit = units.get(indicator);
  const period = given.period === undefined ? null : readPeriod(given.period);
  if (period === null) refuse(`period: ${given.period ?? 'nothing'} is not a period; write ${PERIOD_FORMS}`);
  const reading = readWords(given, source.language, unit, refuse);
  return {
    id,
    place: needed('place', given.place, refuse),
    indicator,
    topic: given.topic ?? null,
    scope: needed('scope', given.scope, refuse),
    period_start: period?.period_start ?? null,
    period_end: period?.period_end ?? null,
    period_kind: period?.period_kind ?? 'unknown',
    period_length: period?.period_length ?? null,
    status: oneOf('status', STATUSES, given.status ?? 'reported', refuse),
    qualifier: reading.qualifier,
    value: reading.value,
    value_upper: reading.valueUpper,
    unit: unit ?? '',
    base: given.base ?? null,
    as_reported: given.words ?? '',
    step: reading.step,
    source: source.id,
    conflict: given.conflict ?? null,
    contest: given.contest ?? null,
    repeats: given.repeats ?? null,
    break_remark: null,
    suspect_remark: null,
    note: given.note ?? null,
    recorded_on: today,
    revises: given.revises ?? null,
    revision_reason: given.reason ?? null,
  };
}
