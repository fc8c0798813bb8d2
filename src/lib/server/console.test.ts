import { describe, expect, it } from 'vitest';
import { mustRead } from '#lib/engine/statement.ts';
import { rowsText } from '#lib/questions/examples.ts';
import { QUESTIONS } from './all-questions.ts';
import { nodeEngine } from './answers.ts';
import { cannedQuestions, consoleTables } from './console.ts';

it('every column of every table is explained, and every table has its rows counted', async () => {
  const tables = await consoleTables();
  expect(tables.map(({ name }) => name)).toEqual(expect.arrayContaining(['figures', 'counted', 'map_units', 'places']));
  for (const { name, columns, description, rows } of tables) {
    expect(description, name).not.toBe('');
    expect(rows, name).toBeGreaterThan(0);
    expect(columns.filter((column) => column.description === '').map((column) => `${name}.${column.name}`)).toEqual([]);
  }
  expect(tables.find(({ name }) => name === 'map_units')?.rows).toBe(21);
});

describe('the questions to start from', () => {
  it.each(cannedQuestions())('$name reads only', ({ sql }) => {
    expect(() => mustRead(sql)).not.toThrow();
  });

  it.each(QUESTIONS)('$name, written out, answers as the pages ask it', async ({ name, sql, columns, examples }) => {
    const engine = await nodeEngine();
    const written = cannedQuestions().find((canned) => canned.name === name);
    const asked = await engine.ask(sql, examples[0]);
    expect(rowsText(columns, await engine.ask(written?.sql ?? ''))).toBe(rowsText(columns, asked));
  });
});
