/** Parts against wholes: topics and districts that add up to more than the stated total, or, when all are told, to less. */
import type { Figure } from '#lib/figures/figure.ts';
import { subtract } from '#lib/figures/arithmetic.ts';
import { fromBounds } from '#lib/figures/interval.ts';
import { contradict, endsOf, sumOfParts } from './bounds.ts';
import { finding, groupBy, isDated, periodKey, type Finding, type FindingCode, type Subject } from './finding.ts';
import { added, stated, total as totalStep, type Step } from './step.ts';

/** Topics that overlap others. They are left out where one of those is told too, or everything would count twice. */
const OVERLAPPING: Readonly<Record<string, readonly string[]>> = {
  housing_land: ['housing', 'land'],
  transport_roads: ['transport', 'roads'],
  birgemiz: ['social'],
};

/** The topic that makes a list complete. */
const REST = 'other';

/** A place with so many places below it has all of them in the catalogue; of other regions and cities it lists a few. */
const LISTED_IN_FULL = 8;

/** What can become of an appeal: each appeal has one outcome at most. */
const OUTCOMES: readonly string[] = [
  'appeals_resolved_positive',
  'appeals_explained',
  'appeals_refused',
  'appeals_in_progress',
];
const OUTCOMES_OF = 'appeals_received';

export function partsAgainstWholes(subject: Subject): Finding[] {
  return [...byTopic(subject), ...byPlace(subject), ...byOutcome(subject)];
}

/** The figures whose topics may be added up: one dimension, and nothing that is inside another of them. */
export function topicsToAdd(figures: readonly Figure[]): Figure[] {
  const told = new Set(figures.map(({ topic }) => topic));
  return figures.filter(({ topic }) => topic !== null && !(OVERLAPPING[topic] ?? []).some((other) => told.has(other)));
}

/** Whether a list of topics says that it is complete. */
export function hasRest(figures: readonly Figure[]): boolean {
  return figures.some(({ topic }) => topic === REST);
}

const isSummable = ({ additive, kind }: Subject, { indicator }: Figure) =>
  additive.has(indicator) && (kind.get(indicator) === 'count' || kind.get(indicator) === 'amount');

function byTopic(subject: Subject): Finding[] {
  const groups = groupBy(
    subject.figures.filter((figure) => isDated(figure) && isSummable(subject, figure)),
    (figure) => [figure.indicator, figure.place, figure.scope, figure.status, periodKey(figure)].join('|'),
  );
  return [...groups.values()].flatMap((group) => {
    const wholes = group.filter(({ topic }) => topic === null);
    const dimensions = groupBy(
      group.filter(({ topic }) => topic !== null),
      ({ topic }) => subject.topic.get(topic ?? '')?.dimension ?? '',
    );
    return [...dimensions.values()].flatMap((all) => {
      const parts = topicsToAdd(all);
      const complete = hasRest(parts);
      const topics = groupBy(parts, ({ topic }) => topic ?? '').values();
      return against(subject, wholes, [...topics], complete, 'topics_exceed_total', 'topics_below_total');
    });
  });
}

function byPlace(subject: Subject): Finding[] {
  const groups = groupBy(
    subject.figures.filter((figure) => isDated(figure) && isSummable(subject, figure)),
    (figure) => [figure.indicator, figure.topic, figure.scope, figure.status, periodKey(figure)].join('|'),
  );
  return [...groups.values()].flatMap((group) => {
    const wholes = groupBy(group, ({ place }) => place);
    const children = groupBy(group, ({ place }) => subject.place.get(place)?.parent ?? '');
    return [...wholes].flatMap(([place, rows]) => {
      const day = rows[0]?.period_end ?? '';
      const existing = childrenOn(subject, place, day);
      const parts = groupBy(
        (children.get(place) ?? []).filter((part) => existing.has(part.place)),
        (part) => part.place,
      );
      const complete = parts.size >= LISTED_IN_FULL && parts.size === existing.size;
      return against(subject, rows, [...parts.values()], complete, 'places_exceed_total', 'places_below_total');
    });
  });
}

/** Places below another one on a day (ISO date), villages left out: no place is listed village by village. */
function childrenOn(subject: Subject, parent: string, day: string): Set<string> {
  const children = [...subject.place.values()].filter(
    (place) =>
      place.parent === parent &&
      place.level !== 'settlement' &&
      (place.valid_from === null || place.valid_from <= day) &&
      (place.valid_to === null || place.valid_to >= day),
  );
  return new Set(children.map(({ code }) => code));
}

function byOutcome(subject: Subject): Finding[] {
  const groups = groupBy(
    subject.figures.filter((figure) => isDated(figure) && [OUTCOMES_OF, ...OUTCOMES].includes(figure.indicator)),
    (figure) => [figure.place, figure.topic, figure.scope, figure.status, periodKey(figure)].join('|'),
  );
  return [...groups.values()].flatMap((group) => {
    const wholes = group.filter(({ indicator }) => indicator === OUTCOMES_OF);
    const parts = groupBy(
      group.filter(({ indicator }) => indicator !== OUTCOMES_OF),
      ({ indicator }) => indicator,
    );
    return against(subject, wholes, [...parts.values()], false, 'outcomes_exceed_total', 'outcomes_exceed_total');
  });
}

function against(
  subject: Subject,
  wholes: readonly Figure[],
  parts: readonly (readonly Figure[])[],
  complete: boolean,
  exceeds: FindingCode,
  below: FindingCode,
): Finding[] {
  const total = sumOfParts(parts);
  if (!total.ok) return [];
  return wholes.flatMap((whole) => {
    const said = fromBounds(whole);
    const all = parts.flat();
    const [first] = all;
    if (first === undefined || !contradict(total.interval, said)) return [];
    const tooMuch = total.interval.lower >= said.upper;
    if (!tooMuch && !complete) return [];
    const counted = subject.kind.get(whole.indicator) === 'count';
    const sum = endsOf(total.interval, counted);
    const left = subtract(said, total.interval);
    const steps: Step[] = [...all.map(stated), added(all, total.interval, counted), totalStep(whole)];
    if (left.ok) steps.push({ kind: 'left', total: whole.id, ends: endsOf(left.interval, counted) });
    const numbers = { sum_lower: sum.lower, sum_upper: sum.upper, total: whole.value, parts: parts.length };
    // One list of parts can be held against several totals, and one total against several lists.
    const lead = wholes.length > 1 ? whole : first;
    return [finding(tooMuch ? exceeds : below, lead, [whole, ...all], { steps, numbers })];
  });
}
