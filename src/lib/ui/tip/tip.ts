/** What a tooltip says of a mark, whatever the mark is drawn with. Plain data: it is worked out where the words are known. */
import type { Figure } from '#lib/figures/figure.ts';
import { sayPeriod } from '#lib/figures/period.ts';
import { sayValue } from '#lib/figures/saying/say.ts';
import type { Lang } from '#lib/i18n/lang.ts';
import type { Messages } from '#lib/i18n/messages.ts';
import { sayPublisher } from '#lib/i18n/publisher.ts';
import type { Labels } from '#lib/ledger/labels.ts';
import { citable } from '../citing.ts';

export interface TipValue {
  /** What the value is of, where a mark has several: the indicator of an axis, a source in a dispute. */
  readonly of: string | null;
  /** The value with its hedge and unit, or the words for what nobody published. */
  readonly said: string;
  /** Period, status, publisher: what is not known is left out, never blank. */
  readonly about: readonly string[];
  /** What speaks against the value: sources differ, probably wrong. */
  readonly doubts: readonly string[];
}

export interface Tip {
  readonly label: string;
  readonly values: readonly TipValue[];
}

export interface TipWords {
  readonly labels: Pick<Labels, 'unit' | 'source' | 'remark'>;
  readonly t: Pick<Messages, 'charts' | 'common'>;
  readonly lang: Lang;
}

/** One figure as a value of a tooltip. A figure whose unit has no words is said in those of its source. */
export function figureValue(figure: Figure, { labels, t, lang }: TipWords, of: string | null = null): TipValue {
  const unit = labels.unit[figure.unit];
  const publisher = labels.source[figure.source]?.publisher;
  const { suspect_remark: suspect, conflict } = figure;
  return {
    of,
    said: unit === undefined ? figure.as_reported : sayValue(figure, unit, lang).text,
    about: [
      sayPeriod(figure, lang),
      // What follows from other figures was reported by nobody.
      figure.status !== 'reported' || citable(figure.id)[0] === figure.id ? t.common.statuses[figure.status] : '',
      publisher === undefined ? figure.source : sayPublisher(publisher, lang),
    ].filter((part) => part !== ''),
    doubts: [
      ...(conflict === null ? [] : [t.charts.sourcesDiffer]),
      ...(suspect === null ? [] : [`${t.charts.probablyWrong}: ${labels.remark[suspect] ?? suspect}`]),
    ],
  };
}

/** The tooltip of a mark that stands for one figure, or for several of which sources disagree. */
export function figureTip(label: string, figures: readonly Figure[], words: TipWords): Tip {
  const several = figures.length > 1;
  const name = ({ source }: Figure) => sayPublisher(words.labels.source[source]?.publisher ?? source, words.lang);
  return { label, values: figures.map((figure) => figureValue(figure, words, several ? name(figure) : null)) };
}
