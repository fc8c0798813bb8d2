/** How the figures of one finding are told apart. */
import type { Figure } from '#lib/figures/figure.ts';
import { sayPeriod } from '#lib/figures/period.ts';
import type { Lang } from '#lib/i18n/lang.ts';
import type { Words } from '#lib/i18n/messages.ts';
import type { Labels } from '#lib/ledger/labels.ts';

/** Names a figure by what tells it from the others of its finding: topic, place, indicator, period. */
export function namer(
  figures: readonly Figure[],
  words: Labels,
  lang: Lang,
  t: Words<'checks'>,
): (id: string) => string {
  const varies = (column: 'topic' | 'place' | 'indicator' | 'period_end' | 'scope') =>
    new Set(figures.map((figure) => figure[column])).size > 1;
  const byId = new Map(figures.map((figure) => [figure.id, figure]));
  // Counts and shares of one topic stand on one line: there the topic is name enough.
  const topics = varies('topic');
  return (id) => {
    const figure = byId.get(id);
    if (figure === undefined) return id;
    const parts = [
      topics && figure.topic !== null ? words.topic[figure.topic]?.name : undefined,
      varies('place') ? words.place[figure.place]?.short : undefined,
      varies('indicator') && !(topics && figure.topic !== null) && !varies('place')
        ? words.indicator[figure.indicator]?.name
        : undefined,
      varies('period_end') && !topics ? sayPeriod(figure, lang) : undefined,
      figure.base === 'not_stated' ? t.checks.baseUnknown : undefined,
    ].filter((part) => part !== undefined);
    return parts.length > 0 ? parts.join(', ') : (words.scope[figure.scope]?.name ?? id);
  };
}
