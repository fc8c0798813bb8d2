/**
 * "Why this place": three to six sentences that explain where a district stands, what drives it and what is unknown,
 * made from the numbers. Every value keeps its hedge, every order says what it is an order of, and "better" is a word
 * only for measures whose direction the ledger states.
 */
import { parseDate } from '#lib/i18n/calendar.ts';
import { sayIsoDate, sayYear } from '#lib/i18n/date.ts';
import type { Lang } from '#lib/i18n/lang.ts';
import { formatNumber } from '#lib/i18n/number.ts';
import type { Figure } from '../figure.ts';
import { sayPeriod } from '../period.ts';
import { sayRank, sayValue } from '../saying/say.ts';
import type { SentenceLabels } from '../saying/sentence.ts';
import type { Break, Change, Distance, Ends, WhyFacts } from './facts.ts';
import type { Measure } from './measure.ts';
import type { Median } from '../median.ts';
import { sayChange } from './say-change.ts';
import { sayPer, sayStatement } from './statement.ts';
import { WHY_WORDS } from './words.ts';

export type WhyKind = 'outside' | 'instead' | 'contest' | 'judged' | 'order' | 'median' | 'change' | 'unknown';

export interface WhySentence {
  readonly kind: WhyKind;
  readonly text: string;
  /** The figures it speaks of, in the order in which it names them. */
  readonly figures: readonly Pick<Figure, 'id' | 'origin' | 'indicator'>[];
}

export interface WhyLabels extends Pick<SentenceLabels, 'place' | 'indicator' | 'unit'> {
  readonly contest: Readonly<
    Record<string, { readonly name: string; readonly year: number | null; readonly criteria: string }>
  >;
  /** Names of the groups of indicators. */
  readonly group: Readonly<Record<string, string>>;
}

export function whySentences(facts: WhyFacts, labels: WhyLabels, lang: Lang): WhySentence[] {
  const say = new Speaker(labels, lang);
  return [
    ...facts.contest.map((figure) => say.contest(figure)),
    ...(facts.instead.length > 0 ? [say.outside(facts.place), say.instead(facts.instead)] : []),
    ...say.judged(facts.judged),
    ...say.order(facts.bySize),
    ...(facts.furthest.length > 0 ? [say.furthest(facts.furthest)] : []),
    ...(facts.instead.length > 0 ? [] : [say.changes(facts.changes)]),
    ...say.unknown(facts),
  ];
}

class Speaker {
  private readonly words;
  constructor(
    private readonly labels: WhyLabels,
    private readonly lang: Lang,
  ) {
    this.words = WHY_WORDS[lang];
  }

  contest(figure: Figure): WhySentence {
    const { words, lang } = this;
    const contest = figure.contest === null ? undefined : this.labels.contest[figure.contest];
    const year = contest?.year == null ? words.noYear : sayYear(contest.year, lang);
    const criteria = contest ? [words.criteria + contest.criteria] : [];
    const head = `${this.quoted(contest?.name ?? this.name(figure))} — ${this.value(figure)} (${year})`;
    return sentence('contest', [head, ...criteria, words.noScores].join('; '), [figure]);
  }

  outside(place: string): WhySentence {
    return sentence('outside', `${this.labels.place[place]?.name ?? place}: ${this.words.noStatistics}`, []);
  }

  instead(figures: readonly Figure[]): WhySentence {
    const items = figures.map((figure) => `${this.head(figure)} — ${this.value(figure)}`);
    return sentence('instead', this.words.instead + items.join('; '), figures);
  }

  judged({ highest, lowest }: Ends): WhySentence[] {
    const { words } = this;
    const item = (measure: Measure) => {
      const first = measure.direction === 'lower' ? words.lowestFirst : words.highestFirst;
      const median = measure.median === null ? [] : [words.median(...this.median(measure, measure.median))];
      return [
        `${this.head(measure.figure)} — ${this.said(measure)}`,
        `${this.place(measure)} (${first})`,
        ...median,
      ].join(', ');
    };
    return this.ends('judged', words.judged, words.worst, { highest, lowest }, item);
  }

  order(ends: Ends): WhySentence[] {
    const item = (measure: Measure) => `${this.head(measure.figure)} — ${this.said(measure)}, ${this.place(measure)}`;
    return this.ends('order', this.words.highest, this.words.lowest, ends, item);
  }

  private ends(
    kind: WhyKind,
    first: string,
    second: string,
    { highest, lowest }: Ends,
    item: (measure: Measure) => string,
  ): WhySentence[] {
    if (highest === null) return [];
    const end = lowest === null ? [] : [second + item(lowest)];
    const figures = [highest, ...(lowest === null ? [] : [lowest])].map(({ figure }) => figure);
    return [sentence(kind, [first + item(highest), ...end].join('; '), figures)];
  }

  furthest(distances: readonly Distance[]): WhySentence {
    const items = distances.map(({ measure, side }) => {
      const against =
        measure.median === null ? '' : `, ${this.words.side[side](...this.median(measure, measure.median))}`;
      return `${this.head(measure.figure)} — ${this.said(measure)}${against}`;
    });
    return sentence(
      'median',
      this.words.furthest + items.join('; '),
      distances.map(({ measure }) => measure.figure),
    );
  }

