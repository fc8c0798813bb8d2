/** What a register shows at the moment, as one file: every chart as rows, each of them marked as the reader's own data. */
import { isoMonth } from '#lib/i18n/calendar.ts';
import type { Lang } from '#lib/i18n/lang.ts';
import type { Words } from '#lib/i18n/messages.ts';
import type { Quartiles } from '#lib/register/closing.ts';
import { DIMENSIONS, type Dimension } from '#lib/register/cube.ts';
import type { Register } from '#lib/register/register.ts';
import type { Choice, Views } from '#lib/register/views.ts';
import { csvHead, csvLines, type Cell } from './csv.ts';
import type { Profile } from './profiles.ts';

export interface SeenRegister {
  readonly register: Pick<Register, 'label' | 'synthetic'>;
  /** Of every value, as the page says it; and its code in the ledger, if it has one. */
  readonly names: Readonly<Record<Dimension, readonly string[]>>;
  readonly codes: Readonly<Record<Dimension, readonly (string | null)[]>>;
  readonly firstMonth: number;
  readonly views: Views;
  readonly choice: Choice;
  readonly t: Words<'register'>;
  readonly lang: Lang;
}

/** The words that stand in every row of a file made of a register. */
export function ownMark(register: Pick<Register, 'synthetic'>, t: Words<'register'>): string {
  const { own, synthetic } = t.register;
  return register.synthetic ? `${own}. ${synthetic}` : own;
}

type Row = readonly [chart: string, code: string | null, value: string, measure: string, number: Cell, chosen: string];

function rowsOf({ names, codes, firstMonth, views, choice, t }: SeenRegister): Row[] {
  const words = t.register;
  const said = (chosen: boolean) => (chosen ? words.download.yes : words.download.no);
  const totals: Row[] = (['received', 'closed', 'open'] as const).map((measure) => [
    words.shown,
    null,
    '',
    words[measure],
    views[measure],
    '',
  ]);
  const { byMonth } = views;
  const months = Array.from(byMonth.received, (received, at): Row[] => {
    const within = choice.months === null || (at >= choice.months.from && at <= choice.months.to);
    const row = (measure: string, n: number): Row => [
      words.months.title,
      null,
      isoMonth(firstMonth + at),
      measure,
      n,
      said(within),
    ];
    return [
      row(words.months.received, received),
      row(words.months.open, byMonth.open[at] ?? Number.NaN),
      row(words.months.closed, byMonth.closed[at] ?? Number.NaN),
    ];
  }).flat();
  const values = DIMENSIONS.flatMap((name) =>
    Array.from(views.by[name], (n, code): Row => {
      const chosen = choice.values[name];
      const fits = chosen === null || chosen.includes(code);
      return [words.by[name], codes[name][code] ?? null, names[name][code] ?? '', words.received, n, said(fits)];
    }),
  );
  return [...totals, ...months, ...values, ...closingRows(views, t)];
}

function closingRows({ closing }: Views, t: Words<'register'>): Row[] {
  const { closing: words, download } = t.register;
  const quartiles = (of: Quartiles, which: string): Row[] =>
    (['quarter', 'half', 'threeQuarters'] as const).map((name) => {
      const at = of[name];
      const measure = `${download.closedWithin}, ${which}`;
      const hedge = at.kind === 'more_than' ? ` (${download.moreThan})` : '';
      return [words.title, null, words.reached[name] + hedge, measure, at.kind === 'none' ? null : at.days, ''];
    });
  const curve: Row[] = [];
  for (let day = 0; day < closing.stillOpen.length; day++) {
    const share = closing.stillOpen[day] ?? Number.NaN;
    curve.push([words.title, null, String(day), download.openAfter, Math.round(share * 10_000) / 100, '']);
  }
  return [...quartiles(closing, words.withOpen), ...quartiles(closing.ofClosed, words.closedOnly), ...curve];
}

export function registerCsv(seen: SeenRegister, profile: Profile): string {
  const mark = ownMark(seen.register, seen.t);
  const rows = rowsOf(seen).map((row): Cell[] => [mark, seen.register.label, ...row]);
  return csvHead(seen.t.register.download.heads, profile) + csvLines(rows, profile);
}
