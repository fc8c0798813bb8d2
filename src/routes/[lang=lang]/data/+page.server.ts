import { columnDictionary, markDictionary } from '#lib/export/dictionary.ts';
import { loadFileWords } from '#lib/i18n/file-words.ts';
import type { Lang } from '#lib/i18n/lang.ts';
import { labels, ledger, desk } from '#lib/server/answers.ts';
import { behind } from '#lib/desk/behind.ts';
import { findings } from '#lib/desk/disputes.ts';
import { dataFiles, readDataFile } from '#lib/server/data-files.ts';
import { sliceCodes } from '#lib/server/slices.ts';
import { SLICES } from '../../../params/slice.ts';
import type { PageServerLoad } from './$types';

interface Resource {
  readonly name: string;
  readonly path: string;
  readonly description?: string;
  readonly schema: { readonly fields: readonly { readonly name: string; readonly type: string; readonly description?: string }[] };
}

export const load: PageServerLoad = async ({ params }) => {
  const words = await loadFileWords(params.lang as Lang);
  const { resources } = JSON.parse(readDataFile('datapackage.json')) as { resources: Resource[] };
  const files = new Set(dataFiles());
  return {
    descriptor: { path: 'datapackage.json', description: 'Frictionless Data Package with a Table Schema per table' },
    labels: labels(params.lang as Lang, []),
    licences: words.licences,
    tables: resources
      .filter(({ path }) => files.has(path))
      .map(({ name, path, description, schema }) => ({
        name,
        path,
        description: description ?? '',
        // Counted by the reader of the ledger, not by lines: a cell may hold a line break.
        rows: rowsOf(name),
        fields: schema.fields.map((field) => ({ name: field.name, type: field.type, description: field.description ?? '' })),
      })),
    everything: behind(desk, {}),
    csvw: { path: 'csv-metadata.json', description: 'CSV on the Web' },
    slices: SLICES.map((slice) => ({ slice, codes: sliceCodes(slice) })),
    exported: {
      columns: columnDictionary(words),
      marks: markDictionary(words),
      marksTitle: words.marks,
      notes: [words.guard, words.emptyCell, words.labelsLanguage],
    },
    findings: findings(desk).length,
  };
};

function rowsOf(name: string): number {
  const all = ledger();
  if (name === 'figures') return all.figures.filter(({ origin }) => origin === 'press').length;
  if (name === 'statistics') return all.figures.filter(({ origin }) => origin === 'statistics').length;
  const rows: unknown = all[name as keyof typeof all];
  if (!Array.isArray(rows)) throw new Error(`the ledger has no table ${name}`);
  return rows.length;
}
