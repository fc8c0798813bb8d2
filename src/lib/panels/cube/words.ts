/** Names and numbers of a published register, in the language of the page. */
import { formatNumber } from '#lib/i18n/number.ts';
import type { Lang } from '#lib/i18n/lang.ts';
import type { Words } from '#lib/i18n/messages.ts';
import type { Labels } from '#lib/ledger/labels.ts';
import type { CubeHead } from '#lib/register/published/head.ts';
import type { Facet } from '#lib/register/published/key.ts';
import { CUTS, daysOfClass } from '#lib/register/published/times.ts';
import type { ReachedRange } from '#lib/register/published/closing-range.ts';

export type FacetNames = Readonly<Record<Facet, readonly string[]>>;

export function facetNames(
  { names }: CubeHead,
  labels: Labels | undefined,
  t: Words<'register' | 'registers'>,
  lang: Lang,
): FacetNames {
  const none = t.register.notStated;
  const coded = (name: 'place' | 'topic') =>
    names[name].map(({ code, name: own }, at) => {
      if (at === 0) return none;
      const said =
        code === null ? undefined : name === 'place' ? labels?.place[code]?.short : labels?.topic[code]?.name;
      return said ?? own;
    });
  const plain = (list: readonly string[]) => list.map((name, at) => (at === 0 ? none : name));
  const n = (days: number) => formatNumber(days, lang);
  const times = Array.from({ length: CUTS.length + 1 }, (_, at) => {
    const { from, to } = daysOfClass(at);
    return to === null ? t.registers.longer(n(from)) : t.registers.daysBetween(n(from), n(to));
  });
  return {
    place: coded('place'),
    topic: coded('topic'),
    channel: plain(names.channel),
    outcome: plain(names.outcome),
    time: [...times, t.registers.stillOpen, t.registers.undated, t.registers.backwards],
  };
}

/** "1,204", "1,204 to 1,236", "up to 32": certain, and what may belong there too. */
export function sayRange(certain: number, possible: number, t: Words<'register' | 'registers'>, lang: Lang): string {
  const [low, high] = [formatNumber(certain, lang), formatNumber(certain + possible, lang)];
  if (possible === 0) return low;
  return certain === 0 ? t.registers.upTo(high) : t.registers.range(low, high);
}

/** "8 to 10 days", "more than 180 days". */
export function sayReachedRange({ early, late }: ReachedRange, t: Words<'register' | 'registers'>, lang: Lang): string {
  const n = (days: number) => formatNumber(days, lang);
  if (early.kind === 'none' || late.kind === 'none') return t.register.closing.none;
  if (early.kind === 'more_than') return t.registers.longer(n(early.days));
  const last = CUTS.at(-1) as number;
  if (late.kind === 'more_than' || late.days >= last) return t.registers.longer(n(early.days));
  return t.registers.daysBetween(n(early.days), n(late.days));
}
