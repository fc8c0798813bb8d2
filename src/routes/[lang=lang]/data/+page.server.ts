import type { Figure } from '#lib/figures/figure.ts';
import { columnDictionary, markDictionary } from '#lib/export/dictionary.ts';
import { loadFileWords } from '#lib/i18n/file-words.ts';
import type { Lang } from '#lib/i18n/lang.ts';
import { findingsOf } from '#lib/ledger/findings.ts';
import { labels, ledger } from '#lib/server/answers.ts';
import { behind } from '#lib/pages/behind.ts';
import { dataFiles, readDataFile } from '#lib/server/data-files.ts';
import type { PageServerLoad } from './$types';

interface Resource {
  readonly name: string;
  readonly path: string;
  readonly description?: string;
  readonly schema: { readonly fields: readonly { readonly name: string; readonly type: string; readonly description?: string }[] };
}

/** More figures than this are counted on the page, not listed. */
const LISTED = 4;

export const load: PageServerLoad = async ({ params }) => {
  const words = await loadFileWords(params.lang as Lang);
  const { resources } = JSON.parse(readDataFile('datapackage.json')) as { resources: Resource[] };
  const files = new Set(dataFiles());
  const findings = findingsOf(ledger());
  return {
    descriptor: { path: 'datapackage.json', description: 'Frictionless Data Package with a Table Schema per table' },
    labels: labels(params.lang as Lang, [], {
      places: findings.flatMap(({ params: { place } }) => place ?? []),
      indicators: findings.flatMap(({ params: { indicator } }) => indicator ?? []),
    }),
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
    everything: behind({}),
    csvw: { path: 'csv-metadata.json', description: 'CSV on the Web' },
    exported: {
      columns: columnDictionary(words),
      marks: markDictionary(words),
      marksTitle: words.marks,
      notes: [words.guard, words.emptyCell, words.labelsLanguage],
    },
    findings: findings.map((finding) => ({
      finding,
      figures: finding.figures.slice(0, LISTED).flatMap((id) => figureOf(id) ?? []),
    })),
  };
};

function figureOf(id: string): Pick<Figure, 'id' | 'origin' | 'indicator'> | undefined {
  const figure = ledger().figures.find((candidate) => candidate.id === id);
  return figure && { id: figure.id, origin: figure.origin, indicator: figure.indicator };
}

function rowsOf(name: string): number {
  const all = ledger();
  if (name === 'figures') return all.figures.filter(({ origin }) => origin === 'press').length;
  if (name === 'statistics') return all.figures.filter(({ origin }) => origin === 'statistics').length;
  const rows: unknown = all[name as keyof typeof all];
  if (!Array.isArray(rows)) throw new Error(`the ledger has no table ${name}`);
  return rows.length;
}
