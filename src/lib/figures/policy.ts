/**
 * The qualifier policy: what each reported word ("more than", "почти", "жуық") says about the value. This is the only
 * place where it is written down; `interval.ts` computes from it, the Methods page prints it.
 */
import type { Lang } from '#lib/i18n/lang.ts';
import type { Claim, Kind, Qualifier } from './figure.ts';

/** One end of an interval: a stated number, moved by some steps. `null` in a shape means no bound on that side. */
export interface ShapeEnd {
  readonly from: 'value' | 'value_upper';
  /** How many steps the end lies away from the stated number. */
  readonly steps: -1 | -0.5 | 0 | 0.5 | 1;
  readonly open: boolean;
}

export interface IntervalShape {
  readonly lower: ShapeEnd | null;
  readonly upper: ShapeEnd | null;
}

/** When a rule of a qualifier applies; the first that does is taken. */
export type RuleCondition = 'counted_in_full' | 'says_zhuyq' | 'otherwise';

export interface PolicyRule {
  readonly when: RuleCondition;
  readonly shape: IntervalShape;
  /** Key of a sentence in the messages that explains the rule. */
  readonly explanation: string;
}

/** Which digit gives the step s of a claim: the last one written ("4,2 тыс.": 100) or the last that is not zero. */
export type StepRule = 'last_digit' | 'last_nonzero_digit';

export interface QualifierPolicy {
  readonly id: Qualifier;
  /** Printed before the number where words are too long; empty for `exact`. For `between` it stands between the two. */
  readonly sign: string;
  /** Words that say it, the plainest first. Not complete: the parser's lexicon knows more forms. */
  readonly words: Readonly<Record<Lang, readonly string[]>>;
  readonly step: StepRule;
  readonly rules: readonly PolicyRule[];
}

const at = (steps: ShapeEnd['steps'] = 0, open = false): ShapeEnd => ({ from: 'value', steps, open });
const always = (explanation: string, lower: ShapeEnd | null, upper: ShapeEnd | null): readonly PolicyRule[] => [
  { when: 'otherwise', shape: { lower, upper }, explanation },
];

export const POLICY: Readonly<Record<Qualifier, QualifierPolicy>> = {
  exact: {
    id: 'exact',
    sign: '',
    words: { kk: [], ru: [], en: [] },
    step: 'last_digit',
    rules: [
      { when: 'counted_in_full', shape: { lower: at(), upper: at() }, explanation: 'exact_counted' },
      { when: 'otherwise', shape: { lower: at(-0.5), upper: at(0.5, true) }, explanation: 'exact_rounded' },
    ],
  },
  more_than: {
    id: 'more_than',
    sign: '>',
    words: {
      kk: ['-дан астам', '-дан аса', '-дан артық', '-дан көп'],
      ru: ['более', 'свыше', 'больше'],
      en: ['more than', 'over'],
    },
    step: 'last_digit',
    rules: always('more_than', at(0, true), null),
  },
  at_least: {
    id: 'at_least',
    sign: '≥',
    words: { kk: ['кемінде', '-дан кем емес'], ru: ['не менее', 'минимум'], en: ['at least', 'no fewer than'] },
    step: 'last_digit',
    rules: always('at_least', at(), null),
  },
  about: {
    id: 'about',
    sign: '≈',
    words: { kk: ['шамамен', '-дай', '-дей'], ru: ['около', 'порядка', 'примерно'], en: ['about', 'around'] },
    step: 'last_nonzero_digit',
    rules: always('about', at(-1), at(1)),
  },
  almost: {
    id: 'almost',
    sign: '≈',
    words: { kk: ['-ға жуық', '-ға таяу'], ru: ['почти', 'без малого'], en: ['nearly', 'almost'] },
    step: 'last_nonzero_digit',
    rules: [
      { when: 'says_zhuyq', shape: { lower: at(-1), upper: at(1) }, explanation: 'almost_zhuyq' },
      { when: 'otherwise', shape: { lower: at(-1, true), upper: at() }, explanation: 'almost' },
    ],
  },
  less_than: {
    id: 'less_than',
    sign: '<',
    words: { kk: ['-дан кем', '-дан аз'], ru: ['менее', 'меньше'], en: ['less than', 'fewer than', 'under'] },
    step: 'last_digit',
    rules: always('less_than', null, at(0, true)),
  },
  at_most: {
    id: 'at_most',
    sign: '≤',
    words: { kk: ['-дан артық емес', '-дан аспайды'], ru: ['не более', 'максимум'], en: ['at most', 'no more than'] },
    step: 'last_digit',
    rules: always('at_most', null, at()),
  },
  up_to: {
    id: 'up_to',
    sign: '≤',
    words: { kk: ['-ға дейін'], ru: ['до'], en: ['up to'] },
    step: 'last_digit',
    rules: always('up_to', null, at()),
  },
  between: {
    id: 'between',
    sign: '–',
    words: { kk: ['-дан … -ға дейін'], ru: ['от … до'], en: ['between … and', 'from … to'] },
    step: 'last_digit',
    rules: always('between', at(), { from: 'value_upper', steps: 0, open: false }),
  },
};

