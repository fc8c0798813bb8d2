/** What the dashboard is told: asked at build of the whole ledger, in the browser of the ledger of a past day. */
import { DERIVED_MEASURES } from '#lib/figures/derive/derived-measures.ts';
import type { Figure } from '#lib/figures/figure.ts';
import { packFigures, type PackedFigures } from '#lib/figures/packed.ts';
import { rateDirection, rateMeasure } from '#lib/figures/why/rates.ts';
import type { Lang } from '#lib/i18n/lang.ts';
import { withoutNotes, type Labels } from '#lib/ledger/labels.ts';
import { REGIONS } from '#lib/ledger/regions.ts';
import { GROUPS } from '#lib/ledger/types.ts';
import { behind } from '#lib/desk/behind.ts';
import type { Desk } from '#lib/desk/desk.ts';
import { leagueSources } from '#lib/desk/leagues.ts';
import { mapUnits, tilePlaces } from '#lib/desk/units.ts';
import { contestStandings } from '#lib/questions/contest-standings.ts';
import { latestAdditions } from './latest-additions.ts';
import { catalogueOf, lean, rowsHere, rowsOf } from '#lib/panels/units/asked.ts';
import { claimsOf, claimsOfBoth } from '#lib/panels/units/model/claims.ts';
import { coverageOf, LEAST_COMPARABLE, periodsOf } from '#lib/panels/units/model/periods.ts';
import { topicsOf } from '#lib/panels/units/model/topics.ts';

/** What the dashboard opens with where the ledger has it. */
const START = 'housing_commissioned';

const LATEST = 6;
const DISPUTES = 4;

/** What has to be known of every indicator before it is chosen. */
export interface Listed {
  readonly code: string;
  /** The most districts that any period has. */
  readonly units: number;
  /** Rows of both regions and their districts. */
  readonly rows: number;
  /** Rankings that it leads to: as reported, and per 1,000 residents; null where there is none. */
  readonly ranking: string | null;
  readonly rate: string | null;
  /** Which end of the rate is better. */
  readonly rateDirection: 'higher' | 'lower' | 'none';
}

/** All indicators, those with the widest coverage first within their group. */
export async function listed(desk: Desk): Promise<Listed[]> {
  const { here, units } = rowsHere(desk);
  const leagues = await leagueSources(desk);
  const all = desk.ledger().indicators.map(({ code }): Listed => {
    const own = here.filter(({ indicator }) => indicator === code);
    const rate =
      rateMeasure(code)?.code ??
      DERIVED_MEASURES.find(({ numerator, divisor }) => numerator === code && divisor === 'population')?.code;
    return {
      code,
      units: coverageOf(periodsOf(own, units)),
      rows: own.length,
      ranking: leagues.has(code) ? code : null,
      rate: rate !== undefined && leagues.has(rate) ? rate : null,
      rateDirection: rateDirection(code),
    };
  });
  return all.sort((a, b) => b.units - a.units || b.rows - a.rows || a.code.localeCompare(b.code));
}

/** Indicators with enough districts to be put in order: each has a file of rows. */
export async function comparableCodes(desk: Desk): Promise<string[]> {
  return (await listed(desk)).filter(({ units }) => units >= LEAST_COMPARABLE).map(({ code }) => code);
}

/** The press about both regions and their districts: what an indicator that few published consists of. */
export function claimRows(desk: Desk): PackedFigures {
  const { here } = rowsHere(desk);
  return packFigures(here.filter(({ origin }) => origin === 'press'));
}

/** Names alone: the dashboard names everything that can be chosen, and leads to the pages that explain it. */
function slim(words: Labels): Labels {
  const each = <T, R>(of: Readonly<Record<string, T>>, make: (one: T) => R) =>
    Object.fromEntries(Object.entries(of).map(([code, one]) => [code, make(one)]));
  return {
    ...withoutNotes(words),
    indicator: each(words.indicator, (one) => ({ ...one, definition: '' })),
    conflict: each(words.conflict, (one) => ({ ...one, explanation: null })),
  };
}

export async function dashboard(desk: Desk, lang: Lang) {
  const { here, units } = rowsHere(desk);
  const [all, standings, latest] = await Promise.all([
    listed(desk),
    desk.ask(contestStandings, undefined),
    desk.ask(latestAdditions, { limit: LATEST }),
  ]);
  const start = all.find(({ code }) => code === START) ?? all[0];
  if (start === undefined) throw new Error('the ledger has no indicator');
  const about = catalogueOf(desk);
  const subjects = new Set(
    desk
      .ledger()
      .topics.filter(({ dimension }) => dimension === 'subject')
      .map(({ code }) => code),
  );
  const places = [...REGIONS, ...units];
  const ofPlace = new Map(places.map((code) => [code, here.filter(({ place }) => place === code)]));
  const claims = Object.fromEntries([...ofPlace].map(([code, figures]) => [code, claimsOf(figures, about).map(lean)]));
  const topics = Object.fromEntries(
    [...ofPlace].flatMap(([code, figures]) => {
      const own = topicsOf(
        figures,
        (topic) => subjects.has(topic),
        (indicator) => about.groupOf(indicator) === 'appeals',
      );
      return own === null ? [] : [[code, { ...own, figures: packFigures(own.figures) }]];
    }),
  );
  const counts = Object.fromEntries(
    [...ofPlace].map(([code, figures]) => [
      code,
      GROUPS.map((group) => figures.filter(({ indicator }) => about.groupOf(indicator) === group).length),
    ]),
  );
  const disputes = desk
    .ledger()
    .conflicts.flatMap(({ id }) => {
      const figures = here.filter(({ conflict }) => conflict === id);
      return figures.length > 1 ? [{ id, figures: figures.slice(0, 3) }] : [];
    })
    .sort((a, b) => newest(b.figures).localeCompare(newest(a.figures)))
    .slice(0, DISPUTES);
  const shown = [...here, ...standings, ...latest, ...disputes.flatMap(({ figures }) => figures)];
  return {
    labels: slim(
      desk.labels(lang, shown, {
        places: [...places, 'almaty-city'],
        indicators: desk.ledger().indicators.map(({ code }) => code),
      }),
    ),
    start: start.code,
    listed: all,
    rows: rowsOf(desk, start.code),
    units: mapUnits(desk).map(({ code, parent }) => ({ code, region: parent ?? '' })),
    tiles: tilePlaces(desk),
    claims: packFigures(Object.values(claims).flat()),
    regionClaims: claimsOfBoth(REGIONS.map((region) => claims[region] ?? [])).map(({ id }) => id),
    topics,
    counts,
    newest: here.reduce(
      (day, { status, period_end }) => (status !== 'plan' && (period_end ?? '') > day ? (period_end ?? '') : day),
      '',
    ),
    standings,
    contest: behind(desk, { indicator: [...new Set(standings.map(({ indicator }) => indicator))] }),
    latest,
    disputes,
  };
}

const newest = (figures: readonly Figure[]): string =>
  figures.reduce((day, { period_end }) => ((period_end ?? '') > day ? (period_end ?? '') : day), '');

export type DashboardData = Awaited<ReturnType<typeof dashboard>>;
