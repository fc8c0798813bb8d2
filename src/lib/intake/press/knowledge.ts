/** What the reader of articles knows of the ledger, made once: catalogues, the words in which each indicator was reported, who counts what. */
import type { UnitWords } from '#lib/figures/saying/said.ts';
import type { Localized } from '#lib/i18n/lang.ts';
import type { FigureRow, Ledger, Level } from '#lib/ledger/types.ts';
import { gazetteerOf, type GazetteerPlace } from '../gazetteer.ts';
import { stemsOf } from './stems.ts';

export interface KnownIndicator {
  readonly code: string;
  readonly unit: string;
  readonly kind: string;
  readonly name: Localized;
}

export interface KnownName {
  readonly code: string;
  readonly name: Localized;
}

/** A figure of the ledger as the review compares with it. */
export interface KnownClaim {
  readonly id: string;
  readonly place: string;
  readonly indicator: string;
  readonly topic: string | null;
  readonly scope: string;
  /** "start..end" with what is missing left out. */
  readonly period: string;
  readonly status: string;
  readonly qualifier: string;
  readonly value: number | null;
  readonly upper: number | null;
  readonly step: number;
  readonly words: string;
  /** Address of the article, for saying that the ledger has it. */
  readonly url: string | null;
}

export interface Knowledge {
  readonly places: readonly GazetteerPlace[];
  readonly indicators: readonly KnownIndicator[];
  readonly topics: readonly KnownName[];
  readonly scopes: readonly KnownName[];
  readonly bases: readonly KnownName[];
  /** The words of units, with which values are said. */
  readonly units: readonly UnitWords[];
  /** Stem → indicator → weight: how much the stem speaks for it. */
  readonly stems: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Rows of each indicator; how often each was of what there is on a day, and of what happened on one. */
  readonly counts: Readonly<Record<string, { readonly rows: number; readonly asOf: number; readonly oneDay: number }>>;
  /** "indicator level" and "indicator" → scope → rows. */
  readonly scopesOf: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Indicator → base → rows. */
  readonly basesOf: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Topics that figures of an indicator are split by. */
  readonly topicsOf: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly claims: readonly KnownClaim[];
}

type Counts = Record<string, Record<string, number>>;
function count(counts: Counts, key: string, value: string, by = 1): void {
  const row = (counts[key] ??= {});
  const before = row[value];
  row[value] = before === undefined ? by : before + by;
}

const named = <Row extends { code: string; name_kk: string; name_ru: string; name_en: string }>(
  row: Row,
): KnownName => ({
  code: row.code,
  name: { kk: row.name_kk, ru: row.name_ru, en: row.name_en },
});

/** Stems of all that is said of an indicator; one that many share says little (log of inverse frequency). */
function stemWeights(ledger: Catalogue, rows: readonly FigureRow[]): Knowledge['stems'] {
  const said: Counts = {};
  for (const { code, name_kk, name_ru, definition_kk, definition_ru } of ledger.indicators) {
    for (const stem of stemsOf(`${name_kk} ${name_ru}`)) count(said, stem, code, 1);
    for (const stem of stemsOf(`${definition_kk} ${definition_ru}`)) count(said, stem, code, 0.4);
  }
  for (const { indicator, as_reported } of rows)
    for (const stem of stemsOf(as_reported)) count(said, stem, indicator, 1);
  const size = ledger.indicators.length;
  return Object.fromEntries(
    Object.entries(said).map(([stem, by]) => {
      const rare = Math.log(1 + size / Object.keys(by).length);
      const whole = Object.values(by).reduce((sum, n) => sum + Math.sqrt(n), 0);
      return [
        stem,
        Object.fromEntries(Object.entries(by).map(([code, n]) => [code, round((rare * Math.sqrt(n)) / whole)])),
      ];
    }),
  );
}

const round = (n: number): number => Math.round(n * 1000) / 1000;

export type Catalogue = Pick<Ledger, 'places' | 'indicators' | 'topics' | 'scopes' | 'bases' | 'sources' | 'units'>;

/** `rows`: the press figures to learn from (all of the ledger, or those that a text under test does not give away). */
export function learn(ledger: Catalogue, rows: readonly FigureRow[]): Knowledge {
  const levels = new Map<string, Level>(ledger.places.map(({ code, level }) => [code, level]));
  const urls = new Map(ledger.sources.map(({ id, url }) => [id, url]));
  const counts: Record<string, { rows: number; asOf: number; oneDay: number }> = {};
  const [scopesOf, basesOf, topicsOf]: [Counts, Counts, Counts] = [{}, {}, {}];
  for (const row of rows) {
    const known = (counts[row.indicator] ??= { rows: 0, asOf: 0, oneDay: 0 });
    known.rows++;
    if (row.period_kind === 'as_of') known.asOf++;
    if (row.period_kind === 'day') known.oneDay++;
    count(scopesOf, row.indicator, row.scope);
    count(scopesOf, `${row.indicator} ${levels.get(row.place) ?? ''}`, row.scope);
    if (row.base !== null) count(basesOf, row.indicator, row.base);
    count(topicsOf, row.indicator, row.topic ?? '');
  }
  return {
    places: gazetteerOf(ledger.places),
    indicators: ledger.indicators.map((row) => ({ ...named(row), unit: row.unit, kind: row.kind })),
    topics: ledger.topics.map(named),
    scopes: ledger.scopes.map(named),
    bases: ledger.bases.map(named),
    units: ledger.units.map(
      ({ code, form, kk, kk_ablative, kk_dative, ru_one, ru_few, ru_many, en_one, en_other }) => ({
        code,
        form,
        kk,
        kk_ablative,
        kk_dative,
        ru_one,
        ru_few,
        ru_many,
        en_one,
        en_other,
      }),
    ),
    stems: stemWeights(ledger, rows),
    counts,
    scopesOf,
    basesOf,
    topicsOf,
    claims: rows.map((row) => ({
      id: row.id,
      place: row.place,
      indicator: row.indicator,
      topic: row.topic,
      scope: row.scope,
      period: `${row.period_start ?? ''}..${row.period_end ?? ''}`,
      status: row.status,
      qualifier: row.qualifier,
      value: row.value,
      upper: row.value_upper,
      step: row.step,
      words: row.as_reported,
      url: urls.get(row.source) ?? null,
    })),
  };
}
