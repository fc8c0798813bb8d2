/** A row of figures.csv from what somebody typed about one figure. */
import { STATUSES } from '#lib/figures/figure.ts';
import { needsContest } from '../rank-rule.ts';
import type { FigureRow, Indicator, Source } from '../types.ts';
import { unknownKey, type Drafts } from './drafts.ts';
import type { GivenFigure } from './given.ts';
import { nearest, nearestOf } from './nearest.ts';
import { PERIOD_FORMS, readPeriod } from './period.ts';
import { readWords, type Refuse } from './words.ts';

/** Fields that name a row of another table. */
const REFERENCES = [
  ['place', 'places'],
  ['indicator', 'indicators'],
  ['topic', 'topics'],
  ['scope', 'scopes'],
  ['base', 'bases'],
  ['conflict', 'conflicts'],
  ['contest', 'contests'],
  ['suspect', 'remarks'],
] as const;

const FIGURE_REFERENCES = ['repeats', 'revises'] as const;

/** Figures of the same thing that are offered where an id is wrong. */
const OFFERED = 3;

/** The row, with values that are not to be used where `refuse` was called. */
export function newFigure(
  given: GivenFigure,
  id: string,
  source: Source,
  drafts: Drafts,
  today: string,
  refuse: Refuse,
): FigureRow {
  for (const [field, table] of REFERENCES) {
    const code = given[field];
    const wrong = code === undefined ? null : unknownKey(drafts, table, code);
    if (wrong !== null) refuse(field, wrong);
  }
  for (const field of FIGURE_REFERENCES) {
    const wrong = given[field] === undefined ? null : unknownFigure(given[field], given, drafts);
    if (wrong !== null) refuse(field, wrong);
  }
  const indicator = given.indicator === undefined ? undefined : drafts.find('indicators', given.indicator);
  for (const field of ['place', 'indicator', 'scope'] as const) {
    if (given[field] === undefined) refuse(field, 'is needed');
  }
  if (indicator !== undefined) needs(given, indicator, drafts, refuse);
  const period = given.period === undefined ? null : readPeriod(given.period);
  if (period === null) refuse('period', `${given.period ?? 'nothing'} is not a period; write ${PERIOD_FORMS}`);
  const status = given.status ?? 'reported';
  const knownStatus = STATUSES.find((one) => one === status);
  if (knownStatus === undefined) {
    refuse('status', `"${status}" is none of ${STATUSES.join(', ')}${nearestOf(status, STATUSES)}`);
  }
  const reading = readWords(given, source.language, indicator?.unit, refuse);
  return {
    id,
    place: given.place ?? '?',
    indicator: given.indicator ?? '?',
    topic: given.topic ?? null,
    scope: given.scope ?? '?',
    period_start: period?.period_start ?? null,
    period_end: period?.period_end ?? null,
    period_kind: period?.period_kind ?? 'unknown',
    period_length: period?.period_length ?? null,
    status: knownStatus ?? 'reported',
    qualifier: reading.qualifier,
    value: reading.value,
    value_upper: reading.valueUpper,
    unit: indicator?.unit ?? '?',
    base: given.base ?? null,
    as_reported: given.words ?? '?',
    step: reading.step,
    source: source.id,
    conflict: given.conflict ?? null,
    contest: given.contest ?? null,
    repeats: given.repeats ?? null,
    break_remark: null,
    suspect_remark: given.suspect ?? null,
    note: given.note ?? null,
    recorded_on: today,
    revises: given.revises ?? null,
    revision_reason: given.reason ?? null,
  };
}

/** What an indicator asks of its figures beyond what every figure has. */
function needs(given: GivenFigure, { kind, code }: Indicator, drafts: Drafts, refuse: Refuse): void {
  if (kind === 'share' && given.base === undefined) {
    refuse('base', 'is needed: what the share is a share of, or not_stated where the source does not say');
  }
  if (kind !== 'share' && given.base !== undefined) refuse('base', `only shares have one, and ${code} is none`);
  if (given.contest === undefined && needsContest(code, kind)) {
    const known = drafts.rows('contests').map(({ id }) => id);
    refuse('contest', `is needed, a place is one in a contest: ${known.join(', ')}, or a new one under "contests"`);
  }
}

function unknownFigure(id: string, given: GivenFigure, drafts: Drafts): string | null {
  if (drafts.find('figures', id) !== undefined) return null;
  const rows = drafts.rows('figures');
  const same = rows.filter(
    (row) =>
      row.place === given.place &&
      row.indicator === given.indicator &&
      (row.topic ?? undefined) === given.topic &&
      row.scope === given.scope,
  );
  const near = nearest(
    id,
    rows.map((row) => ({ code: row.id, names: [] })),
  ).map(({ code }) => code);
  const offered = same.slice(-OFFERED).map((row) => row.id);
  const hint =
    offered.length > 0
      ? `; of the same place, indicator, topic and scope: ${offered.join(', ')}`
      : `; the last is ${rows.at(-1)?.id ?? 'none'}${near.length > 0 ? `, nearest: ${near.join(', ')}` : ''}`;
  return `${id} is no id of figures.csv${hint}`;
}
