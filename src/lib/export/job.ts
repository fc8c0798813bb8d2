/** What has to be known to make one file. Everything in it can be sent to a worker. */
import type { Figure } from '#lib/figures/figure.ts';
import { sayValue } from '#lib/figures/saying/say.ts';
import type { FileWords } from '#lib/i18n/file-words.ts';
import type { Lang } from '#lib/i18n/lang.ts';
import type { Labels } from '#lib/ledger/labels.ts';
import type { ExportContext } from './columns.ts';
import { rulesOf } from './flags.ts';
import type { Format } from './formats.ts';
import type { Profile } from './profiles.ts';

/** What a threshold says of each figure, by id. */
export type Answers = Readonly<Record<string, 'certainly' | 'possibly' | 'no'>>;

export interface Job {
  readonly format: Format;
  /** How the CSV inside a ZIP is written. */
  readonly profile: Profile;
  readonly lang: Lang;
  readonly content: 'shown' | 'behind';
  /** Codes for the name of the file. */
  readonly name: string | readonly string[];
  /** Day of the newest row of the ledger. */
  readonly version: string;
  /** Full address of the page that the file was taken from. */
  readonly page: string;
  readonly permalinks: PermalinkPatterns;
  /** Full addresses, by id, of rows that live elsewhere. */
  readonly links: Readonly<Record<string, string>>;
  /** Where the view asks a threshold. */
  readonly answers?: Answers | undefined;
}

/** Full addresses with `ID` and `INDICATOR` where the codes of a figure go. */
export type PermalinkPatterns = Readonly<Record<Figure['origin'], string>>;

export const ID = 'figure-id';
export const INDICATOR = 'indicator-code';

/** All that the writers of files take. */
export interface Making {
  readonly job: Job;
  readonly rows: readonly Figure[];
  readonly labels: Labels;
  readonly words: FileWords;
  /** Told how many rows are ready; a rejection (an abort) stops the work and is passed on. */
  readonly progress: (done: number) => void | Promise<void>;
}

/** How the columns of a file are filled: words in its language and the address of each figure. `forPeople`: remarks in words. */
export function contextOf(
  { lang, permalinks, links, answers }: Pick<Job, 'lang' | 'permalinks' | 'links' | 'answers'>,
  labels: Labels,
  forPeople?: Pick<FileWords, 'remarks'>,
): ExportContext {
  return {
    lang,
    labels,
    answer: ({ id }) => answers?.[id] ?? null,
    remarks:
      forPeople &&
      ((figure) =>
        rulesOf(figure)
          .map((rule) => forPeople.remarks[rule])
          .join('; ') || null),
    said: (figure) => {
      const unit = labels.unit[figure.unit];
      return unit ? sayValue(figure, unit, lang).text : figure.as_reported;
    },
    permalink: ({ origin, id, indicator }) =>
      links[id] ?? permalinks[origin].replace(INDICATOR, indicator).replace(ID, id),
  };
}
