/** Counts of a published register beside claims of the ledger about the same place and whole months of it. */
import type { Figure } from '#lib/figures/figure.ts';
import { fromBounds, intersect } from '#lib/figures/interval.ts';
import { dayOf, firstDayOf, lastDayOf, monthOf } from '#lib/i18n/calendar.ts';
import type { Place } from '#lib/ledger/types.ts';
import type { CubeHead } from '#lib/register/published/head.ts';
import { ALL_PUBLISHED, type PublishedCube } from '#lib/register/published/views.ts';

export interface Beside {
  readonly figure: Figure;
  readonly certain: number;
  readonly possible: number;
  readonly relation: 'may_agree' | 'own_less' | 'own_more';
}

const INDICATOR = 'appeals_received';

/** Reprints, plans, replaced claims and those about places, topics or times that the register does not hold are left out. */
export function besideReported(
  figures: readonly Figure[],
  places: readonly Place[],
  head: CubeHead,
  cube: PublishedCube,
): Beside[] {
  const codeOf = (name: 'place' | 'topic', code: string) => head.names[name].findIndex((one) => one.code === code);
  const replaced = new Set(figures.map(({ revises }) => revises));
  return figures.flatMap((figure) => {
    const { period_start: start, period_end: end } = figure;
    if (figure.indicator !== INDICATOR || figure.repeats !== null || replaced.has(figure.id)) return [];
    if (figure.status === 'plan' || start === null || end === null) return [];
    const [from, to] = [monthOf(dayOf(start)), monthOf(dayOf(end))];
    // Whole months only: the cube knows no days.
    if (firstDayOf(from) !== dayOf(start) || lastDayOf(to) !== dayOf(end)) return [];
    if (from < head.firstMonth || to >= head.firstMonth + head.months) return [];
    const own = codeOf('place', figure.place);
    const parts = places.filter(({ parent, level }) => parent === figure.place && level !== 'settlement');
    const codes = own > 0 ? [own] : parts.map(({ code }) => codeOf('place', code));
    if (codes.length === 0 || codes.some((code) => code < 1)) return [];
    const topic = figure.topic === null ? null : codeOf('topic', figure.topic);
    if (topic !== null && topic < 1) return [];
    const { certain, possible } = cube.look({
      months: { from: from - head.firstMonth, to: to - head.firstMonth },
      values: { ...ALL_PUBLISHED.values, place: codes, topic: topic === null ? null : [topic] },
    });
    const count = { lower: certain, upper: certain + possible, lowerOpen: false, upperOpen: false };
    const reported = fromBounds(figure);
    const relation = intersect(count, reported).ok
      ? 'may_agree'
      : count.lower >= reported.upper
        ? 'own_more'
        : 'own_less';
    return [{ figure, certain, possible, relation }];
  });
}
