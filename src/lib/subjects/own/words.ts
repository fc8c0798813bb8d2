/** Names for codes, and cells of the preview in words, in the language of the page. */
import { POLICY } from '#lib/figures/policy.ts';
import { sayPeriod } from '#lib/figures/period.ts';
import { parseDate } from '#lib/i18n/calendar.ts';
import { sayDateShort } from '#lib/i18n/date.ts';
import type { Lang } from '#lib/i18n/lang.ts';
import type { AllMessages } from '#lib/i18n/messages.ts';
import { formatNumber } from '#lib/i18n/number.ts';
import type { GazetteerPlace } from '#lib/intake/gazetteer.ts';
import type { OwnPeriod } from '#lib/intake/periods.ts';
import type { PreviewCell } from '#lib/intake/preview.ts';
import type { Lack } from '#lib/intake/room.ts';
import type { OwnName } from '#lib/intake/taken.ts';
import type { KnownTopic } from '#lib/intake/topics.ts';
import type { OwnValue } from '#lib/intake/value-cell.ts';

export interface NameWords {
  place(code: string): string;
  topic(code: string): string;
  /** Every place in the order of its name. */
  readonly places: readonly { readonly code: string; readonly name: string }[];
}

export function nameWords(gazetteer: readonly GazetteerPlace[], topics: readonly KnownTopic[], lang: Lang): NameWords {
  const places = new Map(gazetteer.map(({ code, name }) => [code, name[lang]]));
  const topicNames = new Map(topics.map(({ code, name }) => [code, name[lang]]));
  return {
    place: (code) => places.get(code) ?? code,
    topic: (code) => topicNames.get(code) ?? code,
    places: [...places].map(([code, name]) => ({ code, name })),
  };
}

/** "> 4 000", "200–300", "69%": sign and number, the hedge never left out. */
export function saidValue({ qualifier, value, valueUpper, percent }: OwnValue, lang: Lang): string {
  const sign = percent ? '%' : '';
  const from = formatNumber(value, lang);
  if (valueUpper !== null) return `${from}–${formatNumber(valueUpper, lang)}${sign}`;
  return `${POLICY[qualifier].sign}${from}${sign}`;
}

export function saidPeriod(period: OwnPeriod, lang: Lang): string {
  return sayPeriod(
    {
      period_start: period.start,
      period_end: period.end,
      period_kind: period.kind,
      period_length: null,
      status: 'reported',
    },
    lang,
  );
}

function saidDay(iso: string, lang: Lang): string {
  const date = parseDate(iso);
  return date === null ? iso : sayDateShort(date, lang);
}

/** The name of a place or topic: as the ledger calls it, or as the file does. */
export function saidName({ code, name }: OwnName, of: (code: string) => string, notStated: string): string {
  return code !== null ? of(code) : name === '' ? notStated : name;
}

/** Why a file was not read, where it is no fault of the file. */
export function sayFailure(
  { lack, memory }: { readonly lack: Lack | null; readonly memory: boolean },
  t: Pick<AllMessages, 'own' | 'register'>,
  lang: Lang,
): string {
  if (lack === null) return memory ? t.own.memory : t.own.failed;
  const round = (n: number) => formatNumber(n, lang);
  const mb = (bytes: number) => round(Math.ceil(bytes / 1e6));
  if (lack.kind === 'bytes') return t.own.room(mb(lack.needed), mb(lack.allowed));
  return `${t.register.memory(`≈ ${round(lack.rows)}`, round(lack.mostRows))} ${t.own.stay}`;
}

/** How a cell of the preview will be read. */
export function saidCell(cell: PreviewCell, names: NameWords, t: Pick<AllMessages, 'own'>, lang: Lang): string {
  switch (cell.as) {
    case 'blank':
      return '';
    case 'hidden':
      return '•••';
    case 'value':
      return saidValue(cell.value, lang);
    case 'day':
      return saidDay(cell.day, lang);
    case 'period':
      return saidPeriod(cell.period, lang);
    case 'place':
      return names.place(cell.code);
    case 'topic':
      return names.topic(cell.code);
    case 'asked':
      return `${cell.text} (${t.own.look.asked})`;
    case 'total':
      return `${cell.text} (${t.own.look.total})`;
    case 'refused':
      return cell.text === '' ? '—' : cell.text;
    case 'text':
    case 'unused':
      return cell.text;
  }
}
