/** Words for derived rows: a measure is named in full, with the year of the residents or the name of the whole. */
import { DERIVED_UNITS } from '#lib/figures/derive/derived-units.ts';
import { sayPeriod } from '#lib/figures/period.ts';
import type { IndicatorLabel, Labels } from '#lib/ledger/labels.ts';
import type { Unit } from '#lib/ledger/types.ts';
import type { View } from '#lib/view/view.ts';
import { kindOfMeasure } from './ask.ts';
import { derivedIndicator, type DerivedMeasure, type DerivedRow } from './derived.ts';
import type { ExploreContext } from './context.ts';

/** The labels of the page and those of the rows' indicator and units. */
export function derivedLabels(
  rows: readonly DerivedRow[],
  { measure, indicator }: Pick<View, 'measure' | 'indicator'>,
  context: ExploreContext,
): Labels {
  const { labels } = context;
  const label = labels.indicator[indicator];
  if (measure === 'reported' || label === undefined) return labels;
  const named: IndicatorLabel = {
    ...label,
    name: nameOf(rows, measure, label, context),
    kind: kindOfMeasure(measure, label.kind),
    direction: measure === 'per_1000' || measure === 'share' ? label.direction : 'none',
    additive: 'no',
    unit: rows[0]?.figure.unit ?? label.unit,
  };
  return {
    ...labels,
    indicator: { ...labels.indicator, [derivedIndicator(measure, indicator)]: named },
    unit: { ...labels.unit, ...unitsFor(label.unit, context) },
  };
}

function nameOf(
  rows: readonly DerivedRow[],
  measure: DerivedMeasure,
  label: IndicatorLabel,
  { t, labels, lang }: ExploreContext,
): string {
  const { named } = t.explore;
  const seconds = rows.flatMap(({ inputs }) => inputs.slice(1));
  const [first] = seconds;
  const alike = <T>(read: (figure: (typeof seconds)[number]) => T) => new Set(seconds.map(read)).size === 1;
  switch (measure) {
    case 'per_1000': {
      const unit = beside(label.name, labels.unit[label.unit]?.[`label_${lang}`] ?? '');
      const year =
        first !== undefined && alike(({ period_end }) => period_end) ? (first.period_end ?? '').slice(0, 4) : '';
      return year === '' ? named.per1000Each(label.name, unit) : named.per1000(label.name, unit, year);
    }
    case 'share': {
      const ofPlace =
        first !== undefined &&
        alike(({ place }) => place) &&
        rows.some(({ inputs }) => inputs[0]?.place !== first.place);
      return ofPlace ? named.shareOf(label.name, labels.place[first.place]?.name ?? '') : named.share(label.name);
    }
    case 'change':
      return label.kind === 'share' ? named.points(label.name) : named.change(label.name);
    case 'index': {
      const bases = rows.flatMap(({ inputs }) => inputs[1] ?? inputs[0] ?? []);
      const [base] = bases;
      const one = new Set(bases.map((figure) => sayPeriod(figure, lang))).size === 1;
      return base !== undefined && one ? named.index(label.name, sayPeriod(base, lang)) : named.indexEach(label.name);
    }
  }
}

/** The unit to stand in brackets behind a name; none where the name says it already: "Registered crimes (crimes)". */
function beside(name: string, unit: string): string {
  const stem = unit.toLowerCase().slice(0, Math.max(4, unit.length - 2));
  return name.toLowerCase().includes(stem) ? '' : unit;
}

function unitsFor(code: string, { labels, t }: ExploreContext): Record<string, Unit> {
  const { units } = t.explore;
  const own = labels.unit[code];
  const say = (words: string) => ({ label_kk: words, label_ru: words, label_en: words });
  const perThousand: Unit = {
    ...DERIVED_UNITS.per_1000,
    ...say(units.per1000(own?.[`label_${labels.lang}`] ?? '')),
  };
  return {
    [`per_1000:${code}`]: { ...perThousand, code: `per_1000:${code}` },
    percentage_points: { ...DERIVED_UNITS.percentage_points, ...say(units.points) },
  };
}
