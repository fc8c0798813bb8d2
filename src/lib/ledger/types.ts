/**
 * The catalogues of the ledger: one interface per table of data/, with exactly the columns of its CSV file. An empty
 * cell is null; a text is never the empty string.
 */
import type { Claim, Figure, Kind } from '#lib/figures/figure.ts';
import type { UnitWords } from '#lib/figures/saying/said.ts';

export const LEVELS = ['country', 'region', 'city', 'district', 'settlement'] as const;
export type Level = (typeof LEVELS)[number];

export const DIRECTIONS = ['higher', 'lower', 'none'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/**
 * What indicators are about: topic codes, so that appeals and infrastructure join on them, and two groups beside them. In
 * the order in which pages list them: what residents write about first.
 */
export const GROUPS = [
  'appeals',
  'contest',
  'gas',
  'water',
  'housing',
  'roads',
  'education',
  'health',
  'emergency',
  'safety',
  'land',
  'population',
  'economy',
  'tourism',
] as const;
export type Group = (typeof GROUPS)[number];

export const STAGES = ['district', 'regional', 'national'] as const;
export type Stage = (typeof STAGES)[number];

export const DIMENSIONS = ['subject', 'channel', 'sender', 'request_type', 'campaign'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

export const SCOPE_KINDS = [
  'party',
  'akimat',
  'contact_centre',
  'state_system',
  'state_body',
  'ministry',
  'statistics',
  'company',
  'civil_society',
  'media',
] as const;
export type ScopeKind = (typeof SCOPE_KINDS)[number];

export const SOURCE_KINDS = ['news', 'official', 'party', 'statistics'] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

/** ISO 639-1 codes of the languages that sources are written in. */
export const LANGUAGES = ['de', 'en', 'fr', 'kk', 'ky', 'ru', 'uk'] as const;

export const UNIT_FORMS = ['noun', 'symbol'] as const;
export type UnitForm = (typeof UNIT_FORMS)[number];

export const REMARK_KINDS = ['break', 'suspect'] as const;
export type RemarkKind = (typeof REMARK_KINDS)[number];

export interface Place {
  readonly code: string;
  /** Nine digits of the national classifier of territories. */
  readonly kato: string | null;
  /** ISO 3166-2. */
  readonly iso: string | null;
  readonly level: Level;
  readonly parent: string | null;
  readonly name_kk: string;
  readonly name_ru: string;
  readonly name_en: string;
  readonly short_kk: string;
  readonly short_ru: string;
  readonly short_en: string;
  /** At most eight letters, only for places with a tile. */
  readonly tile_kk: string | null;
  readonly tile_ru: string | null;
  readonly tile_en: string | null;
  readonly valid_from: string | null;
  readonly valid_to: string | null;
  readonly predecessor: string | null;
  readonly tile_col: number | null;
  readonly tile_row: number | null;
  /** Degrees, WGS 84. */
  readonly lat: number | null;
  readonly lon: number | null;
  readonly note: string | null;
}

export interface Indicator {
  readonly code: string;
  /** A topic code, or `appeals` / `contest`. */
  readonly group: Group;
  readonly unit: string;
  readonly kind: Kind;
  readonly direction: Direction;
  /** Whether figures may be summed over places or topics (same scope, period and status). */
  readonly additive: 'yes' | 'no';
  readonly name_en: string;
  readonly name_ru: string;
  readonly name_kk: string;
  readonly definition_en: string;
  readonly definition_ru: string;
  readonly definition_kk: string;
}

export interface Topic {
  readonly code: string;
  readonly dimension: Dimension;
  readonly name_en: string;
  readonly name_ru: string;
  readonly name_kk: string;
}

export interface Scope {
  readonly code: string;
  readonly kind: ScopeKind;
  readonly name_en: string;
  readonly name_ru: string;
  readonly name_kk: string;
  readonly note_en: string;
  readonly note_ru: string;
  readonly note_kk: string;
}

export interface Source {
  readonly id: string;
  readonly kind: SourceKind;
  readonly publisher: string;
  /** Null where the stored copy carries no headline. */
  readonly title: string | null;
  readonly url: string | null;
  /** ISO 639-1 code of the language the source is written in. */
  readonly language: string;
  readonly published: string | null;
  readonly accessed: string;
  readonly note: string | null;
}

export interface Unit extends UnitWords {
  readonly form: UnitForm;
  readonly label_kk: string;
  readonly label_ru: string;
  readonly label_en: string;
}

export interface Base {
  readonly code: string;
  readonly name_en: string;
  readonly name_ru: string;
  readonly name_kk: string;
}

export interface Conflict {
  readonly id: string;
  readonly what_en: string;
  readonly what_ru: string;
  readonly what_kk: string;
  readonly explanation_en: string;
  readonly explanation_ru: string;
  readonly explanation_kk: string;
}

export interface Contest {
  readonly id: string;
  /** Code of the scope that ran the contest. */
  readonly organiser: string;
  readonly place: string;
  readonly stage: Stage;
  /** Null where the sources give no year. */
  readonly year: number | null;
  readonly name_en: string;
  readonly name_ru: string;
  readonly name_kk: string;
  readonly criteria_en: string;
  readonly criteria_ru: string;
  readonly criteria_kk: string;
  readonly source: string;
  readonly note: string | null;
}

export interface Remark {
  readonly code: string;
  readonly kind: RemarkKind;
  readonly text_en: string;
  readonly text_ru: string;
  readonly text_kk: string;
}

/** A row of figures.csv or statistics.csv: the claim without the name of its table, with the step it is good to. */
export interface FigureRow extends Omit<Claim, 'origin'> {
  /** Place value of the last digit that counts, in the unit of the value. */
  readonly step: number;
}

/** The row type of every table. */
export interface Rows {
  places: Place;
  indicators: Indicator;
  topics: Topic;
  scopes: Scope;
  sources: Source;
  units: Unit;
  bases: Base;
  conflicts: Conflict;
  contests: Contest;
  remarks: Remark;
  figures: FigureRow;
  statistics: FigureRow;
}

export type TableName = keyof Rows;

/** The whole ledger, typed. `figures` holds the press figures, then the statistics, each with its bounds. */
export interface Ledger {
  readonly places: readonly Place[];
  readonly indicators: readonly Indicator[];
  readonly topics: readonly Topic[];
  readonly scopes: readonly Scope[];
  readonly sources: readonly Source[];
  readonly units: readonly Unit[];
  readonly bases: readonly Base[];
  readonly conflicts: readonly Conflict[];
  readonly contests: readonly Contest[];
  readonly remarks: readonly Remark[];
  readonly figures: readonly Figure[];
}
