/** The words of the catalogues in one language, cut down to the codes a page uses, so that a page carries no more. */
import type { Claim, Kind } from '#lib/figures/figure.ts';
import type { Lang } from '#lib/i18n/lang.ts';
import { sayPublisher } from '#lib/i18n/publisher.ts';
import type { Dimension, Direction, Ledger, Level, ScopeKind, SourceKind, Unit } from './types.ts';

export interface Labels {
  readonly lang: Lang;
  readonly place: Readonly<Record<string, PlaceLabel>>;
  readonly indicator: Readonly<Record<string, IndicatorLabel>>;
  readonly topic: Readonly<Record<string, { readonly name: string; readonly dimension: Dimension }>>;
  readonly scope: Readonly<Record<string, ScopeLabel>>;
  readonly unit: Readonly<Record<string, Unit>>;
  readonly base: Readonly<Record<string, string>>;
  readonly source: Readonly<Record<string, SourceLabel>>;
  readonly conflict: Readonly<Record<string, { readonly what: string; readonly explanation: string | null }>>;
  readonly remark: Readonly<Record<string, string>>;
  readonly contest: Readonly<Record<string, ContestLabel>>;
}

export interface PlaceLabel {
  readonly name: string;
  readonly short: string;
  /** At most eight letters; null for places without a tile. */
  readonly tile: string | null;
  readonly level: Level;
  readonly parent: string | null;
}

export interface IndicatorLabel {
  readonly name: string;
  readonly definition: string;
  readonly group: string;
  readonly unit: string;
  readonly kind: Kind;
  readonly direction: Direction;
  readonly additive: 'yes' | 'no';
}

export interface ScopeLabel {
  readonly name: string;
  readonly note: string | null;
  readonly kind: ScopeKind;
}

export interface SourceLabel {
  readonly publisher: string;
  /** The publisher's name where the stored copy carries no headline. */
  readonly title: string;
  readonly url: string | null;
  readonly language: string;
  readonly published: string | null;
  readonly kind: SourceKind;
}

export interface ContestLabel {
  readonly name: string;
  readonly stage: string;
  readonly year: number | null;
  readonly criteria: string;
}

/** Codes to keep besides those the figures use. */
export type ExtraCodes = { readonly [Table in Exclude<keyof Labels, 'lang'> as `${Table}s`]?: readonly string[] };

/** The columns of a figure that hold codes. */
export type CodedFigure = Pick<
  Claim,
  | 'place'
  | 'indicator'
  | 'topic'
  | 'scope'
  | 'unit'
  | 'base'
  | 'source'
  | 'conflict'
  | 'contest'
  | 'break_remark'
  | 'suspect_remark'
>;

type Used = (code: string) => boolean;
type InUse = Readonly<Record<Exclude<keyof Labels, 'lang'>, Used>>;

/** Labels of every code of the ledger. */
export function allLabels(ledger: Omit<Ledger, 'figures'>, lang: Lang): Labels {
  const all: Used = () => true;
  return labels(ledger, lang, {
    place: all,
    indicator: all,
    topic: all,
    scope: all,
    unit: all,
    base: all,
    source: all,
    conflict: all,
    remark: all,
    contest: all,
  });
}

/**
 * Labels of the codes that the figures (and `extra`) use, and of what those labels refer to in turn: the places above,
 * the unit and the topic of an indicator. Unknown codes are passed over.
 */
