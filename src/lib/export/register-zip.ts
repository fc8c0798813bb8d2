/**
 * Counts of a register for everybody: what suppression left of them, the rule by which the rest is withheld, and the
 * same counts in the form of data/figures.csv. An archive, made in the browser.
 */
import { strToU8, zipSync } from 'fflate';
import { isoDay } from '#lib/i18n/calendar.ts';
import { formatNumber } from '#lib/i18n/number.ts';
import { toEngineCsv } from '#lib/ledger/serialize.ts';
import { TABLES } from '#lib/ledger/table-schema.ts';
import type { SafeCounts, SafeRow } from '#lib/register/publish.ts';
import type { Register } from '#lib/register/register.ts';
import { csvHead, csvLines, type Cell } from './csv.ts';
import type { Profile } from './profiles.ts';
import { ownMark, type SeenRegister } from './register-csv.ts';

export interface RegisterZip extends Pick<SeenRegister, 'names' | 't' | 'lang'> {
  readonly register: Pick<Register, 'label' | 'synthetic' | 'asOf' | 'names'>;
  readonly counts: SafeCounts;
  /** Today, as an ISO date: the day on which the rows were recorded. */
  readonly today: string;
}

const FIGURE_COLUMNS = TABLES.figures.columns.map(({ name }) => name as string);

/** Code of the ledger; '' where the reader's own name has none, null for "all of them". */
function codeOf(names: Register['names']['place'], at: number | null): string | null {
  return at === null ? null : (names[at]?.code ?? '');
}

/** The counts in full: one row for each period, place and topic, with totals, what is withheld marked as such. */
function safeCountsCsv({ register, names, counts, t }: RegisterZip, profile: Profile): string {
  const words = t.register.publish;
  const mark = ownMark(register, t);
  const nameOf = (list: readonly string[], at: number | null) => (at === null ? words.total : (list[at] ?? ''));
  const rows = counts.rows.map(({ period, place, topic, count }): Cell[] => [
    counts.periods[period]?.start ?? null,
    counts.periods[period]?.end ?? null,
    codeOf(register.names.place, place) || null,
    nameOf(names.place, place),
    codeOf(register.names.topic, topic) || null,
    nameOf(names.topic, topic),
    count,
    count === null ? words.withheld : '',
    mark,
  ]);
  const rule: Cell[] = [...words.heads.map(() => null), words.rule(String(counts.threshold))];
  return csvHead([...words.heads, t.register.download.heads[0] ?? ''], profile) + csvLines([...rows, rule], profile);
}

/** Exact claims in the columns of data/figures.csv; id, scope and source are for the reader to fill in. */
export function safeFiguresCsv({ register, counts, today }: RegisterZip): string {
  const synthetic = register.synthetic ? ' SYNTHETIC: made-up appeals, not to be published as real.' : '';
  const note = `Own register; counts under ${counts.threshold} and those that would give them away are left out.${synthetic}`;
  const claim = ({ period: at, place, topic, count }: SafeRow): object[] => {
    const placeCode = codeOf(register.names.place, place);
    const topicCode = codeOf(register.names.topic, topic);
    const period = counts.periods[at];
    // The ledger has no place for "all districts of the file", nor codes for the reader's own names.
    if (count === null || period === undefined || !placeCode || topicCode === '') return [];
    return [
      {
        place: placeCode,
        indicator: 'appeals_received',
        topic: topicCode,
        period_start: period.start,
        period_end: period.end,
        period_kind: period.kind,
        status: 'reported',
        qualifier: 'exact',
        value: count,
        unit: 'appeals',
        as_reported: String(count),
        step: 1,
        note,
        recorded_on: today,
      },
    ];
  };
  return toEngineCsv(counts.rows.flatMap(claim), FIGURE_COLUMNS);
}

const MARK = '\uFEFF';
const END = '\r\n';

function readme({ register, counts, t, lang }: RegisterZip): string {
  const { readme: words, rule, once } = t.register.publish;
  const section = (heading: string, lines: readonly string[]) =>
    [heading, '='.repeat([...heading].length), ...lines].join(END);
  const number = (n: number) => formatNumber(n, lang);
  return (
    [
      section(words.what, [...(register.synthetic ? [words.synthetic] : []), words.from(register.label)]),
      section(words.files, [`- ${words.counts}`, `- ${words.figures}`]),
      section(words.rule, [rule(String(counts.threshold)), once]),
      section(words.about, [
        words.withheld(number(counts.withheld)),
        words.undated(number(counts.undated)),
        words.until(isoDay(register.asOf)),
      ]),
    ].join(END + END) + END
  );
}

export function registerZip(zip: RegisterZip, profile: Profile): Uint8Array<ArrayBuffer> {
  const files = {
    'README.txt': MARK + readme(zip),
    'counts.csv': safeCountsCsv(zip, profile),
    'figures.csv': safeFiguresCsv(zip),
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])));
}
