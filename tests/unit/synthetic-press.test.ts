import { expect, it } from 'vitest';
import { checkLedger } from '../../src/lib/ledger/check.ts';
import { syntheticPress } from '../bench/synthetic-press.ts';
import { realTexts } from '../fixtures/ledger/real.ts';

it('a ledger with four times the press figures passes the check, with ids of its own for all of them', () => {
  const texts = realTexts();
  const { texts: grown, figures } = syntheticPress(texts, 4);
  const { problems, ledger } = checkLedger(grown);
  expect(problems).toEqual([]);
  expect(ledger?.figures.filter(({ origin }) => origin === 'press')).toHaveLength(figures);
  expect(figures % 4).toBe(0);
  expect(() => syntheticPress(texts, 100)).toThrow(RangeError);
});
