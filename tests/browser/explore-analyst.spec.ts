/** The twelve questions of tests/analyst/questions.md, asked through the controls of Explore. */
import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { Explore } from './explore-bench.ts';
import { expect, test } from './site.ts';

type Row = Readonly<Record<string, string>>;
const PRESS = new Map(
  Papa.parse<Row>(readFileSync('data/figures.csv', 'utf8'), { header: true, skipEmptyLines: true }).data.map((row) => [
    row.id ?? '',
    row,
  ]),
);

interface Asked {
  readonly question: string;
  readonly ask: (bench: Explore) => Promise<void>;
  readonly answer: (bench: Explore) => Promise<void>;
}

const ids = (operation: string, rows: readonly string[]) => rows.map((row) => `${operation}(${row})`);

const CORRECTED = new Set([...PRESS.values()].map(({ revises }) => revises));

/** Of rows worked out by hand those that still stand: what was corrected since has left the comparison, as it should. */
const standing = (byHand: readonly string[]): string[] => byHand.filter((id) => !CORRECTED.has(id));

/**
 * The rows worked out by hand stand there in this order. What a later article added may stand among them, if it is of the
 * same kind by the file of the ledger.
 */
async function holds(bench: Explore, byHand: readonly string[], kind: Row): Promise<void> {
  const rows = await bench.rows();
  expect(rows.filter((id) => byHand.includes(id))).toEqual(standing(byHand));
  for (const id of rows) expect(PRESS.get(id), id).toMatchObject(kind);
  expect(new Set(rows).size).toBe(rows.length);
}

/** The rows of the statistics and what is said in them: an article may quote the bureau, and then stands among them. */
async function statistics(bench: Explore): Promise<{ rows: string[]; said: string[] }> {
  const [rows, said] = [await bench.rows(), await bench.said()];
  const both = rows.map((id, i) => ({ id, said: said[i] ?? '' })).filter((row) => !/\bf\d{4}\b/.test(row.id));
  return { rows: both.map(({ id }) => id), said: both.map((row) => row.said) };
}

async function saidToDiffer(bench: Explore, ids: readonly string[]): Promise<void> {
  for (const id of standing(ids))
    await expect(bench.page.locator(`tr[data-figure=${id}]`)).toContainText('sources differ');
}

const OPEN_ALMATY = ['f0085', 'f0073', 'f0075', 'f0077', 'f0079', 'f0081', 'f0083'];
const PAVLODAR: Row = { f0193: '61 appeals', f0192: '54 appeals', f0191: '94 appeals' };
const THREE_SHIFTS = ['f0397', 'f0398'];
const SCHOOLS_BUILT = ['f0395', 'f0399'];
/** By day, the plan for the end of the year last. */
const GAS_JETISU = ['f0252', 'f0251', 'f0257', 'f0265'];

/**
 * Presses that each question took when groups stood in one list and filters were closed: an indicator two (open, choose), a
 * closed filter two, everything else one; groups that had to be tried are not counted.
 */
const BEFORE = [3, 2, 4, 5, 6, 6, 4, 2, 4, 6, 4, 5];