  changes(changes: readonly Change[]): WhySentence {
    const { words, lang } = this;
    if (changes.length === 0) return sentence('change', words.noChange, []);
    const items = changes.flatMap((one) => {
      const [earlier, later] = one.derived.inputs;
      const moved = sayChange(one, lang);
      if (earlier === undefined || later === undefined) return [];
      const both = words.then(this.value(earlier), this.when(earlier), this.value(later), this.when(later));
      return [`${this.quoted(this.name(later))}: ${both}${moved === null ? '' : ` — ${moved}`}`];
    });
    return sentence(
      'change',
      words.changes + items.join('; '),
      changes.flatMap(({ derived }) => derived.inputs),
    );
  }

  unknown({ missing, suspects, breaks, conflicts }: WhyFacts): WhySentence[] {
    const { words, labels } = this;
    const groups = missing.map((group) => lowerFirst(labels.group[group] ?? group));
    const parts = [
      ...(groups.length > 0 ? [words.missing + groups.join(', ')] : []),
      ...(suspects.length > 0 ? [words.suspects + this.list(suspects)] : []),
      ...(breaks.length > 0 ? [words.breaks + breaks.map((one) => this.broken(one)).join(', ')] : []),
      ...(conflicts.length > 0 ? [words.conflicts + this.list(conflicts)] : []),
    ];
    if (parts.length === 0) return [];
    const broken = breaks.flatMap(({ figures }) => figures.slice(0, 1));
    return [sentence('unknown', words.unknown + parts.join('; '), [...suspects, ...broken, ...conflicts])];
  }

  private broken({ figures }: Break): string {
    const [first] = figures;
    if (first === undefined) return '';
    const more = figures.length > 1 ? ` ${this.words.andMore(figures.length - 1)}` : '';
    return `${this.quoted(this.name(first))}${more} (${this.words.brokenAt(this.when(first))})`;
  }

  private list(figures: readonly Figure[]): string {
    return figures.map((figure) => `${this.quoted(this.name(figure))} (${this.when(figure)})`).join(', ');
  }

  /** "“Real wage, index”, 2023 (preliminary or estimated)" */
  private head(figure: Figure): string {
    const hedge = figure.status === 'estimate' ? ` (${this.preliminary(figure)})` : '';
    return `${this.quoted(this.name(figure))}, ${sayPeriod(figure, this.lang)}${hedge}`;
  }

  private said(measure: Measure): string {
    const { figure, form, per } = measure;
    const unit = this.labels.unit[figure.unit];
    if (form === 'value' || per === null || unit === undefined) return this.value(figure);
    return this.words.per(sayPer(per, unit, this.lang));
  }

  private value(figure: Figure): string {
    const unit = this.labels.unit[figure.unit];
    if (unit === undefined) throw new Error(`there are no words for the unit ${figure.unit}`);
    const dispute = figure.conflict === null ? '' : ` (${this.words.disputed})`;
    return sayValue(figure, unit, this.lang).text + dispute;
  }

  private place({ place, outside }: Measure): string {
    if (place === null) return this.words.outside[outside ?? 'no_population'];
    const of = formatNumber(place.of, this.lang, 0);
    return this.words.place(sayRank(place, this.lang), of, place.best !== place.worst);
  }

  private median({ figure }: Measure, { statement, n }: Median): [said: string, n: string] {
    const unit = this.labels.unit[figure.unit];
    if (unit === undefined) throw new Error(`there are no words for the unit ${figure.unit}`);
    return [sayStatement(statement, unit, this.lang), formatNumber(n, this.lang, 0)];
  }

  /** The end of a period as briefly as brackets allow: a year, or the day of a state. */
  private when(figure: Figure): string {
    const { lang } = this;
    const end = figure.period_end === null ? null : parseDate(figure.period_end);
    if (end === null) return sayPeriod(figure, lang);
    const wholeYear = figure.period_kind === 'year';
    const hedge = figure.status === 'estimate' ? `, ${this.preliminary(figure)}` : '';
    if (wholeYear) return sayYear(end.year, lang) + hedge;
    return (
      (figure.period_kind === 'as_of' ? sayIsoDate(figure.period_end ?? '', lang) : sayPeriod(figure, lang)) + hedge
    );
  }

  /** The bureau marks its statistics as preliminary or operational; anybody else estimates. */
  private preliminary({ origin }: Figure): string {
    return origin === 'statistics' ? this.words.preliminary : this.words.estimate;
  }

  private name(figure: Figure): string {
    return this.labels.indicator[figure.indicator]?.name ?? figure.indicator;
  }

  private quoted(name: string): string {
    return this.words.quotes[0] + name + this.words.quotes[1];
  }
}

function sentence(kind: WhyKind, text: string, figures: readonly Figure[]): WhySentence {
  const once = figures.filter((figure, i) => figures.findIndex(({ id }) => id === figure.id) === i);
  const refs = once.map(({ id, origin, indicator }) => ({ id, origin, indicator }));
  // The Russian and Kazakh year ends in a full stop, which serves the sentence too.
  return { kind, text: text.endsWith('.') ? text : `${text}.`, figures: refs };
}

const lowerFirst = (text: string): string => text.slice(0, 1).toLowerCase() + text.slice(1);
