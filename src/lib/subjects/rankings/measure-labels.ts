/** Labels of a page about a derived measure: the measure stands among the indicators, in the unit of what is divided. */
import type { MeasureWords } from '#lib/figures/derive/derived-measures.ts';
import type { Labels } from '#lib/ledger/labels.ts';

export function withMeasure(
  labels: Labels,
  code: string,
  numerator: string,
  measure: Pick<MeasureWords, 'name' | 'definition'> | null,
): Labels {
  const above = labels.indicator[numerator];
  if (measure === null || above === undefined) return labels;
  const { name, definition } = measure;
  return {
    ...labels,
    // A signed balance stays signed when it is divided.
    indicator: { ...labels.indicator, [code]: { ...above, name, definition, kind: 'rate', additive: 'no' } },
  };
}
