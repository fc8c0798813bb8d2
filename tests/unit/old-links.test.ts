/** Addresses that were printed, sent and framed keep their meaning, whatever becomes of the grammars. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { linkOf, statementOf } from '#lib/subjects/console/link.ts';
import { addressOf, chosenFrom } from '#lib/subjects/coverage/choice.ts';
import { hashOf, viewOf } from '#lib/subjects/own/own-link.ts';
import { asOfDay } from '#lib/view/as-of.ts';
import type { Dropped } from '#lib/view/grammar.ts';
import { DEFAULT_LEAGUE, leagueGrammar, writeLeague } from '#lib/view/league-view.ts';
import { parseWeights, withWeights } from '#lib/subjects/place/peers-view.ts';
import { rankingGrammar, writeRankingView } from '#lib/view/composite-view.ts';
import { parseView, writeView } from '#lib/view/view.ts';
import type { KnownLeague } from '#lib/view/league-view.ts';
import { proposal } from '#lib/view/composite-default.ts';
import type { KnownToRanking } from '#lib/view/composite-view.ts';

const indicators = [
  'population',
  'housing_commissioned',
  'average_wage',
  'crimes_registered',
  'sme_active',
  'net_migration',
  'real_wage_index',
  'housing_queue',
  'appeals_received',
];
/** What exists, as far as the links are concerned; the ledger itself may grow and shrink. */
const KNOWN = {
  indicators,
  units: [
    { code: 'ile', region: 'almaty-region' },
    { code: 'karasay', region: 'almaty-region' },
    { code: 'kegen', region: 'almaty-region' },
    { code: 'aksu', region: 'jetisu-region' },
  ],
  explore: {
    indicators: new Set(indicators),
    places: new Set(['ile', 'kegen', 'karasay', 'aksu', 'almaty-region', 'jetisu-region', 'almaty-city']),
    topics: new Set(['roads', 'water', 'channel_call_109']),
    scopes: new Set(['bns', 'open_almaty', 'eotinish_national']),
    sources: new Set(['s001', 's166']),
  },
  league: {
    periods: new Set(['bns~reported~2022-01-01~2022-12-31', 'bns~reported~~2023-12-31']),
    places: new Set(['ile', 'kegen', 'karasay', 'aksu']),
    orders: ['value', 'ratio'],
    direction: 'none',
  } satisfies KnownLeague as KnownLeague,
  composite: {
    indicators: {
      real_wage_index: { direction: 'higher', divisible: false },
      housing_queue: { direction: 'lower', divisible: true },
      average_wage: { direction: 'none', divisible: false },
      crimes_registered: { direction: 'none', divisible: true },
      sme_active: { direction: 'none', divisible: true },
    },
    years: [2023, 2022, 2021],
  } satisfies KnownToRanking as KnownToRanking,
  proposal: proposal(new Set(['average_wage', 'crimes_registered', 'sme_active']), 2023),
};

interface OldLink {
  readonly page: 'explore' | 'embed' | 'ranking' | 'composite' | 'place' | 'coverage' | 'own' | 'sql';
  readonly address: string;
  /** The day of the past that it names. */
  readonly day?: string;
  /** What it meant when it was written down here. */
  readonly choice: unknown;
  /** What of it was named as unusable. */
  readonly dropped?: readonly Dropped[];
  /** How a page states that choice; absent where the address carries none. */
  readonly canonical?: string;
}

/** A link that was printed is never changed: new ones are added below the old. */
const LINKS = JSON.parse(readFileSync(new URL('../golden/old-links.json', import.meta.url), 'utf8')) as OldLink[];

interface Opened {
  readonly choice: unknown;
  readonly dropped?: readonly Dropped[];
  readonly canonical?: string;
}

async function open({ page, address }: OldLink): Promise<Opened> {
  const { search, hash } = new URL(address, 'https://aina.example/');
  switch (page) {
    case 'explore':
    case 'embed': {
      const { view, dropped } = parseView(search, KNOWN.explore);
      return { choice: view, dropped, canonical: writeView(view) };
    }
    case 'ranking': {
      const { choice, dropped } = leagueGrammar(KNOWN.league).read(search, DEFAULT_LEAGUE);
      return { choice, dropped, canonical: writeLeague(choice) };
    }
    case 'composite': {
      const { choice, dropped } = rankingGrammar(KNOWN.composite).read(search, KNOWN.proposal);
      return { choice, dropped, canonical: writeRankingView(choice) };
    }
    case 'place': {
      const weights = parseWeights(search);
      return { choice: weights, canonical: withWeights('', weights) };
    }
    case 'coverage': {
      const chosen = chosenFrom({ search, hash }, KNOWN.units, KNOWN.indicators);
      return { choice: chosen, canonical: addressOf(chosen) };
    }
    case 'own': {
      const view = viewOf(hash);
      return { choice: view, ...(view === null ? {} : { canonical: hashOf(view) }) };
    }
    case 'sql': {
      const found = await statementOf(hash);
      const read = found !== null && found !== 'unreadable';
      return { choice: found, ...(read ? { canonical: await linkOf(found.sql) } : {}) };
    }
  }
}

const sorted = (dropped: readonly Dropped[] = []) => dropped.map((one) => Object.values(one).join(' ')).sort();

describe('a link of the past', () => {
  it('is one of forty and more, of every page that has an address of its own', () => {
    expect(LINKS.length).toBeGreaterThanOrEqual(40);
    expect(new Set(LINKS.map(({ page }) => page)).size).toBe(8);
  });

  it.each(LINKS)('opens what it meant: $page $address', async (link) => {
    const opened = await open(link);
    if (link.choice === null || typeof link.choice === 'string') expect(opened.choice).toBe(link.choice);
    // A choice may gain parts that an old link says nothing of; it never loses one.
    else expect(opened.choice).toMatchObject(link.choice as object);
    expect(sorted(opened.dropped)).toEqual(sorted(link.dropped));
    if (link.day !== undefined)
      expect(asOfDay(new URL(link.address, 'https://aina.example/').searchParams)).toBe(link.day);
    // What the page would state now opens the same again.
    if (opened.canonical !== undefined) {
      const again = await open({
        ...link,
        address: /^[?#]/.test(opened.canonical) ? opened.canonical : `?${opened.canonical}`,
      });
      expect(again.choice).toEqual(opened.choice);
      expect(again.dropped ?? []).toEqual([]);
    }
  });
});
