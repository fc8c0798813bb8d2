import { expect, test } from 'vitest';
import { openNodeEngine } from '../../src/lib/engine/node.ts';
import { isoDay, isoMonth } from '../../src/lib/i18n/calendar.ts';
import { buildCube, DIMENSIONS } from '../../src/lib/register/cube.ts';
import { NO_DAY } from '../../src/lib/register/register.ts';
import { EVERYTHING, LinkedViews, type Choice } from '../../src/lib/register/views.ts';
import { syntheticRegister } from '../bench/synthetic-rows.ts';

const VALUES = EVERYTHING.values;

const CASES: readonly (readonly [string, Choice, where: string])[] = [
  ['everything', EVERYTHING, 'true'],
  ['some months', { ...EVERYTHING, months: { from: 5, to: 20 } }, "received BETWEEN '2023-06-01' AND '2024-09-30'"],
  [
    'months and values',
    { months: { from: 30, to: 35 }, values: { ...VALUES, place: [1, 2, 7], topic: [0, 3] } },
    "received >= '2025-07-01' AND place IN (1, 2, 7) AND topic IN (0, 3)",
  ],
  ['all but one value', { ...EVERYTHING, values: { ...VALUES, channel: [0, 1, 2, 3, 4] } }, 'channel <> 5'],
];

test('DuckDB counts the same over the same rows', async () => {
  const register = syntheticRegister(8_000, 7);
  const { n, received, closed, place, topic, channel, outcome } = register;
  const iso = (day: number) => (day === NO_DAY ? '' : isoDay(day));
  const lines = Array.from({ length: n }, (_, i) =>
    [iso(received[i]!), iso(closed[i]!), place[i], topic[i], channel[i], outcome[i]].join(','),
  );
  const engine = await openNodeEngine();
  try {
    await engine.load({
      name: 'appeals',
      columns: [
        { name: 'received', type: 'VARCHAR' },
        { name: 'closed', type: 'VARCHAR' },
        ...DIMENSIONS.map((name) => ({ name, type: 'INTEGER' as const })),
      ],
      csv: `received,closed,${DIMENSIONS.join(',')}\n${lines.join('\n')}\n`,
    });
    const cube = buildCube(register);
    const views = new LinkedViews(cube);
    for (const [name, choice, where] of CASES) {
      const seen = views.look(choice);
      const [totals] = await engine.ask<object>(
        `SELECT count(*) AS received, count(closed) AS closed, count(*) - count(closed) AS open FROM appeals WHERE ${where}`,
      );
      expect({ received: seen.received, closed: seen.closed, open: seen.open }, name).toEqual(totals);
      // A chart leaves its own choice out: with nothing chosen in it that is the plain filter.
      for (const dimension of DIMENSIONS.filter((one) => choice.values[one] === null)) {
        const rows = await engine.ask<{ code: number; n: number }>(
          `SELECT ${dimension} AS code, count(*) AS n FROM appeals WHERE ${where} GROUP BY 1 ORDER BY 1`,
        );
        const ours = [...seen.by[dimension]].map((n, code) => ({ code, n })).filter((row) => row.n > 0);
        expect(ours, `${name}, ${dimension}`).toEqual(rows);
      }
      // Quartiles of what was closed, then the product of Kaplan and Meier in SQL.
      const [closedOnly] = await engine.ask<{ q: string }>(
        `SELECT array_to_string(quantile_disc(closed::DATE - received::DATE, [0.25, 0.5, 0.75]), ' ') AS q
         FROM appeals WHERE ${where} AND closed >= received`,
      );
      const { ofClosed, half } = seen.closing;
      const days = [ofClosed.quarter, ofClosed.half, ofClosed.threeQuarters].map((at) => at.kind === 'days' && at.days);
      expect(days.join(' '), name).toBe(closedOnly?.q);
      const [median] = await engine.ask<{ days: number }>(
        `WITH times AS (
           SELECT coalesce(closed, '2025-12-31')::DATE - received::DATE AS t, closed IS NOT NULL AS ended
           FROM appeals WHERE ${where} AND received IS NOT NULL AND (closed IS NULL OR closed >= received)),
         steps AS (SELECT t, count(*) FILTER (ended) AS d, count(*) AS leaving FROM times GROUP BY t),
         risk AS (SELECT t, d, sum(leaving) OVER (ORDER BY t DESC) AS n FROM steps),
         curve AS (SELECT t, exp(sum(CASE WHEN d = n THEN -1e9 ELSE ln(1 - d / n) END) OVER (ORDER BY t)) AS s FROM risk)
         SELECT min(t) AS days FROM curve WHERE s <= 0.5 + 1e-9`,
      );
      expect(half, name).toEqual({ kind: 'days', days: median?.days });
    }
    const months = await engine.ask<{ month: string; n: number }>(
      `SELECT received[1:7] AS month, count(*) AS n FROM appeals WHERE received IS NOT NULL GROUP BY 1 ORDER BY 1`,
    );
    const ours = [...views.look(EVERYTHING).byMonth.received].map((n, i) => ({
      month: isoMonth(cube.firstMonth + i),
      n,
    }));
    expect(ours.filter((row) => row.n > 0)).toEqual(months);
  } finally {
    await engine.close();
  }
});
