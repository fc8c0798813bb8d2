/** Puts the arithmetic of a finding into words, at build: pages of checks carry finished lines and no code that makes them. */
import type { Figure } from '#lib/figures/figure.ts';
import { sayShort } from '#lib/figures/saying/say.ts';
import type { Lang } from '#lib/i18n/lang.ts';
import type { Words } from '#lib/i18n/messages.ts';
import { formatPercent, MINUS, NBSP } from '#lib/i18n/number.ts';
import type { Finding, Step } from '#lib/ledger/findings.ts';
import type { Ends } from '#lib/ledger/findings/bounds.ts';
import type { Labels } from '#lib/ledger/labels.ts';
import type { CheckLine } from './check-line.ts';
import type { Desk } from './desk.ts';
import { namer } from './check-names.ts';
import { sayEnds, sayPercent } from './ends-words.ts';
import { figureOf } from './figure-of.ts';

/** What a finding is about: indicator, topic, place and time of the figure that it is about. */
export function aboutCheck(desk: Desk, { params, figures }: Finding, lang: Lang): string {
  const words = desk.labels(
    lang,
    figures.map((id) => figureOf(desk, id)),
  );
  const when = params['year'] ?? params['period_end']?.slice(0, 4);
  const other = params['other'] === undefined ? undefined : words.place[params['other']]?.short;
  return [
    words.indicator[params['indicator'] ?? '']?.name,
    words.topic[params['topic'] ?? '']?.name,
    words.place[params['place'] ?? '']?.short,
    other,
    when,
  ]
    .filter((part) => part !== undefined)
    .join(', ');
}

/** How a finding is called in a list of links: what it is about, and what it says. */
export function titleOfCheck(desk: Desk, finding: Finding, lang: Lang, t: Words<'checks'>): string {
  const said = sentenceOf(desk, finding, lang, t) ?? t.checks.findings[finding.code];
  return `${aboutCheck(desk, finding, lang)}: ${said}`;
}

/** The finding in numbers, for the kinds whose numbers are a sentence; null for the others. */
export function sentenceOf(desk: Desk, finding: Finding, lang: Lang, t: Words<'checks'>): string | null {
  const say = (kind: Step['kind']): string | null => {
    const step = finding.steps.find((one) => one.kind === kind);
    if (step === undefined) return null;
    if ('ends' in step) return sayEnds(step.ends, lang);
    return step.kind === 'total'
      ? said(figureOf(desk, step.figure), desk.labels(lang, [figureOf(desk, step.figure)]), lang)
      : null;
  };
  const first = finding.steps[0];
  switch (finding.code) {
    case 'implied_base_differs': {
      const [base, listed, total] = [say('common') ?? say('base'), say('sum'), say('total')];
      if (base === null || total === null) return null;
      return listed === null ? t.checks.implied(base, total) : t.checks.impliedListed(base, listed, total);
    }
    case 'base_unclear': {
      if (first?.kind !== 'stated') return null;
      const share = figureOf(desk, first.figure);
      return t.checks.ofWhat(said(share, desk.labels(lang, [share]), lang));
    }
    default:
      return null;
  }
}

const said = (figure: Figure, words: Labels, lang: Lang): string => {
  const unit = words.unit[figure.unit];
  return unit ? sayShort(figure, unit, lang) : figure.as_reported;
};

