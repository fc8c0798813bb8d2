import { ESLint, type Linter } from 'eslint';
import tseslint from 'typescript-eslint';
import { describe, expect, test } from 'vitest';

// The files exist in the test only, so the rules that ask the compiler about them are left out.
const eslint = new ESLint({ overrideConfig: tseslint.configs.disableTypeChecked as Linter.Config });

/** The rules that the linter applies when `code` is said to lie at `filePath`. */
async function broken(filePath: string, code: string): Promise<string[]> {
  const results = await eslint.lintText(code, { filePath });
  return results.flatMap((result) => result.messages.map((message) => message.ruleId ?? message.message));
}

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
