/**
 * A synthetic ledger about 100 times as large as the real one, for `npm run bench`: every indicator for every place and
 * year, and appeals by topic. Nobody reported these figures; the words of each row and its source say so. The same seed
 * gives the same bytes.
 */
import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { LEDGER_FILES } from '../../src/lib/ledger/table-schema.ts';

const SOURCE = 'synthetic';
const FIRST_YEAR = 2000;
const LAST_YEAR = 2025;
/** Topics of the split appeals: with them the number of rows comes near 400,000. */
const TOPICS = 40;

const QUALIFIERS = ['more_than', 'about', 'almost', 'less_than', 'at_least'] as const;

/** mulberry32: small, fast, and good enough for numbers that mean nothing. Gives values in [0, 1). */
function random(seed: number): () => number {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = Math.imul(a ^ (a >>> 15), a | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

interface Row {
  readonly [column: string]: string;
}
const parse = (text: string): Row[] => Papa.parse<Row>(text, { header: true, skipEmptyLines: true }).data;

/** Files of the ledger by name, with synthetic statistics instead of all figures. */
export function syntheticLedger(seed = 1): { texts: Record<string, string>; figures: number } {
  const texts = Object.fromEntries(LEDGER_FILES.map((file) => [file, readFileSync(`data/${file}`, 'utf8')]));
  const text = (file: string): string => texts[file] ?? '';
  const header = text('statistics.csv').slice(0, text('statistics.csv').indexOf('\n'));
  const columns = header.split(',');
  const next = random(seed);
  const places = parse(text('places.csv')).map((row) => row.code ?? '');
  const indicators = parse(text('indicators.csv')).filter(({ kind }) => kind !== 'mention' && kind !== 'rank');
  const topics = parse(text('topics.csv'))
    .filter(({ dimension }) => dimension === 'subject')
    .map((row) => row.code ?? '')
    .slice(0, TOPICS);

  const lines: string[] = [header];
  const add = (indicator: Row, place: string, topic: string, year: number): void => {
    const share = indicator.kind === 'share';
    const value = share ? Math.floor(next() * 100) : Math.floor(10 ** (1 + 5 * next()));
    const qualifier = next() < 0.85 ? 'exact' : (QUALIFIERS[Math.floor(next() * QUALIFIERS.length)] ?? 'exact');
    const stock = indicator.code === 'population';
    const row: Row = {
      id: `x${String(lines.length).padStart(6, '0')}`,
      place,
      indicator: indicator.code ?? '',
      topic,
      scope: 'bns',
      period_start: stock ? '' : `${year}-01-01`,
      period_end: `${year}-12-31`,
      period_kind: stock ? 'as_of' : 'year',
      status: 'reported',
      qualifier,
      value: String(value),
      unit: indicator.unit ?? '',
      base: share ? 'not_stated' : '',
      as_reported: `synthetic ${value}`,
      step: '1',
      source: SOURCE,
      recorded_on: '2026-11-23',
    };
    lines.push(columns.map((column) => row[column] ?? '').join(','));
  };
  for (const place of places) {
    for (let year = FIRST_YEAR; year <= LAST_YEAR; year++) {
      for (const indicator of indicators) {
        add(indicator, place, '', year);
        if (indicator.code === 'appeals_received') for (const topic of topics) add(indicator, place, topic, year);
      }
    }
  }
  const sources = text('sources.csv').trimEnd();
  const cells: Row = { id: SOURCE, kind: 'statistics', publisher: 'Synthetic figures', language: 'en' };
  const sourceColumns = sources.slice(0, sources.indexOf('\n')).split(',');
  return {
    texts: {
      ...texts,
      'figures.csv': `${header}\n`,
      'statistics.csv': `${lines.join('\n')}\n`,
      'sources.csv': `${sources}\n${sourceColumns.map((column) => cells[column] ?? '').join(',')}\n`,
    },
    figures: lines.length - 1,
  };
}
