/**
 * A view of own data in a link: months or a period, and places and topics that the ledger knows. Nothing of the file is in it,
 * neither numbers nor names of the reader's own; and it stands behind the #, which browsers send to nobody.
 */
import { isoMonth, monthOfIso } from '#lib/i18n/calendar.ts';
import type { Opened } from '#lib/register/protocol.ts';
import type { Register } from '#lib/register/register.ts';
import { EVERYTHING, type Choice } from '#lib/register/views.ts';
import type { OwnFigures } from '#lib/intake/taken.ts';
import { listOf, maybe, textLike } from '#lib/view/codec.ts';
import { grammar, part } from '#lib/view/grammar.ts';
import type { OwnChoice } from './own-slices.ts';

export interface LinkedView {
  /** First and last month, "2024-01". */
  readonly from: string | null;
  readonly to: string | null;
  /** First and last day of a period of figures, "2024-01-01/2024-12-31". */
  readonly period: string | null;
  /** Codes of the ledger. */
  readonly place: readonly string[];
  readonly topic: readonly string[];
}

const month = maybe(textLike(/^\d{4}-(?:0[1-9]|1[0-2])$/));
const codes = listOf(textLike(/^[a-z0-9][a-z0-9_-]{0,60}$/));

const links = grammar<LinkedView>({
  version: { name: 'own', number: 1 },
  parts: {
    from: part('from', month),
    to: part('to', month),
    period: part('period', maybe(textLike(/^\d{4}-\d\d-\d\d\/\d{4}-\d\d-\d\d$/))),
    place: part('place', codes),
    topic: part('topic', codes),
  },
  brief: true,
});
const NOTHING: LinkedView = { from: null, to: null, period: null, place: [], topic: [] };

/** The part of the address from # on. */
export const hashOf = (view: LinkedView): string => `#${links.write(view)}`;

/** Null where the address carries no such view; what cannot be used in it is dropped. */
export function viewOf(hash: string): LinkedView | null {
  const own = new URLSearchParams(hash.replace(/^#/, '')).get('own') === '1';
  return own ? links.read(hash, NOTHING).choice : null;
}

type Names = Register['names'];

/** What of a choice in a register a link may carry. */
export function viewOfRegister({ months, values }: Choice, names: Names, firstMonth: number): LinkedView {
  const codes = (name: 'place' | 'topic') => (values[name] ?? []).flatMap((at) => names[name][at]?.code ?? []);
  return {
    from: months === null ? null : isoMonth(firstMonth + months.from),
    to: months === null ? null : isoMonth(firstMonth + months.to),
    period: null,
    place: codes('place'),
    topic: codes('topic'),
  };
}

/** The choice that a link means in this register; what the register does not have is left out. */
export function choiceOf(view: LinkedView, names: Names, { firstMonth, months }: Opened): Choice {
  const at = (iso: string | null): number | null => (iso === null ? null : monthOfIso(iso) - firstMonth);
  const from = Math.max(0, at(view.from) ?? 0);
  const to = Math.min(months - 1, at(view.to) ?? months - 1);
  const values = (name: 'place' | 'topic') => {
    const found = names[name].flatMap(({ code }, i) => (code !== null && view[name].includes(code) ? [i] : []));
    return found.length === 0 ? null : found;
  };
  return {
    months: from > to || (from === 0 && to === months - 1) ? null : { from, to },
    values: { ...EVERYTHING.values, place: values('place'), topic: values('topic') },
  };
}

export function viewOfFigures({ by, place, topic, period }: OwnChoice, { places, topics }: OwnFigures): LinkedView {
  const code = (names: OwnFigures['places'], key: string) => [names[Number(key)]?.code ?? []].flat();
  return {
    from: null,
    to: null,
    period: by === 'period' || period === '' ? null : period,
    place: by === 'place' ? [] : code(places, place),
    topic: by === 'topic' ? [] : code(topics, topic),
  };
}

/** What a link changes of the first choice of a chart of figures. */
export function figuresChange(view: LinkedView, { places, topics, figures }: OwnFigures): Partial<OwnChoice> {
  const key = (names: OwnFigures['places'], codes: readonly string[]) =>
    names.findIndex(({ code }) => code !== null && codes.includes(code));
  const [place, topic] = [key(places, view.place), key(topics, view.topic)];
  const has = figures.some(({ period }) => period !== null && `${period.start}/${period.end}` === view.period);
  return {
    ...(place < 0 ? {} : { place: String(place) }),
    ...(topic < 0 ? {} : { topic: String(topic) }),
    ...(has && view.period !== null ? { period: view.period } : {}),
  };
}
