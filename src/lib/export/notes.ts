/** What stands beside the rows for people: the sheet of notes and the README are made from it. */
import { columnDictionary, markDictionary } from './dictionary.ts';
import type { Making } from './job.ts';

export interface NoteSection {
  readonly heading: string;
  readonly lines?: readonly string[];
  /** The first row names the columns. */
  readonly table?: readonly (readonly string[])[];
}

/** Names and values: what the file is. */
function factsOf({ job, rows, words }: Making): [name: string, value: string][] {
  const { facts } = words;
  return [
    [facts.content, facts[job.content]],
    [facts.rows, String(rows.length)],
    [facts.page, job.page],
    [facts.version, job.version],
    [facts.language, facts.languageName],
  ];
}

export function notesOf(making: Making): NoteSection[] {
  const { words } = making;
  return [
    { heading: words.title, lines: [words.about], table: [['', ''], ...factsOf(making)] },
    ...csvKinds(making),
    { heading: words.reading, lines: [words.hedge, words.emptyCell, words.labelsLanguage, words.adding, words.guard] },
    {
      heading: words.marks,
      table: [
        [words.markHead, words.codeHead, words.meaningHead],
        ...markDictionary(words).map(({ mark, code, meaning }) => [mark, code, meaning]),
      ],
    },
    {
      heading: words.dictionary,
      table: [
        [words.columnName, words.columnType, words.columnMeaning, '', words.columnHeading],
        ...columnDictionary(words).map(({ name, type, meaning, heading }) => [name, type, meaning, '', heading]),
      ],
    },
    { heading: words.sources, table: [Object.values(words.sourceHead), ...sourcesOf(making)] },
    { heading: words.licence, lines: words.licences },
  ];
}

/** Both kinds of CSV and which of them lies beside the README: only an archive holds a CSV that was not asked for by its kind. */
function csvKinds({ job, words }: Making): NoteSection[] {
  if (job.format !== 'zip') return [];
  const here = `${words.csvHere} ${words.csvNames[job.profile]}.`;
  return [{ heading: words.csvKinds, lines: [...words.csvKindsHelp, here] }];
}

/** Each source of the rows once, in the order of their codes. */
function sourcesOf({ rows, labels }: Making): string[][] {
  const codes = [...new Set(rows.map(({ source }) => source))].sort();
  return codes.map((code) => {
    const source = labels.source[code];
    return source
      ? [code, source.publisher, source.title, source.published ?? '', source.url ?? '']
      : [code, '', '', '', ''];
  });
}
