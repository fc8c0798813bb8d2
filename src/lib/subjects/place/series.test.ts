import { describe, expect, it } from 'vitest';
import { realTexts } from '../../../../tests/fixtures/ledger/real.ts';
import { deskOf } from '#lib/desk/desk.ts';
import { mapUnits } from '#lib/desk/units.ts';
import { allLabels } from '#lib/ledger/labels.ts';
import { readTrusted } from '#lib/ledger/read.ts';
import { REGIONS } from '#lib/ledger/regions.ts';
import { openedSeries, scalesOf, unpackMiddle, type OpenedSeries } from './opened.ts';
import type { PlaceSeriesData } from './place-series.ts';
import { packMiddle, seriesOf } from './series.ts';

const ledger = readTrusted(realTexts());
const words = allLabels(ledger, 'en');
/** Which rankings there are is the engine's to tell, and no matter here. */
const desk = deskOf({ day: null, ledger: () => ledger, ask: () => Promise.resolve([]) });

const asked = async (place: string): Promise<PlaceSeriesData> => (await seriesOf(desk, place, words, 'en'))!;
const opened = async (place: string): Promise<OpenedSeries[]> => openedSeries(await asked(place), place);

describe('the series of a place', () => {
  it('are there for every district and both regions, the same indicators everywhere, and for no other place', async () => {
    const codes = mapUnits(desk).map(({ code }) => code);
    const all = await Promise.all([...codes, ...REGIONS].map(asked));
    const indicators = all.map(({ series }) => series.map(({ indicator }) => indicator).join());
    expect(new Set(indicators).size).toBe(1);
    expect(await seriesOf(desk, 'kazakhstan', words, 'en')).toBeNull();
  });

  it('hold the place’s own rows alone, and say nothing of its place where it published nothing', async () => {
    for (const { code } of mapUnits(desk)) {
      for (const one of await opened(code)) {
        expect(one.points.every(({ figure }) => figure.place === code && figure.indicator === one.indicator)).toBe(
          true,
        );
        const there = one.points.some(({ year }) => year === one.year);
        if (!there) expect([code, one.indicator, one.against]).toEqual([code, one.indicator, null]);
        if (one.points.length === 0) expect(one.rank).toBeNull();
      }
    }
  });

  it('give a place as a range within the districts that take one', async () => {
    for (const { code } of mapUnits(desk)) {
      for (const { rank, rate } of await opened(code)) {
        for (const place of [rank, rate?.rank ?? null]) {
          if (place === null) continue;
          expect(place.best).toBeGreaterThanOrEqual(1);
          expect(place.worst).toBeGreaterThanOrEqual(place.best);
          expect(place.of).toBeGreaterThanOrEqual(place.worst);
        }
      }
    }
  });

  it('show the units of its region where a place has no rows of its own', async () => {
    for (const region of REGIONS) {
      const units = (await opened(region)).flatMap((one) => one.units);
      const parents = new Set(units.map(({ place }) => words.place[place]?.parent));
      expect([...parents]).toEqual([region]);
    }
  });

  it('lose nothing of the medians on the way into the page', async () => {
    const [first] = await opened('almaty-region');
    for (const middle of first!.middles) expect(unpackMiddle(packMiddle(middle))).toEqual(middle);
  });

  it('of one unit share one scale, unless one spans over five times as much', async () => {
    const all = await opened(REGIONS[0]);
    const scales = scalesOf(all, (code) => words.indicator[code]?.unit ?? '');
    const units = new Map<string, Set<unknown>>();
    for (const [code, axis] of scales) {
      const unit = words.indicator[code]?.unit ?? '';
      units.set(unit, (units.get(unit) ?? new Set()).add(axis));
    }
    for (const axes of units.values()) {
      const widths = [...axes].map(
        (axis) => (axis as { max: number; min: number }).max - (axis as { min: number }).min,
      );
      widths.sort((a, b) => b - a);
      for (let i = 1; i < widths.length; i++) expect(widths[i]!).toBeLessThan(widths[i - 1]!);
    }
    expect(scales.size).toBeGreaterThan(new Set(scales.values()).size);
  });
});
