/** What a mark says at the pointer: the figure it stands for, and before it what was derived of it. */
import type { Figure } from '#lib/figures/figure.ts';
import { figureTip, figureValue, type Tip } from '#lib/ui/tip/tip.ts';
import type { Picture } from './model/picture.ts';
import type { Speaking } from './titles.ts';

export function tipOf(
  id: string,
  figures: readonly Figure[],
  picture: Picture | null,
  { words: labels, t, lang }: Speaking,
): Tip | null {
  const figure = figures.find((one) => one.id === id);
  if (figure === undefined) return null;
  const place = labels.place[figure.place]?.name ?? figure.place;
  const tip = figureTip(`${place} · ${labels.indicator[figure.indicator]?.name ?? figure.indicator}`, [figure], {
    labels,
    t,
    lang,
  });
  if (picture?.measure !== 'per_1000') return tip;
  const derived = picture.course.flatMap(({ shown }) => shown).find((one) => one.figure.id === id);
  if (derived === undefined) return tip;
  const { said } = figureValue(derived.said, { labels, t, lang });
  const value = { of: null, said: `${said} ${t.units.perThousand}`, about: [], doubts: [] };
  return { ...tip, values: [value, ...tip.values] };
}
