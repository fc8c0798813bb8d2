/** An order of a file: what a panel holds, and the reader's way of writing CSV, become a job for the worker. */
import type { Figure } from '#lib/figures/figure.ts';
import type { Lang } from '#lib/i18n/lang.ts';
import type { Labels } from '#lib/ledger/labels.ts';
import { keepChoice, readChoice } from '#lib/ui/device-choice.ts';
import { toDataFolder, toFigure } from '#lib/ui/links.ts';
import { shownVersion } from '#lib/view/as-of.ts';
import type { BehindLedger } from './behind.ts';
import { Download } from './download.svelte.ts';
import { ABOUT, csvFormat, type Format } from './formats.ts';
import { ID, INDICATOR, type Answers, type Job } from './job.ts';
import type { Rows } from './order-file.ts';
import { defaultProfile, isProfile, mustAsk, PROFILE_CHOICE, type Profile } from './profiles.ts';
import type { ViewTable } from './protocol.ts';

export type Behind =
  | BehindLedger
  | {
      /** How many rows `load` will give. */
      readonly count: number;
      readonly load: () => Promise<readonly Figure[]>;
      /** Labels of those rows, where they use codes that the page does not. */
      readonly labels?: () => Promise<Labels>;
    };

/** What a panel can give away. */
export interface Held {
  /** Exactly the rows on the screen; left out where a page shows none of its own. */
  readonly rows?: readonly Figure[] | undefined;
  readonly behind?: Behind | undefined;
  readonly labels: Labels;
  readonly lang: Lang;
  /** What the file holds, as codes: "ile" or ["appeals_received", "ile"]. */
  readonly name: string | readonly string[];
  /** Path of the page that a row shown leads to; rows that follow from others have no page of their own. */
  readonly href?: ((figure: Figure) => string) | undefined;
  /** What the threshold of the view says of each row. */
  readonly answers?: Answers | undefined;
}

export class Ordering {
  readonly download = new Download();
  readonly #held: () => Held;
  #chosen = $state<Profile | null>(null);
  /** What is wanted as CSV by a reader who has yet to say for what program. */
  asking = $state<Job['content'] | null>(null);

  /** `held` is read at each order: the panel may have changed. Made in a browser, when something is first ordered. */
  constructor(held: () => Held) {
    this.#held = held;
    this.#recall();
  }

  get profile(): Profile {
    return this.#chosen ?? defaultProfile(this.#held().lang);
  }

  /** Takes the way of writing CSV that was chosen on this device before, maybe in another panel meanwhile. */
  #recall(): void {
    const kept = readChoice(PROFILE_CHOICE);
    if (isProfile(kept)) this.#chosen = kept;
  }

  /** CSV as the reader last chose it; where that is not known and cannot be guessed, the reader is asked first. */
  csv(content: Job['content']): void {
    this.#recall();
    if (this.#chosen === null && mustAsk(this.#held().lang)) this.asking = content;
    else this.order(csvFormat(this.profile), content);
  }

  order(format: Format, content: Job['content']): void {
    this.asking = null;
    if (format === 'csv_excel' || format === 'csv_standard') {
      this.#chosen = ABOUT[format].profile;
      keepChoice(PROFILE_CHOICE, this.#chosen);
    }
    const held = this.#held();
    const { rows, behind, href, name, lang, answers } = held;
    const links = content === 'shown' && rows ? linksOf(rows, href) : {};
    const job = jobOf({ format, profile: this.profile, lang, content, name, links, answers });
    const count = content === 'shown' ? rows?.length : behind?.count;
    void this.download.start(job, () => rowsOf(held, content), count ?? 1);
  }
}

/** An order of everything in view, as one archive. The tables are read when it is ordered. */
export function orderView(download: Download, held: readonly Held[], name: string | readonly string[], lang: Lang) {
  const tables = held.flatMap(({ rows = [], labels, name: what, href }): ViewTable[] =>
    rows.length === 0 ? [] : [{ name: codes(what), rows: [...rows], labels, links: linksOf(rows, href) }],
  );
  const kept = readChoice(PROFILE_CHOICE);
  const profile = isProfile(kept) ? kept : defaultProfile(lang);
  const job = jobOf({ format: 'zip', profile, lang, content: 'shown', name, links: {} });
  void download.start(
    job,
    () => ({ tables }),
    tables.reduce((sum, { rows }) => sum + rows.length, 0),
  );
}

type Ordered = Pick<Job, 'format' | 'profile' | 'lang' | 'content' | 'name' | 'links' | 'answers'>;

function jobOf({ name, lang, ...ordered }: Ordered): Job {
  return {
    ...ordered,
    lang,
    name: codes(name),
    // A page of the past gives the same file whenever it is asked: the day of the newest row plays no part.
    version: shownVersion(),
    page: location.href,
    permalinks: { press: pattern(lang, 'press'), statistics: pattern(lang, 'statistics') },
  };
}

/** A copy: what is sent to a worker must not be watched by the page. */
const codes = (name: Job['name']): string[] => [...(typeof name === 'string' ? [name] : name)];
const linksOf = (rows: readonly Figure[], href: Held['href']): Record<string, string> =>
  href ? Object.fromEntries(rows.map((row) => [row.id, full(href(row))])) : {};
const full = (address: string) => new URL(address, location.href).href;
const pattern = (lang: Lang, origin: Figure['origin']) =>
  full(toFigure(lang, { id: ID, indicator: INDICATOR, origin }));

async function rowsOf({ rows, behind, labels }: Held, content: Job['content']): Promise<Rows> {
  if (content === 'shown' || behind === undefined) return { rows: rows ?? [], labels };
  if ('filter' in behind) return { folder: full(toDataFolder()), filter: behind.filter };
  const [loaded, words] = await Promise.all([behind.load(), behind.labels ? behind.labels() : labels]);
  return { rows: loaded, labels: words };
}
