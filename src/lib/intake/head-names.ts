/** What the name of a column says of its numbers: a period, a place, a topic, a unit. */
import type { Matchers } from './content.ts';
import { NAME_JOINT } from './head.ts';
import { readPeriod } from './periods.ts';
import type { Spread } from './roles.ts';

/** The kind of a name that is no more than a period, a place or a topic. */
function kindOfPart(part: string, { places, topics }: Matchers): Exclude<Spread, 'indicator'> | null {
  if (part.trim() === '') return null;
  const period = readPeriod(part, 'dmy', null);
  if (period.ok || period.reason === 'no_year') return 'period';
  if (places.match(part).kind !== 'unknown') return 'place';
  return topics.match(part) !== null ? 'topic' : null;
}

const partsOf = (name: string): string[] => name.split(NAME_JOINT);

/** What the name of a column is, where it (or a part of it) names a place, a topic or a period. */
export function kindOfName(name: string, matchers: Matchers): Exclude<Spread, 'indicator'> | null {
  const kinds = partsOf(name).map((part) => kindOfPart(part, matchers));
  return (['period', 'place', 'topic'] as const).find((kind) => kinds.includes(kind)) ?? null;
}

export interface SplitName {
  /** The part that names what the columns differ in. */
  readonly named: string;
  /** What is left of the name: the indicator. */
  readonly rest: string;
  /** A topic, where the columns differ in something else. */
  readonly topic: string;
}

/** "из них", "оның ішінде": says only that a part follows. */
const OF_WHICH =
  /^(?:из (?:них|общего числа)|в том числе|в т\.? ?ч\.?|оны[нң] ішінде|сонын? ішінде|соның ішінде|of which|including) ?:?$/iu;

export function splitName(name: string, spread: Spread | null, matchers: Matchers): SplitName {
  if (spread === null || spread === 'indicator') return { named: name, rest: name, topic: '' };
  const parts = partsOf(name);
  if (parts.length === 1) return { named: name, rest: '', topic: '' };
  const at = parts.findIndex((part) => kindOfPart(part, matchers) === spread);
  const others = parts.filter((part, i) => i !== at && !OF_WHICH.test(part.trim()));
  const topic = spread === 'topic' ? '' : (others.find((part) => matchers.topics.match(part) !== null) ?? '');
  return {
    named: parts[at] ?? '',
    rest: others.filter((part) => part !== topic).join(NAME_JOINT),
    topic,
  };
}

const SCALE = String.raw`(?:тыс(?:яч\p{L}*)?|млн|млрд|трлн|миллион\p{L}*|миллиард\p{L}*|мың|thousands?|millions?|billions?|bn|mln)\.?`;
const THING = String.raw`(?:тенге|теңге|тг|kzt|tenge|чел(?:овек\p{L}*)?|адам|persons?|people|км|м|m|km|км2|км²|km2|km²|кв\.? ?км|кв\.? ?м\p{L}*|м2|м²|m2|m²|м3|м³|m3|m³|куб\.? ?м\p{L}*|га|ha|гектар\p{L}*|шт(?:ук)?|дана|ед(?:иниц\p{L}*)?|единиц|бірлік|units?|кг|kg|т|тонн\p{L}*|тонна|литр\p{L}*|квт\p{L}*|гкал|семей|отбасы|мест|орын|обращений|өтініш|дней|күн|days|часов|раз|рублей|usd|долл\p{L}*)\.?`;
const PERCENT = String.raw`(?:%|проц(?:ент\p{L}*)?\.?|пайыз\p{L}*|percent|per cent)`;
const UNIT = new RegExp(
  `^(?:в |in )?(?:${SCALE}(?:[ .]*${THING})?|${THING}|${PERCENT})(?: ?(?:на|per|шаққанда) .{1,40})?$`,
  'iu',
);
const IS_PERCENT = new RegExp(`^(?:в |in )?${PERCENT}$`, 'iu');

export const isPercentUnit = (unit: string): boolean => IS_PERCENT.test(unit.trim());

export const saysUnit = (text: string): boolean => UNIT.test(text.trim().replace(/^[([]\s*|\s*[)\]]$/gu, ''));

/** The unit that a name states behind a comma, in brackets or in a row of its own: "Население, тыс. чел."; null for none. */
export function unitOfName(name: string): string | null {
  const bracket = /[([]([^()[\]]{1,40})[)\]]\s*$/u.exec(name)?.[1];
  const comma = /,\s*([^,()]{1,40})$/u.exec(name)?.[1];
  const parts = partsOf(name);
  const found = [bracket, comma, ...(parts.length > 1 ? parts : [])].find(
    (text) => text !== undefined && saysUnit(text),
  );
  return found?.trim().replace(/^(?:в|in) /iu, '') ?? null;
}
