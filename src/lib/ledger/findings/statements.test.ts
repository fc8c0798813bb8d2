import { describe, expect, it } from 'vitest';
import { realTexts } from '../../../../tests/fixtures/ledger/real.ts';
import { findingsOf } from '../findings.ts';
import { readTrusted } from '../read.ts';
import { disagreementsOf } from './statements.ts';

const ledger = readTrusted(realTexts());
const findings = findingsOf(ledger);
const all = disagreementsOf(ledger, findings);
const ids = (id: string) =>
  all
    .find((one) => one.id === id)
    ?.groups.map(({ statements }) => statements.map(({ figure, reprints }) => [figure.id, reprints.map((r) => r.id)]));

describe('disagreements of the real ledger', () => {
  it('hold every conflict and every figure that takes part in one', () => {
    expect(all.flatMap(({ conflict }) => conflict ?? [])).toEqual(ledger.conflicts.map(({ id }) => id));
    const shown = new Set(
      all.flatMap(({ groups }) =>
        groups.flatMap(({ statements }) =>
          statements.flatMap(({ figure, reprints }) => [figure.id, ...reprints.map(({ id }) => id)]),
        ),
      ),
    );
    expect(ledger.figures.filter(({ id, conflict }) => conflict !== null && !shown.has(id))).toEqual([]);
  });

  it('count a reprint as one source with what it repeats', () => {
    expect(ids('C34')).toEqual([[['f0016', ['f0017']]]]);
    expect(all.find(({ id }) => id === 'C34')?.sources).toBe(1);
    expect(ids('C02')?.[0]).toContainEqual(['f0244', ['f0270']]);
  });

  it('draw what is about one thing on one scale, from the lowest to the highest, and name what differs', () => {
    const gas = all.find(({ id }) => id === 'C03');
    expect(gas?.groups.map(({ spread }) => spread)).toEqual([{ lower: 71.35, upper: 72.5 }]);
    expect(gas?.groups[0]?.differences).toEqual(['base', 'status']);
    expect(gas?.findings).toEqual(['base_unclear-f0245', 'sources_disagree-f0245']);
  });

  it('draw nothing together that is about different places, topics or indicators', () => {
    expect(all.find(({ id }) => id === 'C31')?.groups.map(({ spread }) => spread)).toEqual([null, null]);
    expect(all.find(({ id }) => id === 'C35')?.groups.length).toBe(8);
  });
});
