import type { Lang } from '#lib/i18n/lang.ts';
import { contestStandings } from '#lib/questions/contest-standings.ts';
import { ask, labels, ledger } from '#lib/server/answers.ts';
import { behind } from '#lib/server/behind.ts';
import { bestLeagues } from '#lib/server/leagues.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params }) => {
  const [standings, leagues] = await Promise.all([ask(contestStandings, undefined), bestLeagues()]);
  const order = ledger().indicators.filter(({ code }) => leagues.has(code));
  return {
    labels: labels(params.lang as Lang, standings, { indicators: order.map(({ code }) => code) }),
    standings,
    everything: behind({ indicator: [...new Set(standings.map(({ indicator }) => indicator))] }),
    leagues: order.flatMap(({ code }) => leagues.get(code) ?? []),
  };
};
