import { describe, expect, it } from 'vitest';
import { realTexts } from '../fixtures/ledger/real.ts';
import { withCache } from '#lib/engine/cache.ts';
import { openNodeEngine } from '#lib/engine/node.ts';
import { loadLedger } from '#lib/engine/tables.ts';
import { csvParts } from '#lib/export/figures-csv.ts';
import { makingOf } from '../fixtures/export/making.ts';
import type { Figure } from '#lib/figures/figure.ts';
import { LANGS } from '#lib/i18n/lang.ts';
import { asOf, recordedDays } from '#lib/ledger/as-of.ts';
import { pickLabels } from '#lib/ledger/labels.ts';
import { readTrusted } from '#lib/ledger/read.ts';
import type { Ledger } from '#lib/ledger/types.ts';
import { composite } from '#lib/subjects/composite/composite.ts';
import { deskOf } from '#lib/desk/desk.ts';
import { dashboard } from '#lib/subjects/dashboard/asked.ts';

const now = readTrusted(realTexts());
const { last: day } = recordedDays(now);
const LATER = '2099-01-01';
const id = (n: number) => `f9${String(n).padStart(3, '0')}`;

/** The ledger some time later: a correction, a revision of it, a withdrawal, a newer year, a second side of a conflict. */
function later(): Ledger {
  const of = (wanted: string): Figure => now.figures.find((figure) => figure.id === wanted)!;
  const revise = (n: number, old: Figure, changes: Partial<Figure>, revision_reason: string): Figure => ({
    ...old,
    id: id(n),
    revises: old.id,
    recorded_on: LATER,
    revision_reason,
    ...changes,
  });
  const correction = revise(1, of('f0001'), { value: 5000, lower: 5000 }, 'correction: the release was misread');
  const newer = now.figures
    .filter(({ indicator, period_end }) => indicator === 'population' && period_end === '2023-12-31')
    .map((figure, at): Figure => ({ ...figure, id: id(100 + at), period_end: '2097-12-31', recorded_on: LATER }));
  const [, second] = now.figures.filter(({ conflict, repeats }) => conflict === null && repeats === null);
  const lone = now.figures.find(({ conflict, repeats }) => conflict === null && repeats === null)!;
  return {
    ...now,
    figures: [
      // Marks that the keepers filled in on rows of old.
      ...now.figures.map((figure) =>
        figure.id === lone.id
          ? { ...figure, conflict: 'C99' }
          : figure.id === second?.id
            ? { ...figure, repeats: id(1) }
            : figure,
      ),
      correction,
      revise(2, correction, { value: 6000, lower: 6000 }, 'revision: a newer count'),
      revise(3, of('f0002'), {}, 'withdrawal: the office took it back'),
      { ...lone, id: id(4), conflict: 'C99', recorded_on: LATER },
      ...newer,
    ],
  };
}

const future = later();
const then = asOf(future, day);

describe('the ledger as it stood on a day', () => {
  it('holds the rows of that day and nothing that was learnt later', () => {
    expect(then.figures).toEqual(now.figures);
    expect(asOf(now, day)).toBe(now);
    expect(asOf(now, '2000-01-01').figures).toEqual([]);
    expect(asOf(future, LATER)).toBe(future);
  });

  it('gives the same CSV, byte for byte, whatever was recorded since', async () => {
    for (const lang of LANGS) {
      const csv = async (ledger: Ledger, profile: 'standard' | 'excel') => {
        const rows = ledger.figures.filter(({ place }) => place === 'almaty-region' || place === 'ile');
        const labels = pickLabels(ledger, lang, rows);
        return (await csvParts({ ...(await makingOf(rows, 'csv_excel', { lang })), labels }, profile)).join('');
      };
      for (const profile of ['standard', 'excel'] as const) {
        expect(await csv(then, profile)).toBe(await csv(now, profile));
        expect(await csv(future, profile)).not.toBe(await csv(now, profile));
      }
    }
  });

  it('is told by a page as on that day, and the present without what was replaced or taken back', async () => {
    const engine = withCache(await openNodeEngine());
    const told = async (ledger: Ledger) => {
      await loadLedger(engine, ledger);
      const desk = deskOf({
        day,
        ledger: () => ledger,
        ask: (question, input) => engine.ask(question.sql, question.params(input)),
      });
      const page = JSON.stringify(await dashboard(desk, 'kk'));
      return { page, years: (await composite(desk, 'kk'))?.slices.map(({ year }) => year) };
    };
    const { page: before } = await told(now);
    const replayed = await told(then);
    expect(replayed.page).toBe(before);
    expect(replayed.years).not.toContain(2097);
    const { page: present, years } = await told(future);
    expect(years).toContain(2097);
    // Figures stand there one by one, or packed with the ids in a row.
    const has = (text: string, wanted: string) => new RegExp(`"id":(\\[[^\\]]*)?"${wanted}"`).test(text);
    expect(has(present, id(2))).toBe(true);
    for (const gone of ['f0001', 'f0002', id(1), id(3)]) {
      expect(has(present, gone), gone).toBe(false);
    }
    expect(['f0001', 'f0002'].some((gone) => has(before, gone))).toBe(true);
    await engine.close();
  }, 60_000);
});
