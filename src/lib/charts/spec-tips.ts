/** What the tooltip says of the marks of a chart. */
import { citable } from '#lib/ui/citing.ts';
import type { Tip, TipValue } from '#lib/ui/tip/tip.ts';
import { stopsOf, type Stop } from './marks.ts';
import type { ChartSpec } from './chart-spec.ts';
import type { AnyMark, DrawingWords } from './spec.ts';

export function tipOf({ label, values }: Stop, words: DrawingWords): Tip {
  return { label, values: values.map(({ mark, of }) => valueOf(mark, of, words)) };
}

/** The tooltip for what stands in `data-figure`: one id, or those of sources that disagree, divided by blanks. */
export function tipsOf(spec: ChartSpec): (figures: string) => Tip | null {
  let byFigure: Map<string, Stop> | undefined;
  return (figures) => {
    byFigure ??= new Map(
      stopsOf(spec).flatMap((stop) =>
        stop.values.flatMap(({ mark }) => (mark.published ? [[mark.figure, stop] as const] : [])),
      ),
    );
    const stops = figures.split(' ').flatMap((figure) => byFigure?.get(figure) ?? []);
    const [first, second] = stops;
    if (first === undefined) return null;
    if (second === undefined) return tipOf(first, spec.words);
    const values = stops.flatMap((stop) =>
      stop.values.map(({ mark }) => valueOf(mark, mark.published ? mark.source : null, spec.words)),
    );
    return { label: first.label, values };
  };
}

function valueOf(mark: AnyMark, of: string | null, words: DrawingWords): TipValue {
  if (!mark.published) return { of, said: mark.said, about: [], doubts: [] };
  const about = [mark.period, statusOf(mark.figure, mark.tone, words), mark.source];
  return { of, said: mark.said, about: about.filter((part) => part !== ''), doubts: doubtsOf(mark, words) };
}

/** Only what stands in the ledger was reported; a value that follows from others, or that a reader counted, was not. */
function statusOf(figure: string, tone: 'reported' | 'plan' | 'estimate', words: DrawingWords): string {
  return tone !== 'reported' || citable(figure)[0] === figure ? words[tone] : '';
}

function doubtsOf({ conflict, suspect }: Extract<AnyMark, { published: true }>, words: DrawingWords): string[] {
  return [
    ...(conflict === null ? [] : [words.sourcesDiffer]),
    ...(suspect === null ? [] : [`${words.suspect}: ${suspect}`]),
  ];
}
