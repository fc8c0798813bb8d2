/** A derived pair in words: the product with every hedge, and of the rest what follows or that nothing does. */
import type { Lang } from '#lib/i18n/lang.ts';
import { TOPIC_SHARES } from '../derive/derivation-rules.ts';
import { sayable, type DerivedPair } from '../derive/pairs.ts';
import type { Figure, Kind } from '../figure.ts';
import { DERIVATION_WORDS, type PartWords } from './derivation-words.ts';
import { sayValue, type SayableFigure, type UnitWords } from './say.ts';

export interface PairLabels {
  readonly indicator: Readonly<Record<string, { readonly name: string; readonly kind: Kind }>>;
  readonly topic: Readonly<Record<string, { readonly name: string }>>;
  readonly unit: Readonly<Record<string, UnitWords>>;
}

export interface SaidPair {
  /** "more than 4 thousand appeals × more than 70% = more than 2.8 thousand appeals solved" */
  readonly product: string;
  /** "how many were not solved cannot be derived: only lower bounds are known"; a bound where one follows. */
  readonly rest: string;
  /** "Derived, not reported" */
  readonly derived: string;
}

export function sayPair(pair: DerivedPair, labels: PairLabels, lang: Lang): SaidPair {
  const { total, share, part, rest } = pair;
  const words = DERIVATION_WORDS[lang];
  const named = partWords(share, labels, lang);
  const kind = labels.indicator[total.indicator]?.kind ?? 'count';
  const say = (one: SayableFigure) => {
    const unit = labels.unit[one.unit];
    if (unit === undefined) throw new Error(`there are no words for the unit ${one.unit}`);
    return sayValue(one, unit, lang).text;
  };
  const whole = { ...sayable(part, kind), unit: part.unit };
  const left = rest.ok
    ? `${named.left}: ${say({ ...sayable(rest, kind), unit: rest.unit })}`
    : `${named.rest} ${words.refused}: ${rest.reason === 'vacuous' ? words.reasons.vacuous : words.reasons.other}`;
  return { product: `${say(total)} × ${say(share)} = ${say(whole)} ${named.part}`, rest: left, derived: words.derived };
}

/** The whole as one sentence, with whose words it follows from. */
export function pairSentence(pair: DerivedPair, place: string, labels: PairLabels, lang: Lang): string {
  const { product, rest, derived } = sayPair(pair, labels, lang);
  return `${place}: ${product}; ${rest}. ${derived}: ${pair.total.id} × ${pair.share.id}.`;
}

function partWords(share: Figure, labels: PairLabels, lang: Lang): PartWords {
  const words = DERIVATION_WORDS[lang];
  const known = words.parts[share.indicator];
  if (known !== undefined) return known;
  if (share.topic !== null && TOPIC_SHARES.includes(share.indicator)) {
    return words.topic(labels.topic[share.topic]?.name ?? share.topic);
  }
  return words.other(labels.indicator[share.indicator]?.name ?? share.indicator);
}
