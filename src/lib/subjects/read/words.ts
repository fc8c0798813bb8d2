/** How drafts are said on the page: values with their hedges, the interval that agrees with them, periods, names. */
import { PERIOD_LENGTHS } from '#lib/figures/figure.ts';
import { sayPeriod } from '#lib/figures/period.ts';
import { sayValue } from '#lib/figures/saying/say.ts';
import type { Interval } from '#lib/figures/interval.ts';
import type { Lang } from '#lib/i18n/lang.ts';
import { formatNumber } from '#lib/i18n/number.ts';
import type { Knowledge } from '#lib/intake/press/knowledge.ts';
import type { Choice, Draft } from '#lib/intake/press/review.ts';
import type { Words } from '#lib/i18n/messages.ts';
import { readPeriod } from '#lib/ledger/entry/period.ts';

/** The value as the site says it: "4 мыңнан астам өтініш"; the plain number where there is no unit yet. */
export function sayDraft(draft: Draft, known: Knowledge, lang: Lang): string {
  const unit = known.indicators.find(({ code }) => code === draft.indicator)?.unit;
  const words = known.units.find(({ code }) => code === unit);
  if (!Number.isFinite(draft.value)) return '';
  if (words === undefined || (draft.qualifier === 'between' && draft.upper === null))
    return formatNumber(draft.value, lang);
  return sayValue(
    { qualifier: draft.qualifier, value: draft.value, value_upper: draft.upper, unit: words.code, step: draft.step },
    words,
    lang,
  ).text;
}

/** "(4 000; ∞)", "[68,5; 69,5)": the ends that belong to it in square brackets. */
export function sayInterval({ lower, upper, lowerOpen, upperOpen }: Interval, lang: Lang): string {
  if (lower === upper) return formatNumber(lower, lang);
  const end = (value: number) => (Number.isFinite(value) ? formatNumber(value, lang) : `${value < 0 ? '−' : ''}∞`);
  return `${lowerOpen ? '(' : '['}${end(lower)}; ${end(upper)}${upperOpen ? ')' : ']'}`;
}

export function sayWritten(period: string, lang: Lang): string {
  const written = readPeriod(period);
  return written === null ? period : sayPeriod({ ...written, status: 'reported' }, lang);
}

/** Codes and names of all that may be chosen; "" is "does not apply". */
export function optionsOf(
  choice: Choice,
  known: Knowledge,
  t: Words<'read'>,
  lang: Lang,
): (readonly [code: string, name: string])[] {
  const sorted = (rows: readonly { readonly code: string; readonly name: Readonly<Record<Lang, string>> }[]) =>
    rows.map(({ code, name }) => [code, name[lang]] as const).sort((a, b) => a[1].localeCompare(b[1], lang));
  switch (choice) {
    case 'indicator':
      return sorted(known.indicators);
    case 'place':
      return sorted(known.places);
    case 'topic':
      return [['', t.read.noTopic], ...sorted(known.topics)];
    case 'scope':
      return sorted(known.scopes);
    case 'base':
      return sorted(known.bases);
    case 'status':
      return [
        ['reported', t.common.statuses.reported],
        ['plan', t.common.statuses.plan],
      ];
    case 'period':
      return ['unknown', ...PERIOD_LENGTHS.map((length) => `unknown:${length}`)].map(
        (code) => [code, sayWritten(code, lang)] as const,
      );
  }
}
