/** Ticks and ends of the axes, worked out once so that both painters agree. */
import type { Kind } from '#lib/figures/figure.ts';
import { SCALE_FACTOR, SCALE_WORD, SCALES } from '#lib/i18n/compact.ts';
import type { Lang } from '#lib/i18n/lang.ts';
import { formatNumber } from '#lib/i18n/number.ts';
import type { Unit } from '#lib/ledger/types.ts';
import type { Mark, Tick, ValueAxis } from '../spec.ts';

export interface AxisOptions {
  readonly unit: Unit | undefined;
  readonly kind: Kind | undefined;
  readonly lang: Lang;
  /** Bars must start at zero; lines and dots start near their lowest value unless zero is close. */
  readonly fromZero: boolean;
  /** A value that is asked about: the axis reaches it, unless it lies so far off that the marks would shrink to nothing. */
  readonly limit?: number | undefined;
}

/** Room beyond the largest open value in which it can fade: a little more than the painters use. */
const HEADROOM = 1.12;

/** The step of 1, 2, 2.5 or 5 times a power of ten that divides a width into about `count` parts. Width > 0. */
function niceStep(width: number, count = 4): number {
  const raw = width / count;
  const power = 10 ** Math.floor(Math.log10(raw));
  const factor = [1, 2, 2.5, 5, 10].find((candidate) => candidate * power >= raw * 0.999999) ?? 10;
  return factor * power;
}

/** An axis that holds every mark, open ends included. Without marks: 0 to 1. */
export function valueAxis(marks: readonly Mark[], options: AxisOptions): ValueAxis {
  const ends = withLimit(
    marks.flatMap((mark) => stretch(mark)),
    options.limit,
  );
  let low = ends.length > 0 ? Math.min(...ends) : 0;
  let high = ends.length > 0 ? Math.max(...ends) : 1;
  const nearZero = low > 0 && low < high * 0.6;
  if (options.fromZero || nearZero) low = Math.min(0, low);
  if (options.fromZero || high < 0) high = Math.max(0, high);
  if (options.kind === 'share') {
    low = options.fromZero || nearZero ? 0 : Math.max(0, low);
    high = Math.min(100, high);
  }
  // A width that vanishes beside the values (or is none at all) divides into no ticks.
  if (!(high - low > 1e-9 * Math.max(1, Math.abs(low), Math.abs(high)))) {
    low = Math.min(low, 0);
    high = Math.max(high, low + 1);
  }
  const step = niceStep(high - low);
  if (!options.fromZero) {
    low = Math.floor(low / step + 1e-9) * step;
    high = Math.ceil(high / step - 1e-9) * step;
    if (options.kind === 'share') high = Math.min(100, high);
    if (!(high > low)) high = low + step;
  }
  const scale = scaleOf(Math.max(Math.abs(low), Math.abs(high)));
  return {
    unit: unitLabel(options.unit, scale, options.lang),
    min: low,
    max: high,
    ticks: ticksBetween(low, high, step, scale === null ? 1 : SCALE_FACTOR[scale], options.lang),
  };
}

function withLimit(ends: readonly number[], limit: number | undefined): readonly number[] {
  if (limit === undefined || ends.length === 0) return ends;
  const [low, high] = [Math.min(...ends), Math.max(...ends)];
  const room = Math.max(high - low, Math.abs(high)) || 1;
  return limit >= low - room && limit <= high + room ? [...ends, limit] : ends;
}

function stretch(mark: Mark): number[] {
  switch (mark.shape) {
    case 'point':
      return [mark.value];
    case 'range':
      return [mark.lower ?? mark.value, mark.upper ?? mark.value];
    case 'open_above':
      return [mark.value, mark.value > 0 ? mark.value * HEADROOM : mark.value + Math.abs(mark.value) * (HEADROOM - 1)];
    case 'open_below':
      return mark.value > 0 ? [mark.value * (2 - HEADROOM), mark.value] : [mark.value * HEADROOM, mark.value];
  }
}

type ScaleName = (typeof SCALES)[number];

/** From ten thousand up the axis counts in thousands, millions…: "20" under "thousand people". */
function scaleOf(largest: number): ScaleName | null {
  if (largest < 10_000) return null;
  return SCALES.filter((name) => SCALE_FACTOR[name] <= largest).at(-1) ?? null;
}

function unitLabel(unit: Unit | undefined, scale: ScaleName | null, lang: Lang): string {
  if (unit === undefined) return scale === null ? '' : SCALE_WORD[lang][scale];
  const alone = { kk: unit.label_kk, ru: unit.label_ru, en: unit.label_en }[lang];
  if (scale === null) return alone;
  const many = { kk: unit.kk, ru: unit.ru_many, en: unit.en_other }[lang];
  return `${SCALE_WORD[lang][scale]} ${many}`;
}

function ticksBetween(low: number, high: number, step: number, factor: number, lang: Lang): Tick[] {
  const decimals = Math.max(0, -Math.floor(Math.log10(step / factor) + 1e-9) + (isHalf(step / factor) ? 1 : 0));
  const ticks: Tick[] = [];
  const first = Math.ceil(low / step - 1e-9);
  for (let i = first; i * step <= high + step * 1e-9 && ticks.length < 24; i++) {
    const value = Number((i * step).toPrecision(12));
    ticks.push({ value, label: formatNumber(value / factor, lang, Math.min(decimals, 6)) });
  }
  return ticks;
}

/** Whether the step is 2.5 times a power of ten, which takes one decimal more. */
function isHalf(step: number): boolean {
  const mantissa = step / 10 ** Math.floor(Math.log10(step) + 1e-9);
  return Math.abs(mantissa - 2.5) < 1e-6;
}
