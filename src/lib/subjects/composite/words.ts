/** What a composite ranking says in words: shares of draws, scores, who leads, what is left out and why. */
import type { Composite, NoComposite, Outside, ScoredPlace, Unused } from '#lib/figures/composite/model.ts';
import type { Steadiness } from '#lib/figures/composite/stability.ts';
import type { Lang } from '#lib/i18n/lang.ts';
import type { Words } from '#lib/i18n/messages.ts';
import { formatNumber, formatPercent } from '#lib/i18n/number.ts';
import type { Labels } from '#lib/ledger/labels.ts';

export interface Speech {
  readonly t: Words<'composite'>;
  readonly lang: Lang;
  readonly labels: Labels;
}

const percentOf = (count: number, draws: number): number => Math.round((100 * count) / draws);

/** "in 34% of draws"; never 0 or 100 % for what did happen, or did not. */
function sayShare(count: number, draws: number, { t, lang }: Speech): string {
  const { shares } = t.composite;
  const percent = percentOf(count, draws);
  if (count === 0) return shares.none;
  if (count === draws) return shares.all;
  if (percent < 1) return shares.under;
  return percent > 99 ? shares.over : shares.of(formatPercent(percent, lang, 0));
}

/** The same for a cell of a table: "<1%", "34%", ">99%". */
export function percentCell(count: number, draws: number, lang: Lang): string {
  const percent = percentOf(count, draws);
  if (count > 0 && percent < 1) return `<${formatPercent(1, lang, 0)}`;
  if (count < draws && percent > 99) return `>${formatPercent(99, lang, 0)}`;
  return formatPercent(percent, lang, 0);
}

/** A score to one decimal, or the range of scores, rounded outwards so that it still holds them all. */
export function sayScore({ score, lower, upper }: Pick<ScoredPlace, 'score' | 'lower' | 'upper'>, lang: Lang): string {
  // A score is known to nine decimals: below that, rounding outwards would only widen exact scores.
  const noise = 1e-8;
  if (upper - lower < noise) return formatNumber(score, lang, 1);
  const low = formatNumber(Math.floor(lower * 10 + noise) / 10, lang, 1);
  const high = formatNumber(Math.ceil(upper * 10 - noise) / 10, lang, 1);
  return low === high ? low : `${low}–${high}`;
}

const nameOf = (place: string, { labels }: Speech): string => labels.place[place]?.name ?? place;
const shortOf = (place: string, { labels }: Speech): string => labels.place[place]?.short ?? place;
const indicatorOf = (code: string, { labels }: Speech): string => labels.indicator[code]?.name ?? code;

const listPlaces = (places: readonly string[], speech: Speech): string =>
  places.map((place) => nameOf(place, speech)).join(', ');

/** The title of the page: who comes first most often, and how often. */
export function sayFinding(steady: readonly Steadiness[], draws: number, speech: Speech): string {
  const top = steady.reduce<Steadiness | null>(
    (best, one) => (best === null || one.first > best.first ? one : best),
    null,
  );
  if (top === null) return speech.t.composite.nothing;
  return speech.t.composite.finding(nameOf(top.place, speech), sayShare(top.first, draws, speech));
}

/** Who leads and who else may, as far as the reports go. */
export function sayLead({ winners, rows }: Composite, speech: Speech): string[] {
  const { t } = speech;
  const others = rows.filter(({ place, best }) => best === 1 && !winners.includes(place)).map(({ place }) => place);
  return [
    t.composite.leads(listPlaces(winners, speech)),
    others.length === 0 ? t.composite.onlyFirst : t.composite.alsoFirst(listPlaces(others, speech)),
  ];
}

/** Which single indicator, left out, changes the first place. */
export function sayDrops({ drops }: Composite, speech: Speech): string[] {
  const { composite } = speech.t;
  if (drops.length === 0) return [];
  const changing = drops.filter(({ changes }) => changes);
  const impossible = drops.filter(({ winners }) => winners.length === 0);
  const sentences = [
    ...changing.map(({ code, winners }) =>
      composite.dropChanges(indicatorOf(code, speech), listPlaces(winners, speech)),
    ),
    ...impossible.map(({ code }) => composite.dropNothing(indicatorOf(code, speech))),
  ];
  if (changing.length + impossible.length < drops.length) {
    sentences.push(sentences.length === 0 ? composite.dropKeeps : composite.dropKeepsRest);
  }
  return sentences;
}

export function sayUnused({ code, reason, places }: Unused, speech: Speech): string {
  const named = places.map((place) => shortOf(place, speech)).join(', ');
  return speech.t.composite.unused[reason](indicatorOf(code, speech), named);
}

/** Why a district stands outside; `without` are those of which no official statistics exist at all. */
export function sayOutside({ place, missing }: Outside, without: readonly string[], speech: Speech): string {
  const { t } = speech;
  if (without.includes(place)) return t.composite.missingWhole(nameOf(place, speech));
  const reasons = missing.map(({ code, reason }) =>
    t.composite.lacks(indicatorOf(code, speech), t.composite.outsideReasons[reason]),
  );
  return t.composite.outsideOf(nameOf(place, speech), reasons.join('; '));
}

/** Why nothing can be computed, with the reasons of each indicator. */
export function sayRefusal({ reason, unused }: NoComposite, speech: Speech): string[] {
  return [speech.t.composite.refused[reason], ...unused.map((one) => sayUnused(one, speech))];
}
