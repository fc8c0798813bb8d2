/** The address of a view of a register: months, and codes or positions of what is chosen. */
import { isoMonth, monthOfIso } from '#lib/i18n/calendar.ts';
import type { CubeHead } from '#lib/register/published/head.ts';
import { FACETS, type Facet } from '#lib/register/published/key.ts';
import { TIME_CODES } from '#lib/register/published/times.ts';
import { ALL_PUBLISHED, type PublishedChoice } from '#lib/register/published/views.ts';
import { listOf, maybe, textLike } from '#lib/view/codec.ts';
import { grammar, part, type Dropped } from '#lib/view/grammar.ts';

type Stated = { readonly from: string | null; readonly to: string | null } & Readonly<Record<Facet, readonly string[]>>;

const month = maybe(textLike(/^\d{4}-(?:0[1-9]|1[0-2])$/));
/** A code of the ledger, or the position of a name in the register: "roads", "3". */
const codes = listOf(textLike(/^[a-z0-9][a-z0-9_-]{0,60}$/));

const addresses = grammar<Stated>({
  version: { number: 1 },
  parts: {
    from: part('from', month),
    to: part('to', month),
    place: part('place', codes),
    topic: part('topic', codes),
    channel: part('channel', codes),
    outcome: part('outcome', codes),
    time: part('time', codes),
  },
  brief: true,
});

const NOTHING: Stated = { from: null, to: null, place: [], topic: [], channel: [], outcome: [], time: [] };

/** The query without its sign. */
export function writeChoice({ months, values }: PublishedChoice, { names, firstMonth }: CubeHead): string {
  const stated = (facet: Facet) =>
    (values[facet] ?? []).map((at) => {
      const code = facet === 'place' || facet === 'topic' ? names[facet][at]?.code : null;
      return code ?? String(at);
    });
  return addresses.write({
    from: months === null ? null : isoMonth(firstMonth + months.from),
    to: months === null ? null : isoMonth(firstMonth + months.to),
    place: stated('place'),
    topic: stated('topic'),
    channel: stated('channel'),
    outcome: stated('outcome'),
    time: stated('time'),
  });
}

/** What the register does not have is dropped and named. */
export function readRegisterChoice(
  query: string,
  { names, firstMonth, months }: CubeHead,
): { readonly choice: PublishedChoice; readonly dropped: readonly Dropped[] } {
  const { choice: stated, dropped } = addresses.read(query, NOTHING);
  const more: Dropped[] = [];
  const at = (iso: string | null): number | null => (iso === null ? null : monthOfIso(iso) - firstMonth);
  const from = Math.max(0, at(stated.from) ?? 0);
  const to = Math.min(months - 1, at(stated.to) ?? months - 1);
  const size = (facet: Facet) => (facet === 'time' ? TIME_CODES : names[facet].length);
  const chosen = (facet: Facet) => {
    const found = stated[facet].flatMap((text) => {
      const known = facet === 'place' || facet === 'topic' ? names[facet].findIndex(({ code }) => code === text) : -1;
      const index = known > 0 ? known : /^\d{1,5}$/.test(text) ? Number(text) : -1;
      if (index >= 0 && index < size(facet)) return [index];
      more.push({ parameter: facet, value: text, reason: 'unknown_value' });
      return [];
    });
    return found.length === 0 ? null : [...new Set(found)];
  };
  if (from > to) more.push({ parameter: 'from', value: stated.from ?? '', reason: 'unknown_value' });
  const values = Object.fromEntries(
    FACETS.map((facet) => [facet, chosen(facet)]),
  ) as unknown as PublishedChoice['values'];
  const within = from > to || (from === 0 && to === months - 1) ? null : { from, to };
  const nothing = within === null && FACETS.every((facet) => values[facet] === null);
  return { choice: nothing ? ALL_PUBLISHED : { months: within, values }, dropped: [...dropped, ...more] };
}
