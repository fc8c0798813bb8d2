import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { LEDGER, makingOf } from '../../../tests/fixtures/export/making.ts';
import { unzipped } from '../../../tests/fixtures/export/read-back.ts';
import type { Figure } from '#lib/figures/figure.ts';
import type { ViewTable } from './protocol.ts';
import { viewFile } from './view-file.ts';

const of = (place: string) => LEDGER.figures.filter((figure) => figure.place === place).slice(0, 5);

async function archiveOf(...tables: (readonly Figure[])[]) {
  const { job, words, labels } = await makingOf([], 'zip', { lang: 'ru', name: ['view', 'places'] });
  const held = tables.map((rows): ViewTable => ({ name: 'rows', rows, labels, links: {} }));
  const done: number[] = [];
  const made = await viewFile(job, held, words, (rows) => void done.push(rows));
  return { made, done, files: unzipped(new Uint8Array(await made.blob.arrayBuffer())) };
}

test('everything in view is one archive: a table each, one README that names and counts them, one description of all', async () => {
  const [ile, talgar] = [of('ile'), of('talgar')];
  const { made, done, files } = await archiveOf(ile, talgar, talgar);
  expect(made.name).toMatch(/^aina_view_places_.*_ru_v2026-11-23\.zip$/);
  const tables = Object.keys(files).filter((name) => name.endsWith('.csv'));
  // The third holds the same as the second: both are there, and no name is given twice.
  expect(tables.map((name) => /_(ile|talgar)_.*?(_2)?\.csv$/.exec(name)?.slice(1))).toEqual([
    ['ile', undefined],
    ['talgar', undefined],
    ['talgar', '_2'],
  ]);
  expect(
    tables.map((name) =>
      Papa.parse<string[]>(files[name]!.trim())
        .data.slice(1)
        .map(([id]) => id),
    ),
  ).toEqual([ile, talgar, talgar].map((rows) => rows.map(({ id }) => id)));
  expect([made.rows, done.at(-1)]).toEqual([15, 15]);
  for (const name of tables) {
    expect(files['README.txt']).toContain(`- ${name}: `);
    expect(JSON.parse(files[`${name}-metadata.json`]!)).toMatchObject({ url: name });
  }
  const { resources } = JSON.parse(files['datapackage.json']!) as { resources: { name: string; path: string }[] };
  expect(resources.map(({ path }) => path)).toEqual(tables);
  expect(new Set(resources.map(({ name }) => name)).size).toBe(3);
});
