/** A cell of the preview as it will be read. */
import { isoOf } from '#lib/i18n/calendar.ts';
import { readDate } from './dates.ts';
import type { Matchers } from './content.ts';
import type { Look, LookedColumn } from './look.ts';
import { readPeriod, type OwnPeriod } from './periods.ts';
import type { How } from './places.ts';
import { dateReason, periodReason, type Reason } from './report.ts';
import type { Settings } from './settings.ts';
import { saysTotal } from './totals.ts';
import { readValue, type OwnValue } from './value-cell.ts';

export type PreviewCell =
  | { readonly as: 'text' | 'unused'; readonly text: string }
  /** Personal, and left out. */
  | { readonly as: 'hidden' }
  | { readonly as: 'blank' }
  | { readonly as: 'value'; readonly value: OwnValue }
  | { readonly as: 'day'; readonly day: string }
  | { readonly as: 'period'; readonly period: OwnPeriod }
  | { readonly as: 'place'; readonly text: string; readonly code: string; readonly how: How }
  | { readonly as: 'topic'; readonly code: string }
  | { readonly as: 'asked'; readonly text: string }
  | { readonly as: 'total'; readonly text: string }
  | { readonly as: 'refused'; readonly text: string; readonly reason: Reason };

export interface PreviewRow {
  readonly line: number;
  readonly torn: boolean;
  readonly cells: readonly PreviewCell[];
}

/** Letters of a cell that the preview shows; more than a name of a place has. */
const SHOWN = 300;
const BRIEF = 60;

const brief = (text: string): string => (text.length > BRIEF ? `${text.slice(0, BRIEF)}…` : text);

export function previewRows(look: Look, settings: Settings, matchers: Matchers): PreviewRow[] {
  return look.rows.map(({ line, cells, torn }) => ({
    line,
    torn: torn !== null,
    cells:
      torn === null
        ? look.columns.map((column, i) => previewCell(cells[i] ?? '', column, i, { row: cells, settings, matchers }))
        : [{ as: 'refused', text: (cells[0] ?? '').slice(0, SHOWN), reason: torn }],
  }));
}

interface Around {
  readonly row: readonly string[];
  readonly settings: Settings;
  readonly matchers: Matchers;
}

function previewCell(cell: string, column: LookedColumn, i: number, { row, settings, matchers }: Around): PreviewCell {
  const text = cell.trim().slice(0, SHOWN);
  const role = settings.roles[i] ?? 'none';
  if (column.personal !== null && !settings.insist.includes(i)) return { as: 'hidden' };
  if (text === '' && role !== 'value') return { as: 'blank' };
  switch (role) {
    case 'none':
      return { as: 'unused', text: brief(text) };
    case 'value': {
      const read = readValue(cell, settings.numbers);
      if (read.ok) return { as: 'value', value: read.value };
      return { as: 'refused', text: brief(text), reason: read.reason };
    }
    case 'received':
    case 'closed': {
      const read = readDate(cell, settings.dates, settings.zone);
      if (read.ok) return { as: 'day', day: isoOf(read.date) };
      return read.reason === 'blank' ? { as: 'blank' } : { as: 'refused', text, reason: dateReason(read.reason) };
    }
    case 'period': {
      const year = settings.roles.indexOf('year');
      const named = Number(/\d{4}/.exec(row[year] ?? '')?.[0] ?? Number.NaN);
      const read = readPeriod(
        cell,
        settings.dates,
        Number.isNaN(named) ? settings.year : named,
        'month',
        settings.zone,
      );
      return read.ok
        ? { as: 'period', period: read.period }
        : { as: 'refused', text, reason: periodReason(read.reason) };
    }
    case 'year': {
      const read = readPeriod(cell, settings.dates, null, null, settings.zone);
      return read.ok
        ? { as: 'period', period: read.period }
        : { as: 'refused', text, reason: periodReason(read.reason) };
    }
    case 'place':
      return placeCell(text, settings, matchers);
    case 'topic': {
      if (saysTotal(text)) return { as: 'total', text };
      const code = matchers.topics.match(text);
      return code === null ? { as: 'text', text: brief(text) } : { as: 'topic', code };
    }
    case 'indicator':
    case 'unit':
    case 'channel':
    case 'outcome':
      return { as: 'text', text: brief(text) };
  }
}

function placeCell(text: string, settings: Settings, matchers: Matchers): PreviewCell {
  if (saysTotal(text)) return { as: 'total', text };
  const answer = Object.hasOwn(settings.places, text) ? settings.places[text] : undefined;
  if (answer?.kind === 'is') return { as: 'place', text, code: answer.code, how: 'name' };
  if (answer?.kind === 'skip') return { as: 'refused', text, reason: 'skipped_by_reader' };
  const match = matchers.places.match(text);
  switch (match.kind) {
    case 'sure':
      return { as: 'place', text, code: match.code, how: match.how };
    case 'doubtful':
      return answer?.kind === 'own' ? { as: 'text', text } : { as: 'asked', text };
    case 'unknown':
      return { as: 'text', text };
  }
}
