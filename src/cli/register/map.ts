/** The map of a register: which column is what, and what names mean that nobody could tell. Kept for the next edition. */
import { ROLES, SourceError, type RegisterSource, type RoleColumns } from '#lib/engine/registers/source.ts';
import { contentOf, type Matchers } from '#lib/intake/content.ts';
import { DATE_ORDERS, detectDateOrder, type DateOrder } from '#lib/intake/dates.ts';
import { rolesFor } from '#lib/intake/look.ts';
import { personalIn } from '#lib/intake/personal.ts';
import { PlaceResolver } from '#lib/intake/place-answers.ts';
import type { PlaceAnswer } from '#lib/intake/settings.ts';

export interface RegisterMap {
  readonly columns: RoleColumns;
  readonly dates: DateOrder;
  /** Text of a cell -> code of the ledger's place, "own" for a place of the register's own, "skip" to leave its rows out. */
  readonly places: Readonly<Record<string, string>>;
  /** Text of a cell -> code of the ledger's topic, or "own". */
  readonly topics: Readonly<Record<string, string>>;
}

export interface Proposed extends RegisterMap {
  /** Not used: columns that look personal, and names to be filled in above, with their rows. */
  readonly personal: readonly string[];
  readonly undecided: readonly { readonly place: string; readonly rows: number; readonly perhaps: readonly string[] }[];
  readonly own: readonly { readonly topic: string; readonly rows: number }[];
}

const SAMPLE = 2000;

/** Columns by their names and by what stands in them; places and topics by the ledger's names. */
export async function proposeMap(source: RegisterSource, matchers: Matchers): Promise<Proposed> {
  const names = (await source.columns()).map(({ name }) => name);
  const rows = await source.sample(SAMPLE);
  const cells = names.map((_, i) => rows.map((row) => row[i] ?? ''));
  const { order } = detectDateOrder(cells.flat());
  const contents = cells.map((texts, i) =>
    contentOf(names[i] ?? '', texts, { decimal: '.', group: '' }, order, matchers),
  );
  const personal = names.filter((name, i) => personalIn(name, cells[i] ?? []) !== null);
  const { roles } = rolesFor('register', names, contents, matchers);
  const columns = Object.fromEntries(
    ROLES.map((role) => {
      const name = names[roles.indexOf(role)];
      return [role, name === undefined || personal.includes(name) ? null : name];
    }),
  ) as unknown as RoleColumns;
  if (columns.received === null)
    return { columns, dates: order, places: {}, topics: {}, personal, undecided: [], own: [] };
  const texts = await source.spellings(columns);
  const resolver = new PlaceResolver(matchers.places, {});
  for (const { text, rows: n } of texts.place) if (text.trim() !== '') resolver.resolve(text, n);
  const undecided = resolver.questions().map(({ text, rows: n, codes }) => ({ place: text, rows: n, perhaps: codes }));
  const own = texts.topic
    .filter(({ text }) => text.trim() !== '' && matchers.topics.match(text) === null)
    .sort((a, b) => b.rows - a.rows)
    .map(({ text, rows: n }) => ({ topic: text, rows: n }));
  return {
    columns,
    dates: order,
    places: Object.fromEntries(undecided.map(({ place }) => [place, ''])),
    topics: {},
    personal,
    undecided,
    own,
  };
}

/** Reads a map that somebody may have edited. Throws `SourceError` with what is wrong in it. */
export function readMap(text: string, path: string): RegisterMap {
  let map: Partial<RegisterMap>;
  try {
    map = JSON.parse(text) as Partial<RegisterMap>;
  } catch (cause) {
    throw new SourceError('unreadable', `${path} is no JSON: ${(cause as Error).message}`, cause);
  }
  const given = map.columns as Partial<Record<string, unknown>> | undefined;
  if (typeof given !== 'object') throw new SourceError('unreadable', `${path}: "columns" is missing.`);
  const columns = Object.fromEntries(
    ROLES.map((role) => [role, typeof given[role] === 'string' ? given[role] : null]),
  ) as unknown as RoleColumns;
  const dates = DATE_ORDERS.find((order) => order === map.dates) ?? 'dmy';
  return { columns, dates, places: map.places ?? {}, topics: map.topics ?? {} };
}

/** Answers as the intake takes them; what is left empty stays a question. */
export function answersOf({ places, topics }: RegisterMap, known: (code: string) => boolean) {
  const unknown = Object.values(places).find(
    (code) => code !== '' && code !== 'own' && code !== 'skip' && !known(code),
  );
  if (unknown !== undefined)
    throw new SourceError('unreadable', `The map names a place that the ledger does not have: ${unknown}.`);
  const answers: Record<string, PlaceAnswer> = {};
  for (const [text, said] of Object.entries(places)) {
    if (said === 'own' || said === 'skip') answers[text] = { kind: said };
    else if (said !== '') answers[text] = { kind: 'is', code: said };
  }
  const ofTopics: Record<string, string | null> = {};
  for (const [text, said] of Object.entries(topics)) if (said !== '') ofTopics[text] = said === 'own' ? null : said;
  return { places: answers, topics: ofTopics };
}
