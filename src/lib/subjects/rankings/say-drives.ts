/** What drives a place, in sentences: each value with its hedge, its own place, and what became of it. */
import type { LeagueOrder } from '#lib/figures/rankings/league.ts';
import { sayRank, sayValue } from '#lib/figures/saying/say.ts';
import type { Change } from '#lib/figures/why/change.ts';
import type { Drives, Part, PlaceOf } from '#lib/figures/why/drives.ts';
import { sayChange } from '#lib/figures/why/say-change.ts';
import type { Lang } from '#lib/i18n/lang.ts';
import type { Words } from '#lib/i18n/messages.ts';
import { formatNumber } from '#lib/i18n/number.ts';
import type { Labels } from '#lib/ledger/labels.ts';

interface Speaking {
  readonly labels: Labels;
  readonly lang: Lang;
  readonly t: Words<'rankings'>;
  /** What the ratio is called: "Per 1,000 residents". */
  readonly per: string;
  /** Year of the period before; null where there is none. */
  readonly earlier: string | null;
  readonly order: LeagueOrder;
}

/** The part by which the districts are ordered has its place in the table already. */
export function sayDrives({ above, below, ratio, moved }: Drives, speaking: Speaking): string[] {
  const { per, order, t, earlier } = speaking;
  const name = ({ figure }: Part) => speaking.labels.indicator[figure.indicator]?.name ?? figure.indicator;
  const part = (one: Part, placed: boolean) =>
    sentence(
      `${name(one)}: ${said(one, speaking)}`,
      placed && one.place !== null ? place(one.place, t.rankings.reason.bySize, speaking) : null,
      one.before === null ? null : since(one.change, speaking),
    );
  const told = [above.change, below?.change, ratio?.change].some((change) => change != null);
  return [
    part(above, order === 'ratio'),
    ...(below === null ? [] : [part(below, true)]),
    ...(ratio === null
      ? []
      : [
          sentence(
            per,
            order === 'value' && ratio.place !== null ? place(ratio.place, t.rankings.reason.inOrder, speaking) : null,
            since(ratio.change, speaking),
          ),
        ]),
    ...(told || earlier === null || above.before === null ? [] : [t.rankings.reason.notSince(earlier)]),
    ...(moved === null ? [] : [t.rankings.reason.moved(name(moved === 'above' ? above : (below ?? above)))]),
  ];
}

/** The Russian and Kazakh year ends in a full stop, which serves the sentence too. */
function sentence(...parts: readonly (string | null)[]): string {
  const whole = parts.filter((part) => part !== null).join('; ');
  return whole.endsWith('.') ? whole : `${whole}.`;
}

function said({ figure }: Part, { labels, lang }: Speaking): string {
  const unit = labels.unit[figure.unit];
  return unit === undefined ? figure.as_reported : sayValue(figure, unit, lang).text;
}

const place = (at: PlaceOf, say: (rank: string, of: string) => string, { lang }: Speaking): string =>
  say(sayRank(at, lang), formatNumber(at.of, lang));

function since(change: Change | null, { earlier, lang, t }: Speaking): string | null {
  if (earlier === null) return null;
  const moved = change === null ? null : sayChange(change, lang);
  return moved === null ? null : t.rankings.reason.since(earlier, moved);
}
