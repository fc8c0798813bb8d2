/** Order and search of the table beside the chart. An interval is sorted by the end that is asked for. */
import type { Figure } from '#lib/figures/figure.ts';
import { sayPeriod } from '#lib/figures/period.ts';
import type { Said } from '#lib/figures/saying/said.ts';
import { sayValue } from '#lib/figures/saying/say.ts';
import type { Lang } from '#lib/i18n/lang.ts';
import { sayPublisher } from '#lib/i18n/publisher.ts';
import type { Labels } from '#lib/ledger/labels.ts';
import type { Sort } from '#lib/view/view.ts';

export interface TableRow {
  readonly figure: Figure;
  readonly label: string;
  readonly second: string;
  readonly period: string;
  readonly source: string;
  readonly said: Said;
}

/** The rows in the words of the page; a figure whose unit has none is said in those of its source. */
export function tableRows(figures: readonly Figure[], labels: Labels, lang: Lang): TableRow[] {
  return figures.map((figure): TableRow => {
    const unit = labels.unit[figure.unit];
    return {
      figure,
      label: labels.place[figure.place]?.short ?? figure.place,
      second: secondName(figure, figures, labels),
      period: sayPeriod(figure, lang),
      source: sayPublisher(labels.source[figure.source]?.publisher ?? figure.source, lang),
      said: unit ? sayValue(figure, unit, lang) : { parts: [], text: figure.as_reported },
    };
  });
}

/** What is not bounded below lies under every number, what is not bounded above over every number. */
const lowerEnd = ({ figure }: TableRow): number => (figure.lower === null ? -Infinity : figure.lower);
const upperEnd = ({ figure }: TableRow): number => (figure.upper === null ? Infinity : figure.upper);

export function sortRows(
  rows: readonly TableRow[],
  sort: Sort | null,
  compare: (a: string, b: string) => number,
): TableRow[] {
  if (sort === null) return [...rows];
  const way = sort.down ? -1 : 1;
  const byNumber = (read: (row: TableRow) => number) => (a: TableRow, b: TableRow) => {
    const [x, y] = [read(a), read(b)];
    return x === y ? 0 : x < y ? -way : way;
  };
  const byText = (read: (row: TableRow) => string) => (a: TableRow, b: TableRow) => way * compare(read(a), read(b));
  const order = {
    label: byText((row) => row.label),
    series: byText((row) => row.second),
    lower: byNumber(lowerEnd),
    upper: byNumber(upperEnd),
    period: byText((row) => row.figure.period_end ?? ''),
  }[sort.column];
  return [...rows].sort((a, b) => order(a, b) || compare(a.label, b.label));
}

export function findRows(rows: readonly TableRow[], wanted: string, locale: string): readonly TableRow[] {
  // Values are said with spaces that do not break; a reader types the one that the keyboard has.
  const plain = (text: string) => text.toLocaleLowerCase(locale).replace(/\s/g, ' ');
  const word = plain(wanted).trim();
  if (word === '') return rows;
  return rows.filter((row) =>
    [row.label, row.second, row.period, row.source, row.said.text, row.figure.as_reported].some((text) =>
      plain(text).includes(word),
    ),
  );
}

/** The second name of a row: what tells it from others of the same place. */
export function secondName(figure: Figure, figures: readonly Figure[], labels: Labels): string {
  const parts = [
    figure.topic === null ? '' : (labels.topic[figure.topic]?.name ?? figure.topic),
    figures.some(({ scope }) => scope !== figure.scope) ? (labels.scope[figure.scope]?.name ?? figure.scope) : '',
    figures.some(({ indicator }) => indicator !== figure.indicator)
      ? (labels.indicator[figure.indicator]?.name ?? figure.indicator)
      : '',
  ];
  return parts.filter((part) => part !== '').join(', ');
}
