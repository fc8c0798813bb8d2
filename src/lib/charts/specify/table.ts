/** The table that says what the drawing says, value by value. */
import type { TableRow } from '../table-twin.ts';
import type { AnyMark } from '../spec.ts';
import type { ChartText } from './context.ts';

export function tableRow(mark: AnyMark, label: string, series: string | null, t: ChartText): TableRow {
  if (!mark.published) {
    return {
      figure: null,
      href: null,
      label,
      series,
      said: mark.said,
      lower: null,
      upper: null,
      lower_open: false,
      upper_open: false,
      period: null,
      source: null,
      remark: null,
    };
  }
  const tone = mark.tone === 'plan' ? t.charts.plan : mark.tone === 'estimate' ? t.charts.estimate : null;
  const remarks = [
    tone,
    mark.conflict === null ? null : t.charts.sourcesDiffer,
    mark.suspect === null ? null : `${t.charts.probablyWrong}: ${mark.suspect}`,
  ].filter((text) => text !== null);
  return {
    figure: mark.figure,
    href: mark.href,
    label,
    series,
    said: mark.said,
    lower: mark.lower,
    upper: mark.upper,
    lower_open: mark.lower_open,
    upper_open: mark.upper_open,
    period: mark.period,
    source: mark.source,
    remark: remarks.length > 0 ? remarks.join('; ') : null,
  };
}
