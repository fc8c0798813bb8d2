/** The columns of an exported CSV as W3C "Metadata Vocabulary for Tabular Data" (CSV on the Web), in three languages. */
import { loadFileWords } from '#lib/i18n/file-words.ts';
import { LANGS } from '#lib/i18n/lang.ts';
import { COLUMNS, type ColumnType } from './columns.ts';
import { headings } from './figures-csv.ts';
import type { Making } from './job.ts';
import { PUNCTUATION, type Profile } from './profiles.ts';

const TYPES: Readonly<Record<Exclude<ColumnType, 'number'>, string>> = {
  text: 'string',
  code: 'string',
  date: 'date',
  flag: 'boolean',
  address: 'anyURI',
};

/** `file` is the name of the CSV in the same folder. */
export async function csvwMetadata({ job, words }: Making, file: string, profile: Profile): Promise<object> {
  const { delimiter, decimal, newline } = PUNCTUATION[profile];
  const titles = headings(profile, words);
  const all = await Promise.all(LANGS.map(async (lang) => [lang, await loadFileWords(lang)] as const));
  const inEach = (text: (words: Making['words']) => string) =>
    all.map(([lang, own]) => ({ '@value': text(own), '@language': lang }));
  return {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': job.lang }],
    url: file,
    'dc:title': inEach((own) => own.title),
    'dc:description': inEach((own) => own.about),
    'dc:source': { '@id': job.page },
    'dc:rights': words.licences.join(' '),
    'schema:version': job.version,
    dialect: { encoding: 'utf-8', delimiter, lineTerminators: [newline], header: true },
    tableSchema: {
      columns: COLUMNS.map(({ name, type }, i) => ({
        name,
        titles: titles[i],
        'dc:description': inEach((own) => own.columns[name]),
        datatype: type === 'number' ? { base: 'number', format: { decimalChar: decimal } } : TYPES[type],
        ...(name === 'id' ? { required: true } : {}),
      })),
      primaryKey: 'id',
    },
    notes: words.guard,
  };
}