export function pickLabels(
  ledger: Omit<Ledger, 'figures'>,
  lang: Lang,
  figures: Iterable<CodedFigure>,
  extra: ExtraCodes = {},
): Labels {
  const place = new Set(extra.places);
  const indicator = new Set(extra.indicators);
  const topic = new Set(extra.topics);
  const scope = new Set(extra.scopes);
  const unit = new Set(extra.units);
  const base = new Set(extra.bases);
  const source = new Set(extra.sources);
  const conflict = new Set(extra.conflicts);
  const remark = new Set(extra.remarks);
  const contest = new Set(extra.contests);
  const keep = (set: Set<string>, code: string | null) => void (code !== null && set.add(code));

  for (const figure of figures) {
    keep(place, figure.place);
    keep(indicator, figure.indicator);
    keep(topic, figure.topic);
    keep(scope, figure.scope);
    keep(unit, figure.unit);
    keep(base, figure.base);
    keep(source, figure.source);
    keep(conflict, figure.conflict);
    keep(contest, figure.contest);
    keep(remark, figure.break_remark);
    keep(remark, figure.suspect_remark);
  }
  const parents = new Map(ledger.places.map(({ code, parent }) => [code, parent]));
  // A set that grows while it is walked is walked to its new end, so this climbs to the country.
  for (const code of place) keep(place, parents.get(code) ?? null);
  for (const { code, unit: unitOf, group } of ledger.indicators) {
    if (!indicator.has(code)) continue;
    unit.add(unitOf);
    topic.add(group);
  }
  const has =
    (set: ReadonlySet<string>): Used =>
    (code) =>
      set.has(code);
  return labels(ledger, lang, {
    place: has(place),
    indicator: has(indicator),
    topic: has(topic),
    scope: has(scope),
    unit: has(unit),
    base: has(base),
    source: has(source),
    conflict: has(conflict),
    remark: has(remark),
    contest: has(contest),
  });
}

function labels(ledger: Omit<Ledger, 'figures'>, lang: Lang, used: InUse): Labels {
  const pick = <Row, Label>(
    rows: readonly Row[],
    code: (row: Row) => string,
    inUse: Used,
    label: (row: Row) => Label,
  ): Record<string, Label> =>
    Object.fromEntries(rows.filter((row) => inUse(code(row))).map((row) => [code(row), label(row)]));
  const byCode = (row: { readonly code: string }) => row.code;
  const byId = (row: { readonly id: string }) => row.id;

  return {
    lang,
    place: pick(ledger.places, byCode, used.place, (row) => ({
      name: row[`name_${lang}`],
      short: row[`short_${lang}`],
      tile: row[`tile_${lang}`],
      level: row.level,
      parent: row.parent,
    })),
    indicator: pick(ledger.indicators, byCode, used.indicator, (row) => ({
      name: row[`name_${lang}`],
      definition: row[`definition_${lang}`],
      group: row.group,
      unit: row.unit,
      kind: row.kind,
      direction: row.direction,
      additive: row.additive,
    })),
    topic: pick(ledger.topics, byCode, used.topic, (row) => ({ name: row[`name_${lang}`], dimension: row.dimension })),
    scope: pick(ledger.scopes, byCode, used.scope, (row) => ({
      name: row[`name_${lang}`],
      note: row[`note_${lang}`],
      kind: row.kind,
    })),
    unit: pick(ledger.units, byCode, used.unit, (row) => row),
    base: pick(ledger.bases, byCode, used.base, (row) => row[`name_${lang}`]),
    source: pick(ledger.sources, byId, used.source, ({ publisher, title, url, language, published, kind }) => ({
      publisher: sayPublisher(publisher, lang),
      title: title ?? sayPublisher(publisher, lang),
      url,
      language,
      published,
      kind,
    })),
    conflict: pick(ledger.conflicts, byId, used.conflict, (row) => ({
      what: row[`what_${lang}`],
      explanation: row[`explanation_${lang}`],
    })),
    remark: pick(ledger.remarks, byCode, used.remark, (row) => row[`text_${lang}`]),
    contest: pick(ledger.contests, byId, used.contest, (row) => ({
      name: row[`name_${lang}`],
      stage: row.stage,
      year: row.year,
      criteria: row[`criteria_${lang}`],
    })),
  };
}

/** The same words without the notes on scopes, for pages that carry all words and show no note. */
export function withoutNotes(labels: Labels): Labels {
  const scopes = Object.entries(labels.scope).map(([code, scope]) => [code, { ...scope, note: null }] as const);
  return { ...labels, scope: Object.fromEntries(scopes) };
}
