import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '#lib/engine/engine.ts';
import { openNodeEngine } from '#lib/engine/node.ts';
import { engineColumns, loadLedger } from '#lib/engine/tables.ts';
import { LEDGER_FILES } from '#lib/ledger/table-schema.ts';
import { readTrusted } from '#lib/ledger/read.ts';
import { QUESTIONS } from './all-questions.ts';
import { answerAll } from '#lib/questions/examples.ts';
import { FIGURE, TRAITS } from '#lib/questions/question.ts';

let engine: Engine;

beforeAll(async () => {
  const texts = LEDGER_FILES.map((file) => [file, readFileSync(`data/${file}`, 'utf8')]);
  engine = await openNodeEngine();
  await loadLedger(engine, readTrusted(Object.fromEntries(texts)));
});

it('a whole figure has the columns of the engine’s table, but for its traits', () => {
  expect([...FIGURE, ...TRAITS]).toEqual(engineColumns('figures').map((column) => column.name));
});

it('no two questions share a name', () => {
  const names = QUESTIONS.map((question) => question.name);
  expect(new Set(names).size).toBe(names.length);
});

it('every question file is registered', () => {
  const files = import.meta.glob(['../questions/*.ts', '../subjects/**/*.ts'], {
    query: '?raw',
    import: 'default',
    eager: true,
  });
  const asking = Object.entries(files).flatMap(([file, text]) =>
    file.includes('.test.')
      ? []
      : [...String(text).matchAll(/= question<[^]*?name: '([^']+)'/g)].map(([, name]) => name),
  );
  expect(asking.sort()).toEqual(QUESTIONS.map(({ name }) => name).sort());
});

it('the same examples give the same answers twice', async () => {
  expect(await answerAll(engine, QUESTIONS)).toEqual(await answerAll(engine, QUESTIONS));
});

describe.each(QUESTIONS)('$name', ({ sql, columns, examples }) => {
  it('has an example', () => expect(examples.length).toBeGreaterThan(0));

  it.each(examples.map((params) => ({ params })))('is a valid statement for $params', async ({ params }) => {
    expect(await engine.ask(`EXPLAIN ${sql}`, params)).not.toEqual([]);
  });

  it.each(examples.map((params) => ({ params })))(
    'answers $params with the columns it promises',
    async ({ params }) => {
      const rows = await engine.ask(sql, params);
      expect(rows.length).toBeGreaterThan(0);
      for (const row of rows) expect(Object.keys(row)).toEqual(columns);
    },
  );
});
