import { ESLint, type Linter } from 'eslint';
import tseslint from 'typescript-eslint';
import { describe, expect, test } from 'vitest';
import { circleOf, importsOf } from '../lint/no-circle.js';

// The files exist in the test only, so the rules that ask the compiler about them are left out.
const eslint = new ESLint({ overrideConfig: tseslint.configs.disableTypeChecked as Linter.Config });

/** The rules that the linter applies when `code` is said to lie at `filePath`. */
async function broken(filePath: string, code: string): Promise<string[]> {
  const results = await eslint.lintText(code, { filePath });
  return results.flatMap((result) => result.messages.map((message) => message.ruleId ?? message.message));
}

describe('the linter finds circles of imports', () => {
  const ways = (edges: Record<string, string[]>) => new Map(Object.entries(edges));

  test('the way back is told from the module on, the shortest one', () => {
    const graph = ways({ a: ['b', 'c'], b: ['d'], c: ['a'], d: ['a'] });
    expect(circleOf(graph, 'a')).toEqual(['a', 'c', 'a']);
    expect(circleOf(graph, 'd')).toEqual(['d', 'a', 'b', 'd']);
  });

  test('a module that imports itself is one', () => {
    expect(circleOf(ways({ a: ['a'] }), 'a')).toEqual(['a', 'a']);
  });

  test('ways that meet again are none, nor is a circle that one only leads into', () => {
    const graph = ways({ a: ['b', 'c'], b: ['d'], c: ['d'], d: ['e'], e: ['d'] });
    expect(circleOf(graph, 'a')).toBeNull();
    expect(circleOf(graph, 'b')).toBeNull();
  });

  test('every form of an import counts', () => {
    const text =
      "import type { A } from './a.ts';\nimport './b.css';\nexport * from './c.ts';\nimport('./d.ts?worker');";
    expect(importsOf('/x/y.ts', text)).toEqual(['/x/a.ts', '/x/b.css', '/x/c.ts', '/x/d.ts']);
  });
});

describe('the linter holds the house together', () => {
  test.each([
    ['a figure knows no ledger', 'src/lib/figures/x.ts', "import { a } from '#lib/ledger/a.ts';\na();"],
    ['i18n knows nothing of ours', 'src/lib/i18n/x.ts', "import { a } from '#lib/figures/a.ts';\na();"],
    ['a register does not know how it is read', 'src/lib/register/x.ts', "import { a } from '#lib/intake/a.ts';\na();"],
    ['charts do not know exports', 'src/lib/charts/x.ts', "import { a } from '#lib/export/a.ts';\na();"],
    ['relative ways between folders are closed', 'src/lib/charts/x.ts', "import { a } from '../figures/a.ts';\na();"],
    [
      'types count as imports',
      'src/lib/figures/x.ts',
      "import type { A } from '#lib/ledger/a.ts';\nexport type B = A;",
    ],
    ['only the engine knows DuckDB', 'src/lib/questions/x.ts', "import { a } from '@duckdb/duckdb-wasm';\na();"],
    ['nobody knows Arrow', 'src/lib/engine/x.ts', "import { a } from 'apache-arrow';\na();"],
    ['only charts know Chart.js', 'src/routes/x.ts', "import { Chart } from 'chart.js';\nChart();"],
    ['figures read no files', 'src/lib/figures/x.ts', "import { a } from 'node:fs';\na();"],
    ['the core knows no subject', 'src/lib/panels/x.ts', "import { a } from '#lib/subjects/place/public.ts';\na();"],
    [
      'a subject knows no other',
      'src/lib/subjects/own/x.ts',
      "import { a } from '#lib/subjects/place/public.ts';\na();",
    ],
    ['nor by a relative way', 'src/lib/subjects/own/x.ts', "import { a } from '../place/x.ts';\na();"],
    [
      'a subject is known by its public file only',
      'src/lib/subjects/place/x.ts',
      "import { a } from '#lib/subjects/own/a.ts';\na();",
    ],
    ['also at build', 'src/lib/server/x.ts', "import { a } from '#lib/subjects/own/a.ts';\na();"],
    ['pages do not reach build-time code', 'src/routes/x.ts', "import { a } from '#lib/server/a.ts';\na();"],
  ])('%s', async (_claim, filePath, code) => {
    expect(await broken(filePath, code)).toContain('no-restricted-imports');
  });

  test.each([
    ['a dynamic import is an import', 'src/lib/ui/x.ts', "export const a = () => import('chart.js');"],
    ['an import in a type is an import', 'src/lib/figures/x.ts', "export type A = import('#lib/ledger/a.ts').A;"],
    ['missing is missing', 'src/lib/charts/x.ts', 'export const a = (row: { value?: number }) => row.value ?? 0;'],
    ['also behind a chain', 'src/lib/charts/x.ts', 'export const a = (row?: { lower: number }) => row?.lower || 0;'],
  ])('%s', async (_claim, filePath, code) => {
    expect(await broken(filePath, code)).toContain('no-restricted-syntax');
  });

  test.each([
    ['charts know figures', 'src/lib/charts/x.ts', "import { a } from '#lib/figures/a.ts';\na();"],
    [
      'a place shows what others show',
      'src/lib/subjects/place/x.ts',
      "import { a } from '#lib/subjects/own/public.ts';\na();",
    ],
    [
      'a subject knows itself',
      'src/lib/subjects/own/register/x.ts',
      "import { a } from '#lib/subjects/own/a.ts';\na();",
    ],
    ['routes lay out a subject', 'src/routes/x.ts', "import { a } from '#lib/subjects/own/a.ts';\na();"],
    ['charts know Chart.js', 'src/lib/charts/x.ts', "import { Chart } from 'chart.js';\nChart();"],
    ['server routes ask at build', 'src/routes/+page.server.ts', "import { a } from '#lib/server/a.ts';\na();"],
    ['a count may start at 0', 'src/lib/charts/x.ts', 'export const a = (m: Map<string, number>) => m.get("a") ?? 0;'],
  ])('and lets pass: %s', async (_claim, filePath, code) => {
    expect(await broken(filePath, code)).toEqual([]);
  });

  test('a style attribute is refused, for the policy would drop it', async () => {
    expect(await broken('src/lib/ui/X.svelte', '<p style="color: red"></p>')).toContain('svelte/no-inline-styles');
  });
});
