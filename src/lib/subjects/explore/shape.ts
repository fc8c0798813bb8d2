/** How the figures of a view are spread: the sizes from which the program proposes a kind of chart. */
import { inPieces } from '#lib/engine/pieces.ts';
import type { Traits } from './questions/explore-traits.ts';
import { axisWithout } from '#lib/figures/comparable.ts';
import { openFacets } from './slices.ts';

export interface Shape {
  readonly figures: number;
  /** Most places, units of the tile map, topics (of one dimension), scopes that share an axis at one time. */
  readonly places: number;
  readonly units: number;
  readonly topics: number;
  readonly scopes: number;
  /** Most periods of one series. */
  readonly periods: number;
  /** Most series with at least two periods that share an axis: of places and of topics. */
  readonly place_series: number;
  readonly topic_series: number;
  /** Most topics of several places at one time. */
  readonly topic_places: number;
  /** Figures that name a topic, and different places, scopes in all. */
  readonly with_topic: number;
  readonly all_places: number;
  readonly all_scopes: number;
  readonly dated: number;
}

/** Groups of equals, by what they agree in. No code contains the separator. */
class Groups<T> {
  readonly #groups = new Map<string, T[]>();

  add(one: T, ...sameIn: (string | null)[]): void {
    const key = sameIn.join('|');
    const group = this.#groups.get(key);
    if (group === undefined) this.#groups.set(key, [one]);
    else group.push(one);
  }

  all(): IterableIterator<T[]> {
    return this.#groups.values();
  }

  /** The largest size of a group, 0 where there is none. */
  most(size: (group: T[]) => number = (group) => group.length): number {
    let most = 0;
    for (const group of this.#groups.values()) most = Math.max(most, size(group));
    return most;
  }
}

/** The marks of a place and topic that one line would join. */
interface Line {
  readonly first: Traits;
  readonly ends: Set<string>;
}

export async function shapeOf(figures: readonly Traits[]): Promise<Shape> {
  const marks = await apart(figures);
  const places = new Groups<Traits>();
  const topics = new Groups<Traits>();
  const scopes = new Groups<Traits>();
  const pairs = new Groups<Traits>();
  const lines = new Map<string, Line>();
  const across = openFacets({ scope: true, period: false });
  const along = openFacets({ scope: false, period: true });
  await inPieces(marks, (mark) => {
    const { axis, place, topic, period_start, period_end, peers } = mark;
    places.add(mark, axis, period_start, period_end, peers, topic);
    scopes.add(mark, axisWithout(axis, across), period_start, period_end, place, topic);
    if (topic !== null) {
      topics.add(mark, axis, period_start, period_end, place);
      pairs.add(mark, axis, period_start, period_end, peers);
    }
    if (period_end === null) return;
    const key = [axisWithout(axis, along), place, topic].join('|');
    const line = lines.get(key);
    if (line === undefined) lines.set(key, { first: mark, ends: new Set([period_end]) });
    else line.ends.add(period_end);
  });

  const placeLines = new Groups<Line>();
  const topicLines = new Groups<Line>();
  let periods = 0;
  for (const line of lines.values()) {
    periods = Math.max(periods, line.ends.size);
    if (line.ends.size < 2) continue;
    const { place, topic, peers } = line.first;
    const axis = axisWithout(line.first.axis, along);
    placeLines.add(line, axis, peers, topic);
    if (topic !== null) topicLines.add(line, axis, place);
  }

  return {
    figures: figures.length,
    places: places.most(),
    units: places.most((group) => group.filter(({ on_map }) => on_map).length),
    topics: topics.most(),
    scopes: scopes.most(),
    periods,
    place_series: placeLines.most(),
    topic_series: topicLines.most(),
    topic_places: pairs.most((group) =>
      different(group, ({ place }) => place) > 1 ? different(group, ({ topic }) => topic) : 0,
    ),
    with_topic: figures.filter(({ topic }) => topic !== null).length,
    all_places: different(figures, ({ place }) => place),
    all_scopes: different(figures, ({ scope }) => scope),
    dated: figures.filter(({ period_end }) => period_end !== null).length,
  };
}

const different = (all: readonly Traits[], read: (one: Traits) => string | null): number => new Set(all.map(read)).size;

/** One of each: two sources of the same figure are one mark of a chart. */
async function apart(figures: readonly Traits[]): Promise<Traits[]> {
  const groups = new Groups<Traits>();
  await inPieces(figures, (one) => {
    const { axis, place, topic, period_start, period_end } = one;
    groups.add(one, axis, place, topic, period_start, period_end);
  });
  return [...groups.all()].flatMap(([first]) => first ?? []);
}
