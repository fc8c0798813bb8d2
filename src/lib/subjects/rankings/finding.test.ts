import { expect, test } from 'vitest';
import { figureOf } from '#lib/figures/testing.ts';
import { leagueOf } from '#lib/figures/rankings/league.ts';
import { DEFAULT_SMALL_NUMBERS } from '#lib/figures/rankings/small-numbers.ts';
import { LANGS } from '#lib/i18n/lang.ts';
import { loadMessages } from '#lib/i18n/messages.ts';
import { rankingFinding } from './finding.ts';

const KINDS = { times: null, kind: 'count', divisorKind: 'count' } as const;
const RULES = { direction: 'none', small: DEFAULT_SMALL_NUMBERS } as const;
const of = (values: Readonly<Record<string, number>>) =>
  leagueOf(
    {
      figures: Object.entries(values).map(([place, value]) => figureOf({ id: `f${place}`, place, value })),
      divisors: [],
    },
    Object.keys(values),
    KINDS,
    'value',
    RULES,
  );

test.each(LANGS)(
  'a ranking is described by who stands first, with the places that the reports allow (%s)',
  async (lang) => {
    const t = await loadMessages(lang);
    const found = rankingFinding(of({ a: 500, b: 900, c: 700, d: 100 }), {
      name: (place) => place.toUpperCase(),
      said: ({ figure }) => String(figure.value),
      lang,
      t,
    });
    expect(found).toMatch(/^B: .*1.*900; C: .*2.*700; A: .*3.*500\.$/u);
  },
);

test('and where nobody can be told apart by why there is no order', async () => {
  const t = await loadMessages('en');
  const speaking = { name: (place: string) => place, said: () => '', lang: 'en', t } as const;
  expect(rankingFinding(of({ a: 5, b: 5, c: 5 }), speaking)).toBe(t.rankings.notes.all_equal);
  expect(rankingFinding(of({}), speaking)).toBe(t.rankings.notes.nobody);
});