const QUESTIONS: readonly Asked[] = [
  {
    question: '1. most housing in 2023',
    ask: async (bench) => {
      await bench.group('period', /^2023 \(/);
    },
    answer: async (bench) => {
      const { rows, said } = await statistics(bench);
      expect(rows.slice(0, 5)).toEqual(['b01837', 'b01809', 'b01865', 'b01867', 'b01891']);
      expect(said[0]).toBe('Talgar: 257.3 thousand m²');
      expect(rows).toHaveLength(20);
      await expect(bench.page.locator('figure.chart').first()).toContainText('not published');
    },
  },
  {
    question: '2. most housing per 1,000 residents',
    ask: async (bench) => {
      await bench.group('period', /^2023 \(/);
      await bench.pick('measure', 'per_1000');
    },
    answer: async (bench) => {
      expect((await statistics(bench)).rows.slice(0, 5)).toEqual(
        ids('per_thousand', ['b01837,b00237', 'b01747,b00033', 'b01867,b00305', 'b01865,b00303', 'b01809,b00171']),
      );
      await expect(bench.page.locator('figure.chart').first()).toContainText('population at the end of 2023');
    },
  },
  {
    question: '3. growth of housing in Talgar, 2021 to 2022',
    ask: async (bench) => {
      await bench.filter('Places', /^Talgar/);
      await bench.filter('Years', /^2022/);
      await bench.pick('measure', 'change');
    },
    answer: async (bench) => {
      expect(await statistics(bench)).toEqual({
        rows: ['change(b01836,b01835)'],
        said: ['Talgar: between 5.11% and 5.21%'],
      });
    },
  },
  {
    question: '4. topics of Open Almaty, nine months of 2025',
    ask: async (bench) => {
      await bench.indicator('appeals_received');
      await bench.pick('by', 'topic');
      await bench.group('scope', /^Open Almaty/);
      await bench.sliceWith(standing(OPEN_ALMATY)[0] ?? '');
    },
    answer: async (bench) => {
      await holds(bench, OPEN_ALMATY, {
        indicator: 'appeals_received',
        scope: 'open_almaty',
        period_end: '2025-09-30',
      });
      await saidToDiffer(bench, OPEN_ALMATY);
    },
  },
  {
    question: '5. utilities in Pavlodar Region',
    ask: async (bench) => {
      await bench.indicator('appeals_received');
      await bench.filter('Topics', /^Housing and communal services/);
      await bench.pick('by', 'period');
      await bench.filter('Places', /^Pavlodar/);
      await bench.sliceWith(standing(Object.keys(PAVLODAR))[0] ?? '');
    },
    answer: async (bench) => {
      expect(await bench.kind()).toBe('line');
      await holds(bench, Object.keys(PAVLODAR), {
        place: 'pavlodar-region',
        topic: 'utilities',
        period_kind: 'quarter',
      });
      const [rows, said] = [await bench.rows(), await bench.said()];
      for (const id of standing(Object.keys(PAVLODAR))) {
        expect(said[rows.indexOf(id)]).toContain(`: ${PAVLODAR[id]}`);
      }
    },
  },
  {
    question: '6. unemployment above 5.5 % in 2022',
    ask: async (bench) => {
      await bench.indicator('unemployment_rate');
      await bench.group('period', /^2022 \(/);
      await bench.threshold('gt', '5.5');
    },
    answer: async (bench) => {
      const [certainly = 0, possibly = 0] = await bench.answers();
      const { rows } = await statistics(bench);
      expect(rows.sort()).toEqual(['b03996', 'b04022', 'b04064', 'b04069', 'b04070', 'b04071']);
      expect(await bench.rows()).toHaveLength(certainly + possibly);
      await bench.page.locator('input[name=keep][value=possibly]').click();
      await expect(bench.page.locator('tr[data-figure]')).toHaveCount(certainly);
      expect(await bench.rows()).not.toContain('b04064');
    },
  },
  {
    question: '7. schools in three shifts',
    ask: async (bench) => {
      await bench.indicator('three_shift_schools');
      // Nothing else of these schools shares an axis: both stand there at once.
    },
    answer: async (bench) => {
      await holds(bench, THREE_SHIFTS, { indicator: 'three_shift_schools', place: 'almaty-region' });
      const last = standing(THREE_SHIFTS).at(-1) ?? '';
      await bench.page.locator(`tr[data-figure=${last}] button.open`).click();
      const behind = bench.page.locator('.behind');
      await expect(behind.locator('blockquote')).toHaveText(PRESS.get(last)?.as_reported ?? '');
      await expect(behind.locator(`a[href*="/sources/${PRESS.get(last)?.source}/"]`)).toBeVisible();
    },
  },
  {
    question: '8. schools built in Almaty Region since 2022',
    ask: async (bench) => {
      await bench.indicator('schools_built');
      await bench.sliceWith(standing(SCHOOLS_BUILT)[0] ?? '');
    },
    answer: async (bench) => {
      const kind = { indicator: 'schools_built', place: 'almaty-region', period_start: '2022-01-01' };
      await holds(bench, SCHOOLS_BUILT, kind);
      await saidToDiffer(bench, SCHOOLS_BUILT);
    },
  },
  {
    question: '9. gas for the population of Jetisu Region',
    ask: async (bench) => {
      await bench.indicator('gas_coverage_population');
      await bench.filter('Places', /^Jetisu reg/);
      await bench.pick('by', 'period');
      await bench.sliceWith(standing(GAS_JETISU).at(-1) ?? '');
    },
    answer: async (bench) => {
      await holds(bench, GAS_JETISU, { indicator: 'gas_coverage_population', place: 'jetisu-region' });
      for (const id of standing(GAS_JETISU).filter((one) => PRESS.get(one)?.status === 'plan')) {
        await expect(bench.page.locator(`tr[data-figure=${id}]`)).toContainText('plan');
      }
    },
  },
  {
    question: '10. more arrivals than departures in 2023',
    ask: async (bench) => {
      await bench.indicator('net_migration');
      await bench.group('period', /^2023 \(/);
      await bench.threshold('gt', '0');
    },
    answer: async (bench) => {
      const [certainly = 0, possibly = 0] = await bench.answers();
      expect((await statistics(bench)).rows).toEqual(['b00733', 'b00761', 'b00789', 'b00671']);
      expect(await bench.rows()).toHaveLength(certainly + possibly);
    },
  },
  {
    question: '11. population against housing, 2023',
    ask: async (bench) => {
      await bench.indicator('population');
      await bench.pick('chart', 'scatter');
      if ((await bench.page.locator('#against').getAttribute('data-value')) !== 'housing_commissioned') {
        await bench.indicator('housing_commissioned', 'against');
      }
    },
    answer: async (bench) => {
      const { rows } = await statistics(bench);
      expect(rows).toHaveLength(40);
      expect(rows[0]).toBe('b00171');
      expect(rows[20]).toBe('b01837');
      expect(await bench.page.locator('figure.chart h3').first().innerText()).toMatch(/Karasay.*Talgar/);
    },
  },
  {
    question: '12. crimes in Taldyqorgan since 2022',
    ask: async (bench) => {
      await bench.indicator('crimes_registered');
      await bench.filter('Places', /^Taldyqorgan/);
      await bench.pick('by', 'period');
      await bench.pick('measure', 'index');
    },
    answer: async (bench) => {
      const { rows, said } = await statistics(bench);
      expect(said.map((text) => text.split(': ')[1])).toEqual([
        '100%',
        'between 158.2% and 158.3%',
        'between 127.1% and 127.2%',
      ]);
      expect(rows).toEqual(['index_to_100(b04204)', 'index_to_100(b04205,b04204)', 'index_to_100(b04206,b04204)']);
    },
  },
];

for (const [i, { question, ask, answer }] of QUESTIONS.entries()) {
  test(`${question}: answered by hand, and the link shows the same to somebody else`, async ({ page, open }) => {
    test.setTimeout(120_000);
    const bench = new Explore(page);
    await bench.open();
    await ask(bench);
    console.log(`presses for ${question}: ${BEFORE[i]} before, ${bench.steps} now`);
    await answer(bench);
    const marks = { rows: await bench.rows(), kind: await bench.kind() };

    // Another profile, another language: the same marks in the same order and the same kind of chart.
    const other = new Explore(await open());
    await other.open(i % 2 === 0 ? 'kk' : 'ru', await bench.search());
    await expect.poll(() => other.rows(), { timeout: 30_000 }).toEqual(marks.rows);
    expect(await other.kind()).toBe(marks.kind);
  });
}
