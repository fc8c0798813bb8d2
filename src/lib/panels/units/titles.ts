/** What the panels say above themselves: a finding where one follows from what was reported, else the subject. */
import { sayRank, sayValue, type SayableFigure } from '#lib/figures/saying/say.ts';
import { sayStatement } from '#lib/figures/why/statement.ts';
import type { Lang } from '#lib/i18n/lang.ts';
import type { Words } from '#lib/i18n/messages.ts';
import { formatNumber } from '#lib/i18n/number.ts';
import type { Labels } from '#lib/ledger/labels.ts';
import { against, LEAST_FOR_TREND, type MiddlePoint } from './model/course.ts';
import type { CoursePicture, Middle, Picture } from './model/picture.ts';
import { isBroken } from './model/plot.ts';
import { sayWhen } from './when.ts';

export interface Speaking {
  readonly t: Words<'units'>;
  readonly lang: Lang;
  readonly words: Labels;
}

const shortOf = (place: string, { words }: Speaking): string => words.place[place]?.short ?? place;

function saidOf(figure: SayableFigure, { words, lang }: Speaking, per: boolean, t: Words<'units'>): string {
  const unit = words.unit[figure.unit];
  if (unit === undefined) return '';
  return sayValue(figure, unit, lang).text + (per ? ` ${t.units.perThousand}` : '');
}

/** Who is first, where it is one and no other; else the indicator and its period. */
export function mapTitle(picture: Picture, indicator: string, speaking: Speaking): string {
  const { t } = speaking;
  const year = sayWhen(picture.period.year, picture.period.figures[0], speaking);
  const [first] = picture.order.rows;
  if (first?.rank == null || first.rank.worst > 1 || first.tied !== null) return t.units.map.subject(indicator, year);
  const say = picture.direction === 'lower' ? t.units.map.lowest : t.units.map.highest;
  return say(shortOf(first.place, speaking), saidOf(first.said, speaking, picture.measure === 'per_1000', t), year);
}

/** The place of the chosen district, as far as the reports allow to tell it. */
export function orderTitle(picture: Picture, places: readonly string[], speaking: Speaking): string {
  const { t, lang } = speaking;
  const of = formatNumber(picture.order.ranked, lang);
  const [place] = picture.lines.map((line) => line.place);
  if (place === undefined || places.length === 0) return t.units.order.all(of);
  const name = shortOf(place, speaking);
  const row = picture.order.rows.find((one) => one.place === place);
  if (row === undefined) return t.units.order.outside(name);
  if (row.rank === null) return t.units.order.unranked(name);
  const { best, worst } = row.rank;
  if (best !== worst) return t.units.order.places(name, sayRank(row.rank, lang), of);
  return t.units.order.place(name, t.units.ordinal(best), of);
}

const at = (middle: Middle | undefined, year: number): MiddlePoint | undefined =>
  middle?.points.find((point) => point.year === year);

function saidMedian(middle: Middle, picture: CoursePicture, speaking: Speaking): string | null {
  const { words, lang, t } = speaking;
  const unit = words.unit[picture.period.figures[0]?.unit ?? ''];
  const point = at(middle, picture.period.year);
  if (unit === undefined || point === undefined) return null;
  const per = picture.measure === 'per_1000' ? ` ${t.units.perThousand}` : '';
  return sayStatement(point.median.statement, unit, lang) + per;
}

/** Above or below the median of its region; better or worse only where the ledger knows which end is. */
export function courseTitle(picture: CoursePicture, speaking: Speaking): string {
  const { t } = speaking;
  const { course } = t.units;
  const [line, second] = picture.lines;
  if (line !== undefined && second !== undefined) {
    return course.held(picture.lines.map(({ place }) => shortOf(place, speaking)).join(', '));
  }
  if (line !== undefined) {
    const name = shortOf(line.place, speaking);
    const own = line.points.find(({ year }) => year === picture.period.year);
    const middle = at(picture.middles[0], picture.period.year);
    if (line.points.length === 0) return course.none(name);
    if (own === undefined || middle === undefined) {
      const [first, last] = [line.points[0], line.points.at(-1)];
      const when = (point: typeof first) => (point === undefined ? '' : sayWhen(point.year, point.figure, speaking));
      return course.years(name, when(first), when(last));
    }
    const where = against(own, middle);
    return course[where](name) + judged(where, picture, t);
  }
  const said = picture.middles.flatMap((middle) => saidMedian(middle, picture, speaking) ?? []);
  const [first, other] = said;
  if (first !== undefined && other !== undefined) return course.medians(first, other);
  const known = picture.middles.find((middle) => saidMedian(middle, picture, speaking) !== null);
  return first === undefined || known === undefined
    ? course.noMedian
    : course.median(shortOf(known.region, speaking), first);
}

function judged(
  where: 'above' | 'below' | 'near',
  { direction }: Pick<Picture, 'direction'>,
  t: Words<'units'>,
): string {
  if (where === 'near' || direction === 'none') return '';
  const better = (where === 'above') === (direction === 'higher');
  return ` (${better ? t.units.course.better : t.units.course.worse})`;
}

/** What the dotted line is, and what may not be read into the lines. */
export function courseCaption(picture: CoursePicture, unit: string, cut: boolean, speaking: Speaking): string {
  const { t, lang } = speaking;
  const { course } = t.units;
  const drawn = picture.middles.filter(({ points }) => points.length > 0);
  const dotted = drawn.flatMap((middle) => {
    const point = at(middle, picture.period.year) ?? middle.points.at(-1);
    if (point === undefined) return [];
    return [
      { k: formatNumber(point.k, lang), n: formatNumber(middle.n, lang), region: shortOf(middle.region, speaking) },
    ];
  });
  const [first, ...others] = dotted;
  const said =
    first === undefined
      ? ''
      : [
          course.dotted(first.k, first.n, first.region),
          ...others.map(({ k, n, region }) => course.alike(k, n, region)),
        ].join(', ');
  const longest = Math.max(
    0,
    ...picture.lines.map(({ points }) => points.length),
    ...(picture.lines.length > 0 ? [] : drawn.map(({ points }) => points.length)),
  );
  return [
    `${course.caption(unit)}.`,
    said !== '' ? course.key(said) : picture.counted ? '' : course.noMedianPress,
    drawn.some(isBroken) ? course.breaks : '',
    longest > 0 && longest < LEAST_FOR_TREND ? course.few : '',
    picture.lines.some(({ points }) => points.some(({ figure }) => figure.status === 'estimate')) ? course.hollow : '',
    cut ? course.cut : '',
  ]
    .filter((part) => part !== '')
    .join(' ');
}