/** Sign of a qualifier, e.g. ">" for `more_than`; "" for `exact`, "–" (set between two numbers) for `between`. */
export const signOf = (qualifier: Qualifier): string => POLICY[qualifier].sign;

/**
 * Things that are counted one by one, so that a number written to the unit (step 1) is the number itself: counts,
 * places in an order, and the two amounts whose smallest unit in use is written out (8,230 m², 1,512,000 tenge).
 * Kilometres, hectares, tonnes and cubic metres are measured: "53 km" may be 52.6.
 */
const COUNTED_KINDS: readonly Kind[] = ['count', 'rank', 'mention'];
const COUNTED_AMOUNT_UNITS: readonly string[] = ['m2', 'tenge'];

/** Indicators that may be negative although their kind says counts of things. */
const SIGNED_INDICATORS: readonly string[] = ['net_migration'];

/** What the rules look at in a claim. */
export type PolicyClaim = Pick<Claim, 'indicator' | 'qualifier' | 'value' | 'value_upper' | 'unit' | 'as_reported'> & {
  readonly step: number;
};

function applies(when: RuleCondition, claim: PolicyClaim, kind: Kind): boolean {
  switch (when) {
    case 'counted_in_full': {
      const counted = COUNTED_KINDS.includes(kind) || (kind === 'amount' && COUNTED_AMOUNT_UNITS.includes(claim.unit));
      return counted && claim.step === 1 && Number.isInteger(claim.value);
    }
    case 'says_zhuyq':
      // One event stands in the ledger as "250-ге жуық" and as "порядка 250": жуық may lie on either side.
      return /(?<!\p{L})жуық/iu.test(claim.as_reported);
    case 'otherwise':
      return true;
  }
}

/** The rule by which a claim becomes an interval. */
export function ruleOf(claim: PolicyClaim, kind: Kind): PolicyRule {
  const rules = POLICY[claim.qualifier].rules;
  const rule = rules.find((candidate) => applies(candidate.when, claim, kind));
  if (rule === undefined) throw new Error(`The policy of "${claim.qualifier}" has no rule that always applies`);
  return rule;
}

export interface Domain {
  readonly lower: number;
  readonly upper: number;
}

/** Values an indicator of this kind can have; both ends belong to it. Infinite where there is no limit. */
export function domainOf(kind: Kind, indicator = ''): Domain {
  if (SIGNED_INDICATORS.includes(indicator)) return { lower: -Infinity, upper: Infinity };
  switch (kind) {
    case 'share':
      return { lower: 0, upper: 100 };
    case 'count':
    case 'amount':
    case 'rate':
    case 'mention':
      return { lower: 0, upper: Infinity };
    case 'rank':
      return { lower: 1, upper: Infinity };
    case 'index':
    case 'growth':
      return { lower: -Infinity, upper: Infinity };
  }
}
