/**
 * `npm run bench -- --read`: how well articles are read, on texts with keys (a folder of .txt files and key.csv). With
 * `--without-source` every text is read by a reader that never saw the ledger's rows of its source and of its reprints.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { gazetteerOf } from '../../src/lib/intake/gazetteer.ts';
import { PlaceMatcher } from '../../src/lib/intake/places.ts';
import { learn } from '../../src/lib/intake/press/knowledge.ts';
import type { Candidate, Proposal, ReadArticle } from '../../src/lib/intake/press/proposal.ts';
import { addressKey } from '../../src/lib/ledger/entry/address.ts';
import { ArticleReader } from '../../src/lib/intake/press/read-article.ts';
import { readToWarmUp } from '../../src/lib/intake/press/warm-up.ts';
import { checkLedger } from '../../src/lib/ledger/check.ts';
import { readPeriod } from '../../src/lib/ledger/entry/period.ts';
import { trustedRows } from '../../src/lib/ledger/read.ts';
import type { FigureRow, Ledger } from '../../src/lib/ledger/types.ts';
import { readLedgerFiles } from '../../src/cli/ledger-files.ts';

export interface KeyRow {
  readonly file: string;
  readonly value: string;
  readonly qualifier: string;
  readonly unit: string;
  readonly place: string;
  readonly indicator: string;
  readonly as_reported: string;
  readonly topic?: string;
  readonly scope?: string;
  readonly period?: string;
  readonly period_start?: string;
  readonly period_end?: string;
}

/** What a key says of a figure, in codes of the ledger; undefined where it says nothing of it. */
interface Wanted {
  readonly row: KeyRow;
  readonly value: number;
  readonly indicator: string;
  readonly places: readonly string[];
  readonly topic: string | undefined;
  readonly scope: string | undefined;
  /** `length`: of a time without dates, where the key writes one. */
  readonly period:
    { readonly start: string | null; readonly end: string | null; readonly length?: string | null } | undefined;
}

export interface Score {
  readonly name: string;
  right: number;
  of: number;
  readonly goal?: number;
}

export interface ReadResult {
  readonly scores: readonly Score[];
  readonly misses: readonly string[];
  readonly texts: number;
  readonly milliseconds: number;
}

const readCsv = (path: string): KeyRow[] =>
  Papa.parse<KeyRow>(readFileSync(path, 'utf8').replace(/^\ufeff/u, ''), { header: true, skipEmptyLines: true }).data;

/** Sources that print the figures of another: linked by `repeats`, or with one headline. */
function reprintsOf(id: string, ledger: Ledger, rows: readonly FigureRow[]): Set<string> {
  const sources = new Set([id]);
  const title = ledger.sources.find((source) => source.id === id)?.title ?? null;
  for (const source of ledger.sources) if (title !== null && source.title === title) sources.add(source.id);
  const own = new Set(rows.filter(({ source }) => sources.has(source)).map((row) => row.id));
  const repeated = new Set(rows.filter((row) => own.has(row.id) && row.repeats !== null).map(({ repeats }) => repeats));
  for (const row of rows) {
    if (repeated.has(row.id) || (row.repeats !== null && (own.has(row.repeats) || repeated.has(row.repeats))))
      sources.add(row.source);
  }
  return sources;
}

/** Texts begin with an address, or with lines "url: …", "published: …", "title: …". */
export function openText(content: string): { url?: string; published?: string; title?: string; text: string } {
  const lines = content.replace(/^\ufeff/u, '').split(/\r?\n/u);
  const head: Record<string, string> = {};
  while (lines[0] !== undefined) {
    const field = /^(url|published|title): (.*)$/u.exec(lines[0]);
    if (field?.[1] !== undefined && field[2] !== undefined) head[field[1]] = field[2];
    else if (/^https?:\/\/\S+$/u.test(lines[0].trim())) head.url = lines[0].trim();
    else break;
    lines.shift();
  }
  return { ...head, text: lines.join('\n') };
}

export function measureReading(folder: string, withoutSource: boolean): ReadResult {
  const texts = readLedgerFiles('data');
  const { ledger } = checkLedger(texts);
  if (ledger === null) throw new Error('the ledger has errors: npm run check:data');
  const rows = trustedRows(texts, 'figures');
  const whole = new ArticleReader(learn(ledger, rows));
  const matcher = new PlaceMatcher(gazetteerOf(ledger.places));
  const key = readCsv(join(folder, 'key.csv'));
  const common = commonest(rows);
  const tally = new Tally();
  const misses: string[] = [];
  let milliseconds = 0;
  const files = readdirSync(folder).filter((name) => name.endsWith('.txt') && key.some(({ file }) => file === name));
  for (const file of files.sort()) {
    const opened = openText(readFileSync(join(folder, file), 'utf8'));
    const source = ledger.sources.find(
      ({ url }) => url !== null && opened.url !== undefined && addressKey(url) === addressKey(opened.url),
    );
    const hidden = source === undefined || !withoutSource ? new Set<string>() : reprintsOf(source.id, ledger, rows);
    const reader =
      hidden.size === 0
        ? whole
        : new ArticleReader(
            learn(
              ledger,
              rows.filter((row) => !hidden.has(row.source)),
            ),
          );
    const published = opened.published ?? source?.published ?? undefined;
    const since = performance.now();
    const read = reader.read(opened.text, { ...opened, ...(published === undefined ? {} : { published }) });
    milliseconds += performance.now() - since;
    const wanted = key
      .filter((row) => row.file === file)
      .map((row) =>
        wantedOf(
          row,
          rows.filter((one) => one.source === source?.id),
          ledger,
          matcher,
          // The ledger knows the year of an undated page from elsewhere; of the text alone "not stated" is the right answer.
          read.day !== null || /(?:19|20)\d\d/u.test(read.text),
        ),
      );
    compare(file, read, wanted, common, tally, misses);
  }
  return { scores: tally.scores, misses, texts: files.length, milliseconds };
}

