/**
 * A composite ranking as data: what goes in, what comes out, and why something cannot be computed. Method after OECD/JRC,
 * Handbook on Constructing Composite Indicators: Methodology and User Guide (OECD, 2008), here "Handbook".
 */
import type { Interval } from '../interval.ts';

export const METHODS = ['minmax', 'zscore', 'rank', 'target'] as const;
/** How figures of different units are brought to one scale (Handbook, part 1, step 5). */
export type Method = (typeof METHODS)[number];

export const AGGREGATIONS = ['arithmetic', 'geometric'] as const;
/** How the indicators of a district become one score (Handbook, part 1, step 6). */
export type Aggregation = (typeof AGGREGATIONS)[number];

export const MISSING_POLICIES = ['leave_out', 'rescale'] as const;
/**
 * A district without a figure for a chosen indicator stands outside, or is scored by the rest with their weights re-scaled
 * to one (Handbook, part 1, step 3: no value is imputed).
 */
export type MissingPolicy = (typeof MISSING_POLICIES)[number];

/** Sum of the parameters of the Dirichlet distribution: the larger, the nearer the drawn weights stay. */
export const CONCENTRATIONS = [25, 100, 400] as const;
export type Concentration = (typeof CONCENTRATIONS)[number];

export const DRAWS = 10_000;

/** Why a district has no value in an indicator. */
export type MissingReason =
  | 'not_published'
  /** Kept as printed, but probably wrong. */
  | 'suspect'
  | 'no_population'
  | 'population_zero'
  /** Figure and population do not go together (another reason of derive.ts). */
  | 'not_derived';

export type Cell =
  { readonly ok: true; readonly interval: Interval } | { readonly ok: false; readonly reason: MissingReason };

export interface Component {
  readonly code: string;
  /** Which end is better; null as long as neither the ledger nor the reader has said. */
  readonly direction: 'higher' | 'lower' | null;
  /** 0 or more; only the proportions count. */
  readonly weight: number;
  /** Only for the method `target`, in the unit of the values. */
  readonly target: number | null;
  /** One for each place, in the order of `places`. */
  readonly cells: readonly Cell[];
}

export interface CompositeInput {
  readonly places: readonly string[];
  readonly components: readonly Component[];
  readonly method: Method;
  readonly aggregation: Aggregation;
  readonly missing: MissingPolicy;
  /** Least share of the weight, in percent, that must be published for a district under `rescale`. */
  readonly coverage: number;
}

/** Why an indicator was chosen and yet takes no part. `places` name the districts to blame, where it is some. */
export interface Unused {
  readonly code: string;
  readonly reason:
    | 'direction_unset'
    | 'weight_zero'
    | 'no_values'
    | 'one_value'
    | 'identical'
    /** A figure such as "more than 4 thousand": no scale can be laid through a value that has no end. */
    | 'no_upper_end'
    | 'no_lower_end'
    | 'no_target'
    /** A ratio to a target needs values above zero. */
    | 'not_positive';
  readonly places: readonly string[];
}

/** A district that gets no score, with what it lacks. */
export interface Outside {
  readonly place: string;
  readonly missing: readonly { readonly code: string; readonly reason: MissingReason }[];
  /** Share of the weight that is published for it, 0–1. */
  readonly covered: number;
}

export type RefusalReason = 'no_indicators' | 'weights_zero' | 'no_usable_indicator' | 'no_district' | 'one_district';

/** The numbers of a ranking that can be computed, ready to be sent to a worker. Cells are indicator by indicator. */
export interface Frame {
  readonly places: readonly string[];
  readonly codes: readonly string[];
  /** Weights that add up to one. */
  readonly weights: Float64Array;
  /** 1 where more is better, −1 where less is. `lower` and `upper` are already multiplied by it. */
  readonly signs: Float64Array;
  readonly targets: Float64Array;
  /** Bounds, turned so that more is better; meaningless where `known` is 0. */
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  readonly known: Uint8Array;
  readonly method: Method;
  readonly aggregation: Aggregation;
}

export interface ScoredPlace {
  readonly place: string;
  /** With every value in the middle of its interval. */
  readonly score: number;
  /** All scores that the intervals allow lie between these two. */
  readonly lower: number;
  readonly upper: number;
  /** Places that the score intervals allow, from 1. */
  readonly best: number;
  readonly worst: number;
  /** Share of the weight that is published for it, 0–1. */
  readonly covered: number;
  /** The normalised middle value of each indicator in the order of `Frame.codes`; null where there is none. */
  readonly parts: readonly (number | null)[];
}

/** What happens to the first place when one indicator is left out. */
export interface Dropped {
  readonly code: string;
  /** Empty where nothing can be computed without it. */
  readonly winners: readonly string[];
  readonly changes: boolean;
}

export interface Composite {
  readonly ok: true;
  readonly frame: Frame;
  /** Best score first. */
  readonly rows: readonly ScoredPlace[];
  readonly outside: readonly Outside[];
  readonly unused: readonly Unused[];
  /** Who has the highest score with every value in the middle of its interval; several share it. */
  readonly winners: readonly string[];
  readonly drops: readonly Dropped[];
}

export interface NoComposite {
  readonly ok: false;
  readonly reason: RefusalReason;
  readonly outside: readonly Outside[];
  readonly unused: readonly Unused[];
}
