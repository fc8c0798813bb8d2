/** The words of one claim, asked for once for mark, table and alternative text. */
import type { Figure } from '#lib/figures/figure.ts';
import { sayPeriod } from '#lib/figures/period.ts';
import { sayShort, sayValue } from '#lib/figures/saying/say.ts';
import type { BuildContext } from './context.ts';

export interface FigureWords {
  readonly said: string;
  readonly short: string;
}

/** Throws where the labels lack the unit of the figure: a number without its unit must not be printed. */
export function sayFigure(figure: Figure, { labels, lang }: BuildContext): FigureWords {
  const unit = labels.unit[figure.unit];
  if (unit === undefined) throw new Error(`no words for the unit ${figure.unit} of ${figure.id}`);
  return { said: sayValue(figure, unit, lang).text, short: sayShort(figure, unit, lang) };
}

export const periodOf = (figure: Figure, { lang }: BuildContext): string => sayPeriod(figure, lang);
