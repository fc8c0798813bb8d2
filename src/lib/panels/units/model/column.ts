/** Numbers of one column under one unit: "257.3" under "thousand m²", with as many decimals as keep different values apart. */
import type { SayableFigure } from '#lib/figures/saying/say.ts';
import { saySign } from '#lib/figures/saying/say.ts';
import type { UnitWords } from '#lib/figures/saying/said.ts';
import { SCALE_FACTOR, SCALE_WORD, SCALES, type Scale } from '#lib/i18n/compact.ts';
import type { Lang } from '#lib/i18n/lang.ts';
import { decimalsOf, formatNumber } from '#lib/i18n/number.ts';

export interface Column {
  /** "thousand m²", "people", "%". */
  readonly unit: string;
  say(figure: SayableFigure): string;
  number(value: number): string;
  /** A tick of an axis: no more decimals than it needs. */
  tick(value: number): string;
}

const MOST_DECIMALS = 3;
/** From here on a column counts in thousands, millions… */
const FIRST_SCALED = 10_000;
const PLAIN = ['percent', 'percent_of_prev', 'rank'];

function scaleOf(figures: readonly SayableFigure[]): Scale | null {
  const largest = Math.max(0, ...figures.map(({ value }) => Math.abs(value)));
  if (largest < FIRST_SCALED || figures.some(({ unit }) => PLAIN.includes(unit))) return null;
  return SCALES.filter((name) => SCALE_FACTOR[name] <= largest).at(-1) ?? null;
}

/** The fewest decimals that keep different values different, and never more than were printed. */
function decimalsFor(figures: readonly SayableFigure[], factor: number): number {
  const printed = Math.max(0, ...figures.map(({ step }) => decimalsOf(Math.min(step / factor, 1))));
  const different = new Set(figures.map(({ value }) => value)).size;
  const least = factor > 1 ? Math.min(1, printed) : 0;
  for (let decimals = least; decimals < Math.min(printed, MOST_DECIMALS); decimals++) {
    if (new Set(figures.map(({ value }) => (value / factor).toFixed(decimals))).size === different) return decimals;
  }
  return Math.min(printed, MOST_DECIMALS);
}

export function columnOf(figures: readonly SayableFigure[], unit: UnitWords, label: string, lang: Lang): Column {
  const scale = scaleOf(figures);
  const factor = scale === null ? 1 : SCALE_FACTOR[scale];
  const decimals = decimalsFor(figures, factor);
  const many = { kk: unit.kk, ru: unit.ru_many, en: unit.en_other }[lang];
  const number = (value: number) => formatNumber(value / factor, lang, decimals);
  // No value gets a digit that it does not have, beside others that have more.
  const own = (value: number, step: number) =>
    formatNumber(value / factor, lang, Math.min(decimals, decimalsOf(Math.min(step / factor, 1))));
  return {
    unit: scale === null ? label : `${SCALE_WORD[lang][scale]} ${many}`,
    number,
    tick: (value) => formatNumber(Number((value / factor).toPrecision(12)), lang),
    say: (figure) =>
      figure.value_upper === null
        ? saySign(figure) + own(figure.value, figure.step)
        : `${own(figure.value, figure.step)}–${own(figure.value_upper, figure.step)}`,
  };
}
