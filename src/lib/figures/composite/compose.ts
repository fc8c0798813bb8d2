/** The composite ranking of districts: scores and places as intervals, who leads, and what the lead hangs on. */
import { rankRanges } from '../rankings/rank.ts';
import { comparableScore, shownScore } from './aggregate.ts';
import { boundFrame, normaliseFrame, scratchFor } from './columns.ts';
import type { Composite, CompositeInput, Dropped, Frame, NoComposite, ScoredPlace } from './model.ts';
import { prepare } from './prepare.ts';

/**
 * Scores all districts that can be scored. The score interval holds the score of every combination of values inside their
 * intervals, the range of places every place that follows from one; refused with a reason where nothing can be computed.
 */
export function compose(input: CompositeInput): Composite | NoComposite {
  const prepared = prepare(input);
  if (!prepared.ok) return prepared;
  const { frame, outside, unused } = prepared;
  const rows = scoresOf(frame);
  const winners = winnersOf(rows);
  return { ok: true, frame, rows, outside, unused, winners, drops: dropEach(input, frame, winners) };
}

function scoresOf(frame: Frame): ScoredPlace[] {
  const n = frame.places.length;
  const middles = frame.lower.map((low, cell) => (low + (frame.upper[cell] as number)) / 2);
  const normal = new Float64Array(middles.length);
  normaliseFrame(frame, frame.method, middles, normal, scratchFor(frame));
  const bounds = boundFrame(frame);
  const comparable = (values: Float64Array) =>
    frame.places.map((_, c) => comparableScore(frame.aggregation, values, frame.known, frame.weights, n, c));
  const [score, low, high] = [comparable(normal), comparable(bounds.lower), comparable(bounds.upper)];
  const intervals = frame.places.map((place, c) => {
    // The middle lies between the bounds but for the last bits of two ways of adding up.
    const lower = Math.min(low[c] as number, score[c] as number);
    const upper = Math.max(high[c] as number, score[c] as number);
    return { id: place, interval: { lower, upper, lowerOpen: false, upperOpen: false } };
  });
  const ranges = new Map(rankRanges(intervals, 'higher').map((range) => [range.id, range]));
  const shown = (value: number) => shownScore(frame.aggregation, value);
  const rows = frame.places.map((place, c) => {
    const own = intervals[c]?.interval;
    const range = ranges.get(place);
    if (own === undefined || range === undefined) throw new Error(`${place} was lost on the way`);
    const parts = frame.codes.map((_, q) => (frame.known[q * n + c] === 1 ? (normal[q * n + c] as number) : null));
    const covered = parts.reduce<number>((sum, part, q) => sum + (part === null ? 0 : (frame.weights[q] as number)), 0);
    return {
      place,
      score: shown(score[c] as number),
      lower: shown(own.lower),
      upper: shown(own.upper),
      best: range.best,
      worst: range.worst,
      covered: Math.min(1, covered),
      parts,
    };
  });
  return rows.sort((a, b) => b.score - a.score || a.best - b.best || a.worst - b.worst);
}

/** Those with the highest score; scores are on a grid, so a tie is a tie. */
function winnersOf(rows: readonly ScoredPlace[]): string[] {
  const top = rows[0]?.score;
  return rows.filter(({ score }) => score === top).map(({ place }) => place);
}

/** The first place with each indicator of the frame left out in turn, all else as chosen (Handbook, part 1, step 7). */
function dropEach(input: CompositeInput, frame: Frame, winners: readonly string[]): Dropped[] {
  if (frame.codes.length < 2) return [];
  return frame.codes.map((code) => {
    const without = prepare({
      ...input,
      components: input.components.filter((component) => component.code !== code),
    });
    const others = without.ok ? winnersOf(scoresOf(without.frame)) : [];
    const changes = others.length > 0 && others.join() !== winners.join();
    return { code, winners: others, changes };
  });
}
