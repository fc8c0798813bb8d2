/** What the page of a district needs to set it against its peers. */
import { measureWords } from '#lib/figures/saying/measure-words/index.ts';
import { packRows } from '#lib/figures/packed.ts';
import { peerValues } from '#lib/figures/peers.ts';
import type { Traits } from '#lib/figures/similarity.ts';
import type { Lang } from '#lib/i18n/lang.ts';
import type { PeerMeasure, Peers } from './peer-measure.ts';
import type { Desk } from '#lib/desk/desk.ts';
import { leagueSources, reportsOf } from '#lib/desk/leagues.ts';
import { mapUnits } from '#lib/desk/units.ts';

/** Measures in which districts of different size can be held side by side, those nearest to residents first. */
const SHOWN = [
  'average_wage',
  'unemployment_rate',
  'pupils_per_school',
  'hospital_beds_per_1000',
  'housing_per_1000',
  'crimes_per_1000',
  'net_migration_per_1000',
  'businesses_per_1000',
  'investment_per_resident',
  'retail_per_resident',
] as const;

async function traitsOf(desk: Desk): Promise<Traits[]> {
  const population = (await leagueSources(desk)).get('population');
  const figures = population === undefined ? [] : (await reportsOf(desk, population.best)).figures;
  const residents = new Map(figures.map((figure) => [figure.place, figure]));
  return mapUnits(desk).map(({ code, level, parent }) => {
    const people = residents.get(code);
    const known =
      people !== undefined && people.suspect_remark === null && people.lower !== null && people.upper !== null;
    return { place: code, population: known ? people.value : null, level, region: parent };
  });
}

export async function peersIn(desk: Desk, lang: Lang): Promise<Peers> {
  const units = mapUnits(desk).map(({ code }) => code);
  const sources = await leagueSources(desk);
  const measures = await Promise.all(
    SHOWN.map(async (code): Promise<PeerMeasure[]> => {
      const source = sources.get(code);
      const row = desk.ledger().indicators.find((one) => one.code === source?.indicator);
      if (source === undefined || row === undefined) return [];
      return [
        {
          code,
          name: source.measure ? measureWords(code, lang).name : row[`name_${lang}`],
          indicator: row.code,
          kind: source.measure ? 'rate' : row.kind,
          unit: row.unit,
          slice: source.best.slice,
          values: packRows(
            peerValues(await reportsOf(desk, source.best), source.kinds, units, source.measure !== null),
          ),
        },
      ];
    }),
  );
  return { traits: await traitsOf(desk), measures: measures.flat() };
}
