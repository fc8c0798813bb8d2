/** The words of a source with the number of a figure in them: what stands before it, the number with its hedge, what stands behind. */
import type { Figure } from '#lib/figures/figure.ts';
import { parsePlaced } from '#lib/figures/reading/qualifier.ts';
import { normalise } from '#lib/figures/reading/numerals.ts';

export interface Fragment {
  readonly before: string;
  /** '' where the words hold no number of this value: a count of names, a slip of the source. */
  readonly number: string;
  readonly after: string;
}

/** `language`: that of the words. */
export function fragmentOf(
  { as_reported: words, value, value_upper, unit }: Pick<Figure, 'as_reported' | 'value' | 'value_upper' | 'unit'>,
  language: string | undefined,
): Fragment {
  const whole = { before: words, number: '', after: '' };
  // Places are those of the normalised text: they hold where it has a sign for each sign of the words.
  if (normalise(words).length !== words.length) return whole;
  const readings = parsePlaced(words, { ...(language === undefined ? {} : { lang: language }), unit });
  const same = readings.filter((one) => one.value === value && one.valueUpper === value_upper);
  // A year may have the value by chance, and a percentage stands beside the count it is of.
  const fits = ({ unitHint, time }: (typeof same)[number]) =>
    Number(unit.startsWith('percent') !== (unitHint === 'percent')) * 2 + Number(time);
  const [found] = same.sort((a, b) => fits(a) - fits(b));
  if (found === undefined) return whole;
  return {
    before: words.slice(0, found.start),
    number: words.slice(found.start, found.end),
    after: words.slice(found.end),
  };
}