/** All lines of a finding, in the order of its steps. */
export function linesOf(desk: Desk, finding: Finding, lang: Lang, t: Words<'checks'>): CheckLine[] {
  const figures = finding.figures.map((id) => figureOf(desk, id));
  const words = desk.labels(lang, figures);
  const name = namer(figures, words, lang, t);
  const value = (id: string): string => said(figureOf(desk, id), words, lang);
  const ends = (id: string): Ends => ({ lower: figureOf(desk, id).lower, upper: figureOf(desk, id).upper });
  const about = (id: string) => {
    const { origin, indicator } = figureOf(desk, id);
    return { id, origin, indicator };
  };
  const names = t.checks.steps;
  const unitOf = (id: string) => figureOf(desk, id).unit;
  const main = mainUnit(finding, unitOf);
  const bar = (unit: string, of: Ends): Ends | null => (unit === main ? of : null);

  const result = (label: string, terms: string, text: string, drawn: Ends | null): CheckLine => ({
    label,
    terms,
    result: text,
    bar: drawn,
    strong: true,
    figure: null,
  });

  return finding.steps.map((step): CheckLine => {
    switch (step.kind) {
      case 'stated':
      case 'total': {
        const { figure: id } = step;
        const part = finding.kind === 'parts' && step.kind === 'stated';
        return {
          label: step.kind === 'total' ? names.total : name(id),
          terms: '',
          result: value(id),
          bar: part ? null : bar(unitOf(id), ends(id)),
          strong: step.kind === 'total',
          figure: about(id),
        };
      }
      case 'sum': {
        const [first = ''] = step.figures;
        const unit = unitOf(first);
        return result(
          names.sum,
          step.figures.map(value).join(' + '),
          sayEnds(step.ends, lang, figureOf(desk, first)),
          bar(unit, step.ends),
        );
      }
      case 'left': {
        const sum = finding.steps.find((one) => one.kind === 'sum');
        const added = sum?.kind === 'sum' ? sayEnds(sum.ends, lang, figureOf(desk, step.total)) : '';
        return result(
          names.left,
          `${value(step.total)} ${MINUS} ${added}`,
          sayEnds(step.ends, lang, figureOf(desk, step.total)),
          null,
        );
      }
      case 'base':
        return {
          label: name(step.count),
          terms: `${value(step.count)} ÷ ${value(step.share)}`,
          result: sayEnds(step.ends, lang),
          bar: step.ends,
          strong: false,
          figure: about(step.share),
        };
      case 'common':
        return result(names.common, '', sayEnds(step.ends, lang), step.ends);
      case 'share':
        return {
          ...result(
            name(step.total),
            `${value(step.count)} ÷ ${value(step.total)}`,
            `${sayPercent(step.ends, lang)}: ${step.fits ? t.checks.fits : t.checks.fitsNot}`,
            bar('percent', step.ends),
          ),
          figure: about(step.total),
        };
      case 'growth':
        return result(
          names.growth,
          `${value(step.later)} ÷ ${value(step.earlier)} ${MINUS} 1`,
          sayPercent(step.ends, lang),
          bar('percent', step.ends),
        );
      case 'index':
        return result(
          names.index,
          `${value(step.later)} ÷ ${value(step.earlier)}`,
          sayPercent(step.ends, lang),
          bar('percent_of_prev', step.ends),
        );
      case 'times':
        return result(
          names.times,
          `${value(step.later)} ÷ ${value(step.earlier)}`,
          `×${NBSP}${sayEnds(roundTo(step.ends), lang)}`,
          null,
        );
      case 'earlier':
        return result(
          names.earlier,
          `${value(step.later)} ÷ (${formatPercent(100, lang)} + ${value(step.growth)})`,
          sayEnds(step.ends, lang, figureOf(desk, step.later)),
          null,
        );
      case 'same': {
        const [a, b] = step.figures;
        return {
          label: name(a),
          terms: '',
          result: `${value(a)} = ${value(b)}`,
          bar: null,
          strong: false,
          figure: about(a),
        };
      }
      case 'spread':
        return result(names.spread, '', sayEnds(step.ends, lang, figureOf(desk, finding.figures[0] ?? '')), step.ends);
    }
  });
}

/** Two digits that count: a multiple is told to be large, not measured. */
function roundTo({ lower, upper }: Ends): Ends {
  const outwards = (end: number | null, round: 'floor' | 'ceil') => {
    if (end === null || end === 0) return end;
    const place = 10 ** (Math.floor(Math.log10(Math.abs(end))) - 1);
    return Number((Math[round](Number((end / place).toPrecision(12))) * place).toPrecision(2));
  };
  return { lower: outwards(lower, 'floor'), upper: outwards(upper, 'ceil') };
}

/** The unit in which the bars are drawn: that of what the check compares. */
function mainUnit({ code, steps }: Finding, unitOf: (id: string) => string): string {
  const total = steps.find((step) => step.kind === 'total');
  const first = steps[0];
  switch (code) {
    case 'level_against_growth':
    case 'base_unclear':
      return 'percent';
    case 'level_against_index':
      return 'percent_of_prev';
    case 'identical_series':
      return '';
    default:
      if (total?.kind === 'total') return unitOf(total.figure);
      return first?.kind === 'stated' ? unitOf(first.figure) : 'percent';
  }
}
