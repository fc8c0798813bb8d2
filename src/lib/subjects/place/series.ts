/** What the page of a district or a region shows of every comparable indicator: worked out once per ledger, then cut to the place. */
import type { Figure } from '#lib/figures/figure.ts';
import { packFigures, unpackFigures } from '#lib/figures/packed.ts';
import { sayShort } from '#lib/figures/saying/say.ts';
import { rateDirection } from '#lib/figures/why/rates.ts';
import type { Lang } from '#lib/i18n/lang.ts';
import type { Labels } from '#lib/ledger/labels.ts';
import { isRegion } from '#lib/ledger/regions.ts';
import { GROUPS } from '#lib/ledger/types.ts';
import { oncePerLedger, type Desk } from '#lib/desk/desk.ts';
import { leagueSources } from '#lib/desk/leagues.ts';
import { mapUnits, tilePlaces } from '#lib/desk/units.ts';
import { rowsOf } from '#lib/panels/units/asked.ts';
import { against, courseOf } from '#lib/panels/units/model/course.ts';
import type { Order } from '#lib/panels/units/model/order.ts';
import { pictureOf, type Middle, type Picture } from '#lib/panels/units/model/picture.ts';
import type { PackedMiddle, Place, PlaceSeries, PlaceSeriesData } from './place-series.ts';

/** Of all units: what was reported, and per 1,000 residents where that can be derived. */
interface Pictures {
  readonly indicator: string;
  readonly reported: Picture;
  readonly rate: Picture | null;
}

/** Officially counted indicators that can be compared, in the order of their groups. */
const pictures = oncePerLedger((desk): readonly Pictures[] => {
  const units = mapUnits(desk).map(({ code, parent }) => ({ code, region: parent ?? '' }));
  return GROUPS.flatMap((group) => desk.ledger().indicators.filter((row) => row.group === group)).flatMap((row) => {
    const { figures, residents } = rowsOf(desk, row.code);
    const rows = [unpackFigures(figures), unpackFigures(residents)] as const;
    const about = {
      code: row.code,
      kind: row.kind,
      additive: row.additive === 'yes',
      direction: row.direction,
      rateDirection: rateDirection(row.code),
    };
    const picture = (measure: Picture['measure']) =>
      pictureOf(...rows, { asked: { places: [], year: null, measure }, about, units });
    const reported = picture('reported');
    if (reported?.counted !== true) return [];
    const rate = reported.noRate === null ? picture('per_1000') : null;
    return [{ indicator: row.code, reported, rate }];
  });
});

export function packMiddle({ region, n, points }: Middle): PackedMiddle {
  const said = points.map(({ median }) => median);
  return {
    region,
    n,
    years: points.map(({ year }) => year),
    k: points.map(({ k }) => k),
    joined: points.map(({ joined }) => (joined ? 1 : 0)),
    lower: said.map(({ interval }) => interval.lower),
    upper: said.map(({ interval }) => interval.upper),
    open: said.map(({ interval }) => (interval.lowerOpen ? 1 : 0) + (interval.upperOpen ? 2 : 0)),
    value: said.map(({ statement }) => statement.value),
    value_upper: said.map(({ statement }) => statement.value_upper),
    qualifier: said.map(({ statement }) => statement.qualifier),
    step: said.map(({ statement }) => statement.step),
  };
}

const rowIn = ({ rows }: Order, place: string) => rows.find((row) => row.place === place);
const placeIn = (order: Order, place: string): Place | null => {
  const rank = rowIn(order, place)?.rank ?? null;
  return rank === null ? null : { best: rank.best, worst: rank.worst, of: order.ranked };
};

/** Null for a place that is neither a region nor one of its districts and cities. */
export async function seriesOf(desk: Desk, place: string, words: Labels, lang: Lang): Promise<PlaceSeriesData | null> {
  const parents = new Map(mapUnits(desk).map(({ code, parent }) => [code, parent ?? '']));
  const region = isRegion(place) ? place : parents.get(place);
  if (region === undefined) return null;
  const leagues = await leagueSources(desk);
  const all = pictures(desk);
  const lines = all.map(({ reported }) => courseOf(reported.course, place));
  const series = all.map(({ indicator, reported, rate }, i): PlaceSeries => {
    const { year } = reported.period;
    const middles = [...reported.middles].sort((a, b) => Number(b.region === region) - Number(a.region === region));
    const own = lines[i]?.find((point) => point.year === year);
    const middle = middles[0]?.points.find((point) => point.year === year);
    const row = rate === null ? undefined : rowIn(rate.order, place);
    const unit = row && words.unit[row.said.unit];
    return {
      indicator,
      year,
      direction: reported.direction,
      rank: placeIn(reported.order, place),
      why: rowIn(reported.order, place)?.why ?? null,
      rate: rate && row && unit ? { said: sayShort(row.said, unit, lang), rank: placeIn(rate.order, place) } : null,
      against: own && middle ? against(own, middle) : null,
      ranked: leagues.has(indicator),
      middles: middles.slice(0, place === region ? 2 : 1).map(packMiddle),
    };
  });
  const own = lines.flat().map(({ figure }) => figure);
  const here = (figure: Figure) => parents.get(figure.place) === region;
  return {
    region,
    series,
    own: packFigures(own),
    units: packFigures(own.length > 0 ? [] : all.flatMap(({ reported }) => reported.period.figures.filter(here))),
    tiles: tilePlaces(desk).filter(({ code }) => own.length === 0 && parents.get(code) === region),
  };
}
