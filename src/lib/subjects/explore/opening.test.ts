import { beforeAll, describe, expect, it } from 'vitest';
import { ask, ledger, nodeEngine } from '#lib/server/answers.ts';
import { isRegion } from '#lib/ledger/regions.ts';
import { DEFAULT_VIEW, type View } from '#lib/view/view.ts';
import { askView, filtersOf } from './ask.ts';
import { choicesOf, PARTS, valueOf } from './groups.ts';
import { isOwn } from './opening.ts';
import { formOf } from './pick.ts';
import { exploreTraits } from './questions/explore-traits.ts';
import { askReach } from './reach.ts';
import { slicesOf } from './slices.ts';
import { answerOf } from './threshold.ts';
import { whyAlone } from './why-alone.ts';

beforeAll(nodeEngine);

const answer = (part: Partial<View>) => {
  const view = { ...DEFAULT_VIEW, ...part };
  return askView(ask, view, ledger().indicators.find(({ code }) => code === view.indicator)?.kind ?? 'count');
};
const membersOf = async (view: View) => slicesOf(await ask(exploreTraits, filtersOf(view)), formOf(view).varying);
const used = () => [...new Set(ledger().figures.map(({ indicator }) => indicator))];

describe('a view opens', () => {
  it('with figures of the two regions wherever two of them share an axis, and otherwise with each by itself', async () => {
    let alone = 0;
    for (const indicator of used()) {
      const found = await answer({ indicator });
      const slices = await membersOf(found.view);
      const together = slices.filter(({ members }) => members.filter(isOwn).length > 1);
      if (together.length > 0) {
        expect(found.alone, indicator).toBeNull();
        const drawn = slices.find(({ slice }) => slice.key === found.rows[0]?.slice);
        expect(drawn?.members.some(isOwn), indicator).toBe(true);
      } else if (slices.some(({ members }) => members.some(isOwn))) {
        alone += 1;
        expect(found.alone?.shown, indicator).toBe(true);
        const own = slices.flatMap(({ members }) => members.filter(isOwn)).map(({ id }) => id);
        for (const { id } of found.rows) expect(own, indicator).toContain(id);
        expect(found.rows.length).toBe(Math.min(own.length, 24));
      }
    }
    expect(alone).toBeGreaterThan(3);
  }, 120_000);

  it('with the claims of the two regions for appeals received, the largest group elsewhere one press away', async () => {
    const found = await answer({ indicator: 'appeals_received' });
    expect(found.alone?.shown).toBe(true);
    expect(found.rows.some(({ place }) => isRegion(place))).toBe(true);
    const { elsewhere } = found.alone!;
    expect(elsewhere!.figures).toBeGreaterThan(1);
    const there = await answer({ indicator: 'appeals_received', slice: elsewhere!.key });
    expect(there.rows).toHaveLength(elsewhere!.figures);
    // The way back is known.
    expect(there.alone).toMatchObject({ shown: false });
    for (const figure of found.rows) expect(Array.isArray(whyAlone(figure, found.rows))).toBe(true);
  });

  it('with a group that has answers, where a threshold is asked before a group is chosen', async () => {
    const asked = { indicator: 'appeals_resolved_positive_share', threshold: { comparison: 'gt', value: 60 } } as const;
    const found = await answer(asked);
    const slices = await membersOf(found.view);
    const answering = slices.filter(({ members }) => members.some((one) => answerOf(one, asked.threshold) !== 'no'));
    expect(answering.length).toBeGreaterThan(0);
    expect(found.rows.some((row) => answerOf(row, asked.threshold) !== 'no')).toBe(true);
  });

  it('and where the chosen group has no answer, the groups that have one are named', async () => {
    const threshold = { comparison: 'gt', value: 60 } as const;
    const plain = await membersOf({ ...DEFAULT_VIEW, indicator: 'appeals_resolved_positive_share' });
    const silent = plain.find(({ members }) => members.every((one) => answerOf(one, threshold) === 'no'));
    const found = await answer({
      indicator: 'appeals_resolved_positive_share',
      threshold,
      slice: silent?.slice.key ?? null,
    });
    const reached = await askReach(ask, found);
    expect(reached.length).toBeGreaterThan(0);
    for (const { example, slice } of reached) {
      expect(answerOf(example, threshold)).not.toBe('no');
      expect(slice.key).not.toBe(found.rows[0]?.slice);
    }
  });
});

describe('a group of comparable figures is chosen by its parts', () => {
  it('each part leads to a group that has what was chosen, and any group can be reached by choosing its parts', async () => {
    for (const indicator of ['appeals_received', 'housing_commissioned', 'gas_coverage_population']) {
      const { slices } = await answer({ indicator });
      const parts = choicesOf(slices, slices[0]?.key ?? null);
      for (const { part, options } of parts) {
        expect(new Set(options.map(({ value }) => value)).size).toBe(options.length);
        for (const { value, slice } of options) expect(valueOf(slice, part)).toBe(value);
      }
      const reached = new Set<string>();
      const open = [slices[0]?.key ?? ''];
      for (let key = open.pop(); key !== undefined; key = open.pop()) {
        if (reached.has(key)) continue;
        reached.add(key);
        for (const { options } of choicesOf(slices, key)) open.push(...options.map(({ slice }) => slice.key));
      }
      const told = new Set(slices.map((one) => PARTS.map((part) => valueOf(one, part)).join('|')));
      expect(
        new Set(
          [...reached].map((key) => {
            const slice = slices.find((one) => one.key === key)!;
            return PARTS.map((part) => valueOf(slice, part)).join('|');
          }),
        ),
      ).toEqual(told);
    }
  });
});
