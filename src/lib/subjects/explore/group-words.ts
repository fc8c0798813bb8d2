/** What a group of comparable figures is called, whole and by its parts. */
import type { Figure } from '#lib/figures/figure.ts';
import { sayPeriod } from '#lib/figures/period.ts';
import { nameOfBase } from '#lib/i18n/base-name.ts';
import type { Lang } from '#lib/i18n/lang.ts';
import type { Labels } from '#lib/ledger/labels.ts';
import type { Part } from './groups.ts';
import type { Slice } from './slices.ts';
import type { ExploreText } from './text.ts';

export interface GroupWords {
  readonly t: ExploreText;
  readonly lang: Lang;
  readonly words: Labels;
}

/** '' where the part is not fixed in the group. */
export function sayPart(slice: Slice, part: Part, { t, lang, words }: GroupWords): string {
  switch (part) {
    case 'topic':
      return slice.topic === null ? t.explore.noTopic : (words.topic[slice.topic]?.name ?? slice.topic);
    case 'place':
      return slice.place === null ? '' : (words.place[slice.place]?.short ?? slice.place);
    case 'scope':
      return slice.scope === null ? '' : (words.scope[slice.scope]?.name ?? slice.scope);
    case 'period':
      return sayTime(slice, { t, lang, words });
    case 'rest':
      return sayRest(slice, { t, lang, words });
  }
}

function sayTime(one: Slice, { t, lang }: GroupWords): string {
  // Where periods vary none is fixed, and the kind of period tells the groups apart.
  if (one.standing === null) return t.figures.periodKinds[one.period_kind];
  const period: Pick<Figure, 'period_start' | 'period_end' | 'period_kind' | 'period_length' | 'status'> = {
    period_start: one.period_start,
    period_end: one.fixed_end,
    period_kind: one.period_kind,
    period_length: one.period_length,
    status: one.standing,
  };
  const said = sayPeriod(period, lang);
  return one.standing === 'plan' ? `${said}, ${t.common.statuses.plan}` : said;
}

function sayRest({ base, peers, dimension, contest }: Slice, { t, lang, words }: GroupWords): string {
  const parts = [
    peers === null ? '' : ((t.explore.peers as Readonly<Record<string, string>>)[peers] ?? peers),
    base === null ? '' : t.explore.sliceBase(nameOfBase(words.base[base] ?? base, lang)),
    dimension === null ? '' : ((t.common.dimensions as Readonly<Record<string, string>>)[dimension] ?? dimension),
    contest === null ? '' : (words.contest[contest]?.name ?? contest),
  ].filter((part) => part !== '');
  return parts.length > 0 ? parts.join(' · ') : t.explore.plain;
}

/** The whole group: what is fixed in it. */
export function sayGroup(slice: Slice, words: GroupWords): string {
  return [
    slice.topic === null ? '' : sayPart(slice, 'topic', words),
    sayPart(slice, 'place', words),
    sayPart(slice, 'period', words),
    sayPart(slice, 'scope', words),
  ]
    .filter((part) => part !== '')
    .join(' · ');
}
