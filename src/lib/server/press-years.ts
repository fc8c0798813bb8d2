/** The press figures by the year in which their period ends: one page for all of them would grow with every article. */
import type { Figure } from '#lib/figures/figure.ts';
import type { Lang } from '#lib/i18n/lang.ts';
import { behind } from '#lib/desk/behind.ts';
import { labels, ledger, desk } from './answers.ts';

/** The page of figures whose source gives no date. */
export const UNDATED = 'undated';

const yearOf = ({ period_end }: Figure): string => period_end?.slice(0, 4) ?? UNDATED;

const press = (): Figure[] => ledger().figures.filter(({ origin }) => origin === 'press');

export interface PressYear {
  /** Four digits, or `UNDATED`. */
  readonly year: string;
  readonly count: number;
}

/** The years that figures end in, newest first; those without a date last. */
export function pressYears(): PressYear[] {
  const counts = new Map<string, number>();
  for (const figure of press()) counts.set(yearOf(figure), (counts.get(yearOf(figure)) ?? 0) + 1);
  const [undated, dated] = [counts.get(UNDATED), [...counts].filter(([year]) => year !== UNDATED)];
  return [
    ...dated.map(([year, count]) => ({ year, count })).sort((a, b) => b.year.localeCompare(a.year, 'en')),
    ...(undated === undefined ? [] : [{ year: UNDATED, count: undated }]),
  ];
}

/** The year whose figures open the list: the newest that has begun when the ledger was last written; plans reach further. */
export function newestYear(version: string): string {
  const years = pressYears().map(({ year }) => year);
  return years.find((year) => year !== UNDATED && year <= version.slice(0, 4)) ?? years[0] ?? UNDATED;
}

/** What a page of one year lists: words as reported and what they are about; the rest stands on the page of each figure. */
export function pressOf(lang: Lang, year: string) {
  const { indicators } = ledger();
  const figures = press().filter((figure) => yearOf(figure) === year);
  return {
    year,
    years: pressYears(),
    everything: behind(desk, { origin: ['press'] }),
    labels: labels(lang, figures, {}),
    groups: indicators
      .map(({ code }) => ({
        indicator: code,
        figures: figures
          .filter(({ indicator }) => indicator === code)
          .map(({ id, place, as_reported, source }) => ({ id, place, as_reported, source })),
      }))
      .filter((group) => group.figures.length > 0),
  };
}

export type PressList = ReturnType<typeof pressOf>;
