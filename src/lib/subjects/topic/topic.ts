/** Everything about a topic: what was counted or named of it, and the measures of the group of the same name. */
import type { Figure } from '#lib/figures/figure.ts';
import { unpackFigures } from '#lib/figures/packed.ts';
import { rateDirection } from '#lib/figures/why/rates.ts';
import type { Lang } from '#lib/i18n/lang.ts';
import { behind } from '#lib/desk/behind.ts';
import type { Desk } from '#lib/desk/desk.ts';
import { disputesOf } from '#lib/desk/disputes.ts';
import { mapUnits, tilePlaces } from '#lib/desk/units.ts';
import { rowsHere, rowsOf } from '#lib/panels/units/asked.ts';
import { pictureOf } from '#lib/panels/units/model/picture.ts';
import { figuresWithTopic } from './figures-with-topic.ts';
import { indicatorsOfTopic } from './indicators-of-topic.ts';

/** The districts side by side in the newest comparable period of an indicator; null where too few published it. */
function mapOf(desk: Desk, code: string) {
  const row = desk.ledger().indicators.find((one) => one.code === code);
  if (row === undefined) return null;
  const picture = pictureOf(unpackFigures(rowsOf(desk, code).figures), [], {
    asked: { places: [], year: null, measure: 'reported' },
    about: {
      code,
      kind: row.kind,
      additive: row.additive === 'yes',
      direction: row.direction,
      rateDirection: rateDirection(code),
    },
    units: mapUnits(desk).map((unit) => ({ code: unit.code, region: unit.parent ?? '' })),
  });
  return picture && { indicator: code, year: picture.period.year, figures: picture.period.figures };
}

/** Of each measure that few published the longest line of one office of the two regions: its claims from the oldest on. */
function coursesOf(desk: Desk, measures: readonly { readonly indicator: string }[]): Figure[] {
  const { here } = rowsHere(desk);
  return measures.flatMap(({ indicator }) => {
    const lines = new Map<string, Figure[]>();
    for (const figure of here.filter((one) => one.indicator === indicator && one.topic === null)) {
      const key = [figure.place, figure.scope, figure.base].join('~');
      lines.set(key, [...(lines.get(key) ?? []), figure]);
    }
    return [...lines.values()].toSorted((a, b) => b.length - a.length)[0] ?? [];
  });
}

/** Null for a code that is none. */
export async function topic(desk: Desk, lang: Lang, code: string) {
  if (!desk.ledger().topics.some((one) => one.code === code)) return null;
  const [figures, measures] = await Promise.all([
    desk.ask(figuresWithTopic, { topic: code }),
    desk.ask(indicatorsOfTopic, { topic: code }),
  ]);
  const widest = measures.toSorted((a, b) => b.units - a.units || b.figures - a.figures);
  const map = widest.reduce<ReturnType<typeof mapOf>>((found, one) => found ?? mapOf(desk, one.indicator), null);
  const tiles = tilePlaces(desk);
  const courses = map === null && figures.length === 0 ? coursesOf(desk, measures) : [];
  return {
    labels: desk.labels(lang, [...figures, ...courses, ...(map?.figures ?? [])], {
      topics: [code],
      indicators: measures.map(({ indicator }) => indicator),
      places: map === null ? [] : tiles.map((place) => place.code),
    }),
    topic: code,
    figures,
    everything: behind(desk, { topic: [code] }),
    measures,
    measured: behind(desk, { indicator: measures.map(({ indicator }) => indicator) }),
    map,
    courses,
    tiles: map === null ? [] : tiles,
    disputes: await disputesOf(desk, lang, (figure) => figure.topic === code),
  };
}

export type TopicRows = NonNullable<Awaited<ReturnType<typeof topic>>>;
