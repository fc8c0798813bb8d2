/**
 * What of each figure of a view decides where it may stand in a chart. From these `panels/explore/shape.ts` counts the sizes
 * that propose a kind of chart: as one statement of the engine that took four times as long.
 */
import { FACT_PASSES, filterParams, type Filters } from './filters.ts';
import { question } from './question.ts';

export interface Traits {
  readonly place: string;
  readonly topic: string | null;
  readonly scope: string;
  readonly base: string | null;
  readonly period_kind: string;
  /** First and last day of the period, ISO dates; null where none is stated. */
  readonly starts: string | null;
  readonly ends: string | null;
  /** Length of the period: a name, or months of a range. */
  readonly lengths: string | null;
  /** Plans stand apart from what was reported. */
  readonly stands: string;
  /** Places of the same rank, and topics of the same dimension, share one name here: only they share an axis. */
  readonly rivals: string | null;
  readonly dimensions: string | null;
  /** Whether the place is a unit of the tile map. */
  readonly on_map: boolean;
}

const CODES = [
  'place',
  'topic',
  'scope',
  'base',
  'period_kind',
  'starts',
  'ends',
  'lengths',
  'stands',
  'rivals',
  'dimensions',
] as const satisfies readonly (keyof Traits)[];

export const exploreShape = question<Filters, Traits>({
  name: 'explore-shape',
  sql: `
    SELECT ${CODES.map((code) => `${code}::VARCHAR AS ${code}`).join(', ')}, on_map
    FROM facts f WHERE ${Object.values(FACT_PASSES).join('\n      AND ')}
    ORDER BY f.id`,
  columns: [...CODES, 'on_map'],
  params: filterParams,
  examples: [{ indicators: ['housing_commissioned'] }, { indicators: ['appeals_received'], places: ['almaty-city'] }],
});
