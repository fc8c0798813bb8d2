import { describe, expect, it } from 'vitest';
import { UnreadableFile } from '../../src/lib/intake/unreadable.ts';
import { firstSettings, lookAt } from '../../src/lib/intake/look.ts';
import { openFile, rowsOf, type Opened } from '../../src/lib/intake/open.ts';
import type { Settings } from '../../src/lib/intake/settings.ts';
import { takeFigures } from '../../src/lib/intake/take-figures.ts';
import { takeRegister } from '../../src/lib/intake/take-register.ts';
import type { Report } from '../../src/lib/intake/report.ts';
import type { Case } from '../fixtures/intake/case.ts';
import { CASES } from '../fixtures/intake/cases.ts';
import { testMatchers } from '../fixtures/intake/matchers.ts';
import { figuresSaid, registerSaid } from '../fixtures/intake/taken.ts';

const matchers = testMatchers();
const running = { progress: () => undefined, cancelled: false };

async function take(opened: Opened, settings: Settings) {
  if (settings.shape === 'figures') {
    const taken = await takeFigures(opened, settings, matchers, running);
    return taken.kind === 'questions' ? taken : { ...taken, said: figuresSaid(taken.own) };
  }
  const taken = await takeRegister(opened, settings, matchers, running);
  return taken.kind === 'questions' ? taken : { ...taken, said: registerSaid(taken.own) };
}

function checkReport(report: Report, expected: Case['expected'], taken: number): void {
  expect(report.taken + report.refused).toBe(report.read);
  expect(report.taken).toBe(taken);
  const byReason = Object.values(report.byReason).reduce((sum, count) => sum + count, 0);
  expect(byReason).toBe(report.refused);
  if (expected.refused) expect(report.list.map(({ line, reason }) => `${line} ${reason}`)).toEqual(expected.refused);
  if (expected.reasons) expect(report.byReason).toEqual(expected.reasons);
}

describe.each(CASES)('$name', ({ file, bytes, expected, year, totals, places }) => {
  it('is read as expected', async () => {
    if (expected.problem !== undefined) {
      const problem = await openFile(file, bytes)
        .then((opened) => firstSettings(opened, matchers))
        .then(
          () => null,
          (cause: unknown) => (cause instanceof UnreadableFile ? cause.problem : cause),
        );
      expect(problem).toBe(expected.problem);
      return;
    }
    const opened = await openFile(file, bytes);
    const { settings: found, doubts } = firstSettings(opened, matchers);
    const look = lookAt(opened, found, matchers, (n) => `#${n}`);
    const seen = {
      encoding: found.encoding,
      delimiter: found.dialect.delimiter,
      skipRows: found.skipRows,
      hasHeader: found.hasHeader,
      numbers: found.numbers.decimal + found.numbers.group,
      dates: found.dates,
      shape: found.shape,
      roles: found.roles,
      doubts,
      columns: look.columns.map(({ name }) => name),
      personal: Object.fromEntries(
        look.columns.flatMap(({ name, personal }) => (personal === null ? [] : [[name, personal]])),
      ),
    };
    for (const key of Object.keys(seen) as (keyof typeof seen)[]) {
      if (expected[key] !== undefined) expect(seen[key], key).toEqual(expected[key]);
    }
    if (expected.cells) expect(cellsOf(opened, found)).toEqual(expected.cells);
    const result = await take(opened, { ...found, year: year ?? null, totals: totals ?? null, places: places ?? {} });
    if (expected.asks || expected.asksTotals) {
      expect(result.kind).toBe('questions');
      if (result.kind !== 'questions') return;
      expect(result.questions.places.map(({ text }) => text)).toEqual(expected.asks ?? []);
      expect(result.questions.totals?.rows).toBe(expected.asksTotals);
      return;
    }
    if (!expected.taken && expected.count === undefined) return;
    expect(result).not.toHaveProperty('questions');
    if (result.kind === 'questions') return;
    if (expected.taken) expect(result.said).toEqual(expected.taken);
    if (expected.count !== undefined) expect(result.said.length).toBe(expected.count);
    checkReport(result.report, expected, result.said.length);
  });
});

function cellsOf(opened: Opened, settings: Settings): string[][] {
  const rows = rowsOf(opened, settings);
  for (let i = 0; i < settings.skipRows + settings.headRows; i++) rows.next();
  const cells: string[][] = [];
  while (rows.next()) cells.push(Array.from({ length: rows.count }, (_, i) => rows.cell(i)));
  return cells;
}

it('there are at least sixty of them', () => {
  expect(CASES.length).toBeGreaterThanOrEqual(60);
  expect(new Set(CASES.map(({ name }) => name)).size).toBe(CASES.length);
});
