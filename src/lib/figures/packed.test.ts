import { describe, expect, it } from 'vitest';
import { ledger } from '#lib/server/answers.ts';
import type { Figure } from './figure.ts';
import { packFigures, unpackFigures } from './packed.ts';

const groups = (key: (figure: Figure) => string): Figure[][] => {
  const found = new Map<string, Figure[]>();
  for (const figure of ledger().figures) found.set(key(figure), [...(found.get(key(figure)) ?? []), figure]);
  return [...found.values()];
};

describe('packed figures', () => {
  it('come back as they were, for every indicator and source of the ledger', () => {
    for (const figures of [...groups(({ indicator }) => indicator), ...groups(({ source }) => source)]) {
      // By way of JSON, as a page carries them.
      const carried = JSON.parse(JSON.stringify(packFigures(figures))) as ReturnType<typeof packFigures>;
      expect(unpackFigures(carried)).toEqual(figures);
    }
  });

  it('of none are none', () => {
    expect(unpackFigures(packFigures([]))).toEqual([]);
  });

  it('take less than half of the bytes on the page of an indicator', () => {
    const population = ledger().figures.filter(({ indicator }) => indicator === 'population');
    expect(JSON.stringify(packFigures(population)).length).toBeLessThan(JSON.stringify(population).length / 2);
  });
});