function commonest(rows: readonly FigureRow[]): string {
  const counts = new Map<string, number>();
  for (const { indicator } of rows) counts.set(indicator, (counts.get(indicator) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '';
}

/** A key says less than the ledger: what it leaves out is taken from the ledger's row of the same address and value. */
function wantedOf(
  row: KeyRow,
  rows: readonly FigureRow[],
  ledger: Ledger,
  matcher: PlaceMatcher,
  isDated: boolean,
): Wanted {
  const value = Number(row.value);
  const codes = new Set(ledger.indicators.map(({ code }) => code));
  const named = matcher.match(row.place);
  const code = ledger.places.some((place) => place.code === row.place)
    ? row.place
    : named.kind === 'sure'
      ? named.code
      : '';
  const places = [
    code,
    ...ledger.places.map((place) => place.code).filter((other) => other.startsWith(`${code}-pre-`)),
  ];
  const same = rows.filter((one) => one.value === value && one.unit === row.unit);
  const twin =
    same.find((one) => one.indicator === row.indicator && places.includes(one.place)) ??
    (same.length === 1 || !codes.has(row.indicator) ? same[0] : undefined);
  const written =
    row.period === undefined || row.period === '' ? null : readPeriod(row.period.replace(/^not stated$/u, 'unknown'));
  const period =
    written !== null
      ? { start: written.period_start, end: written.period_end, length: written.period_length }
      : row.period_end !== undefined
        ? {
            start: row.period_start === '' ? null : (row.period_start ?? null),
            end: row.period_end === '' ? null : row.period_end,
          }
        : row.period === ''
          ? { start: null, end: null }
          : twin === undefined
            ? undefined
            : isDated
              ? { start: twin.period_start, end: twin.period_end }
              : { start: null, end: null };
  return {
    row,
    value,
    indicator: codes.has(row.indicator) ? row.indicator : (twin?.indicator ?? row.indicator),
    places,
    topic: row.topic ?? (twin === undefined ? undefined : (twin.topic ?? '')),
    scope: row.scope !== undefined && row.scope !== '' ? row.scope : twin?.scope,
    period,
  };
}

class Tally {
  readonly scores: Score[] = [];
  add(name: string, right: boolean, goal?: number): boolean {
    let score = this.scores.find((one) => one.name === name);
    if (score === undefined)
      this.scores.push((score = { name, right: 0, of: 0, ...(goal === undefined ? {} : { goal }) }));
    score.of++;
    if (right) score.right++;
    return right;
  }
}

const first = (candidates: readonly Candidate[]): string | undefined => candidates[0]?.code;

function compare(
  file: string,
  read: ReadArticle,
  wanted: readonly Wanted[],
  common: string,
  tally: Tally,
  misses: string[],
): void {
  const free = new Set(read.proposals);
  for (const want of wanted) {
    const { row, value } = want;
    const at = positionOf(read.text, row.as_reported);
    const found = [...free].filter((one) => one.value === value).sort((a, b) => gap(a, at) - gap(b, at))[0];
    if (found !== undefined) free.delete(found);
    const id = `${file} ${row.value} ${row.unit} «${row.as_reported}»`;
    const miss = (what: string, is: string | undefined, should: string | undefined) =>
      misses.push(`${id}: ${what} ${is ?? 'none'}, not ${should ?? ''}`);
    const isNumber = found !== undefined && found.qualifier === row.qualifier;
    const unit = found?.unit === row.unit;
    const place = found !== undefined && want.places.includes(first(found.place) ?? '');
    const indicator = found !== undefined && first(found.indicator) === want.indicator;
    const is = (list: readonly Candidate[] | undefined, code: string) =>
      list?.some((one) => one.code === code) ?? false;
    tally.add(
      'whole proposal right: value, hedge, unit, place, indicator',
      isNumber && unit && place && indicator,
      0.55,
    );
    tally.add('  "always the commonest indicator" instead', isNumber && place && want.indicator === common);
    if (!tally.add('number and hedge', isNumber))
      miss('number', found === undefined ? passedAs(read, at) : found.qualifier, row.qualifier);
    if (!tally.add('place, first', place)) miss('place', found && first(found.place), want.places[0]);
    tally.add('place, among three', found?.place.some(({ code }) => want.places.includes(code)) ?? false);
    if (!tally.add('indicator, first', indicator))
      miss(
        'indicator',
        found?.indicator.map(({ code, score }) => `${code} ${score.toFixed(1)}`).join(' | '),
        want.indicator,
      );
    tally.add('indicator, among three', is(found?.indicator, want.indicator), 0.9);
    if (want.topic !== undefined) {
      if (!tally.add('topic, first', found !== undefined && first(found.topic) === want.topic))
        miss('topic', found?.topic.map(({ code }) => code).join(' | '), want.topic);
      tally.add('topic, among three', is(found?.topic, want.topic), 0.85);
    }
    if (want.scope !== undefined) {
      if (!tally.add('scope, first', found !== undefined && first(found.scope) === want.scope))
        miss('scope', found?.scope.map(({ code }) => code).join(' | '), want.scope);
      tally.add('scope, among three', is(found?.scope, want.scope));
    }
    if (want.period !== undefined) {
      const { start, end, length } = want.period;
      const right = (code: string | undefined): boolean => {
        const said = readPeriod(code ?? '');
        return (
          said !== null &&
          said.period_start === start &&
          said.period_end === end &&
          (length === undefined || said.period_length === length)
        );
      };
      if (
        !tally.add('period, first ("not stated" is an answer)', found !== undefined && right(first(found.period)), 0.85)
      )
        miss('period', found?.period.map(({ code }) => code).join(' | '), `${start ?? ''}..${end ?? ''}`);
      tally.add('period, among three', found?.period.some(({ code }) => right(code)) ?? false);
    }
  }
  for (const extra of read.proposals) {
    const none = free.has(extra);
    tally.add('proposals that are no figure', none, 0.1);
    if (none)
      misses.push(
        `${file} no figure: ${extra.value} «${extra.words}» ${first(extra.indicator)} ${extra.indicator[0]?.score.toFixed(1)}`,
      );
  }
}

const squeezed = (text: string): string => text.toLowerCase().replace(/\s+/gu, ' ');
function positionOf(text: string, words: string): number | null {
  const at = squeezed(text).indexOf(squeezed(words));
  return at === -1 ? null : at;
}
const gap = ({ start, end }: Proposal, at: number | null): number =>
  at === null ? start : end < at ? at - end : Math.max(0, start - at);

function passedAs(read: ReadArticle, at: number | null): string {
  if (at === null) return 'not proposed';
  const near = read.passed.filter(({ start }) => start >= at && start < at + 60)[0];
  return `not proposed (${near?.why ?? 'not seen'})`;
}

export function reportReading(folder: string, withoutSource: boolean, showMisses: boolean): void {
  const { scores, misses, texts, milliseconds } = measureReading(folder, withoutSource);
  console.log(`${folder}: ${texts} texts${withoutSource ? ', each without the ledger’s rows of its source' : ''}`);
  for (const { name, right, of, goal } of scores) {
    const share = of === 0 ? '–' : (right / of).toFixed(2);
    console.log(
      `  ${name.padEnd(60)} ${share.padStart(5)}   ${String(right).padStart(3)} of ${of}${goal === undefined ? '' : `   goal ${goal}`}`,
    );
  }
  console.log(`  reading, all texts ${milliseconds.toFixed(0)} ms`);
  const { first, warm } = timesOfArticle();
  console.log(`  5,000 letters: first ${first.toFixed(0)} ms, warm ${warm.toFixed(0)} ms of a processor   goal 100 ms`);
  if (showMisses) for (const miss of misses) console.log(`    ${miss}`);
}

/**
 * An article of 5,000 letters as the page reads it: by a reader that was just made and warmed up, then the median of many. Time of
 * this process alone, since a machine may be busy with others. The texts are denser with figures than articles are.
 */
function timesOfArticle(): { readonly first: number; readonly warm: number } {
  const texts = readLedgerFiles('data');
  const { ledger } = checkLedger(texts);
  if (ledger === null) return { first: Number.NaN, warm: Number.NaN };
  const reader = new ArticleReader(learn(ledger, trustedRows(texts, 'figures')));
  for (let i = 0; i < 6; i++) readToWarmUp(reader);
  const all = readdirSync(OWN_TEXTS)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => openText(readFileSync(join(OWN_TEXTS, name), 'utf8')).text)
    .join('\n');
  const article = all.slice(0, 5000);
  const times = Array.from({ length: 41 }, () => {
    const since = process.cpuUsage();
    reader.read(article, { published: '2026-01-15' });
    return process.cpuUsage(since).user / 1000;
  });
  const first = times.shift() ?? Number.NaN;
  return { first, warm: times.sort((a, b) => a - b)[20] ?? Number.NaN };
}

export const OWN_TEXTS = 'tests/fixtures/press';
