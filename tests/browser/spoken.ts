/** What the language modules say, in one object, so that Node and Chromium can be compared word by word. */
import { monthName, monthShort, sayIsoDate } from '#lib/i18n/date.ts';
import { LANGS, type Lang } from '#lib/i18n/lang.ts';
import { formatNumber, formatPercent } from '#lib/i18n/number.ts';
import { collator } from '#lib/i18n/sort.ts';

const NAMES = ['Іле', 'Кербұлақ', 'Қонаев', 'Еңбекшіқазақ', 'Ұйғыр', 'Ақсу', 'Талғар', 'Қаратал', 'Ескелді'];
const NUMBERS = [0, 0.5, 7, 1000, 8230, 12345.678, 173518, 19_400_000_000, -12];
const MONTHS = Array.from({ length: 12 }, (_, i) => i + 1);

function inLanguage(lang: Lang) {
  return {
    number: formatNumber(1234567.5, lang),
    percent: formatPercent(70, lang),
    date: sayIsoDate('2025-12-31', lang).replaceAll('\u00a0', ' '),
    numbers: NUMBERS.map((value) => formatNumber(value, lang)),
    months: MONTHS.map((month) => monthName(month, lang)),
    monthsShort: MONTHS.map((month) => monthShort(month, lang)),
    sorted: [...NAMES].sort(collator(lang)),
  };
}

export function everything(): Record<Lang, ReturnType<typeof inLanguage>> {
  return Object.fromEntries(LANGS.map((lang) => [lang, inLanguage(lang)])) as Record<
    Lang,
    ReturnType<typeof inLanguage>
  >;
}
