import { strFromU8, unzipSync } from 'fflate';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { loadMessages } from '#lib/i18n/messages.ts';
import { LANGS } from '#lib/i18n/lang.ts';
import { TABLES } from '#lib/ledger/table-schema.ts';
import { buildCube } from '#lib/register/cube.ts';
import { publishSafely, type SafeCounts } from '#lib/register/publish.ts';
import { EVERYTHING, LinkedViews } from '#lib/register/views.ts';
import { syntheticRegister } from '../../../tests/bench/synthetic-rows.ts';
import { registerCsv } from './register-csv.ts';
import { registerZip, safeFiguresCsv } from './register-zip.ts';

const register = syntheticRegister(3000, 3);
const cube = buildCube(register);
const named = (list: readonly { name: string }[]) => list.map(({ name }) => name);
const names = {
  place: named(register.names.place),
  topic: named(register.names.topic),
  channel: register.names.channel,
  outcome: register.names.outcome,
};
const codes = {
  place: register.names.place.map(({ code }) => code),
  topic: register.names.topic.map(({ code }) => code),
  channel: register.names.channel.map(() => null),
  outcome: register.names.outcome.map(() => null),
};
const rowsOf = (csv: string, delimiter: string) =>
  Papa.parse<Record<string, string>>(csv.replace(/^\uFEFF/, ''), { header: true, delimiter, skipEmptyLines: true })
    .data;

describe.each(LANGS)('a register leaves the page (%s)', (lang) => {
  test('with the marks "own" and "synthetic" in every row of what is shown', async () => {
    const t = await loadMessages(lang);
    const views = new LinkedViews(cube).look(EVERYTHING);
    const seen = { register, names, codes, firstMonth: cube.firstMonth, views, choice: EVERYTHING, t, lang };
    const rows = rowsOf(registerCsv(seen, 'excel'), ';');
    expect(rows.length).toBeGreaterThan(150);
    const [data = '', , chart = '', , , , number = ''] = t.register.download.heads;
    for (const row of rows) expect(row[data]).toBe(`${t.register.own}. ${t.register.synthetic}`);
    const places = rows.filter((row) => row[chart] === t.register.by.place);
    expect(places.reduce((sum, row) => sum + Number(row[number]), 0)).toBe(register.n);
  });

  test('as an archive that names its rule and says what is withheld', async () => {
    const t = await loadMessages(lang);
    const counts = publishSafely(register, cube, 'quarter', 5) as SafeCounts;
    const zip = { register, names, counts, t, lang, today: '2026-01-15' };
    const files = unzipSync(registerZip(zip, 'standard'));
    expect(Object.keys(files)).toEqual(['README.txt', 'counts.csv', 'figures.csv']);
    const readme = strFromU8(files['README.txt']!);
    expect(readme).toContain(t.register.publish.rule('5'));
    expect(readme).toContain(t.register.publish.readme.synthetic);
    const csv = strFromU8(files['counts.csv']!);
    expect(csv).toContain(t.register.publish.rule('5').slice(0, 20));
    const [, , , , , , received = '', remark = ''] = t.register.publish.heads;
    const rows = rowsOf(csv, ',');
    expect(rows.filter((row) => row[remark] === t.register.publish.withheld)).toHaveLength(counts.withheld);
    for (const row of rows) {
      const n = row[received] ?? '';
      expect(n === '' || n === '0' || Number(n) >= 5).toBe(true);
      if (row[remark] === t.register.publish.withheld) expect(n).toBe('');
    }
  });
});

test('figures.csv has the columns of the ledger, exact claims, and neither withheld counts nor own names', async () => {
  const t = await loadMessages('en');
  const counts = publishSafely(register, cube, 'year', 5) as SafeCounts;
  const csv = safeFiguresCsv({ register, names, counts, t, lang: 'en', today: '2026-01-15' });
  const rows = rowsOf(csv, ',');
  expect(csv.split('\n')[0]?.split(',')).toEqual(TABLES.figures.columns.map(({ name }) => name));
  const known = new Set(codes.place);
  for (const row of rows) {
    expect(row).toMatchObject({ qualifier: 'exact', indicator: 'appeals_received', unit: 'appeals', step: '1' });
    expect([row.id, row.scope, row.source].join('')).toBe('');
    expect(known.has(row.place ?? '')).toBe(true);
    expect(row.value === '0' || Number(row.value) >= 5).toBe(true);
    expect(row.note).toContain('SYNTHETIC');
  }
  const whole = rows.filter((row) => row.topic === '' && row.place === 'ile').map((row) => Number(row.value));
  expect(whole.length).toBeGreaterThan(0);
  expect(rows.some((row) => row.topic === 'roads')).toBe(true);
});
