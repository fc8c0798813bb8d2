/**
 * A register of appeals and a table of figures that nobody reported, to try the page with. The same seed gives the same rows.
 * Places and topics are those of the ledger, in the language of the page; everything else is drawn.
 */
import { seeded } from '#lib/figures/composite/random.ts';
import { dayOf, isoDay } from '#lib/i18n/calendar.ts';
import type { Lang } from '#lib/i18n/lang.ts';
import type { GazetteerPlace } from '../gazetteer.ts';
import type { KnownTopic } from '../topics.ts';

/** Names of columns and of what stands in them. */
export interface SampleWords {
  readonly received: string;
  readonly closed: string;
  readonly place: string;
  readonly topic: string;
  readonly channel: string;
  readonly outcome: string;
  readonly channels: readonly string[];
  readonly outcomes: readonly string[];
  readonly count: string;
  readonly share: string;
}

export interface SampleFrom {
  readonly places: readonly GazetteerPlace[];
  readonly topics: readonly KnownTopic[];
  readonly words: SampleWords;
  readonly lang: Lang;
}

const SEED = 2025;
const APPEALS = 4000;
const FIRST_DAY = dayOf('2024-01-01');
const DAYS = 731;
const REGIONS = ['almaty-region', 'jetisu-region'];
export const SAMPLE_YEARS = [2023, 2024, 2025] as const;

/** Districts of the two regions, by the names that the page gives them. */
function districts({ places, lang }: SampleFrom): string[] {
  return places
    .filter(({ level, parent, validTo }) => level === 'district' && validTo === null && REGIONS.includes(parent ?? ''))
    .map(({ name }) => name[lang]);
}

/** A row for each appeal: day of receipt, day of closing or nothing, place, topic, channel, outcome. The first row are names. */
export function sampleAppeals(from: SampleFrom): string[][] {
  const { words, lang } = from;
  const { fraction } = seeded(SEED, 1);
  const places = districts(from);
  const topics = from.topics.slice(0, 12).map(({ name }) => name[lang]);
  /** One of a list, its beginning more often than its end. */
  const one = (list: readonly string[], lean: number): string =>
    list[Math.floor(list.length * fraction() ** lean)] ?? '';
  const rows = [[words.received, words.closed, words.place, words.topic, words.channel, words.outcome]];
  for (let i = 0; i < APPEALS; i++) {
    // More at the end of the period than at its beginning.
    const day = Math.floor(DAYS * Math.sqrt(fraction()));
    const topic = one(topics, 1.8);
    const took = Math.ceil(3 + (8 + topics.indexOf(topic) * 2) * -Math.log(1 - fraction()));
    const isClosed = fraction() < 0.86 && day + took < DAYS;
    rows.push([
      isoDay(FIRST_DAY + day),
      isClosed ? isoDay(FIRST_DAY + day + took) : '',
      one(places, 1.5),
      topic,
      one(words.channels, 1),
      isClosed ? one(words.outcomes, 1.6) : '',
    ]);
  }
  return rows;
}

export interface SampleFigures {
  readonly place: string;
  /** Appeals and the share of them that was resolved (0 to 1), for each of `SAMPLE_YEARS`. */
  readonly years: readonly { readonly count: number; readonly share: number }[];
}

export function sampleFigures(from: SampleFrom): SampleFigures[] {
  const { fraction } = seeded(SEED, 2);
  return districts(from).map((place) => {
    const base = Math.round(400 + 5200 * fraction() ** 2);
    const resolved = 0.55 + 0.35 * fraction();
    return {
      place,
      years: SAMPLE_YEARS.map((_, i) => ({
        count: Math.round(base * (1 + 0.12 * i) * (0.92 + 0.16 * fraction())),
        share: Math.round(1000 * Math.min(0.99, resolved + 0.03 * i + 0.04 * (fraction() - 0.5))) / 1000,
      })),
    };
  });
}
