import { expect, it } from 'vitest';
import { figureById } from '#lib/subjects/figure/figure-by-id.ts';
import { ask, labels, ledger } from './answers.ts';

it('the ledger has no errors and is read once', () => {
  expect(ledger().figures.length).toBeGreaterThan(4000);
  expect(ledger()).toBe(ledger());
});

it('a page gets rows and the words for them', async () => {
  const rows = await ask(figureById, { id: 'f0001' });
  expect(labels('en', rows).indicator).toHaveProperty('appeals_received');
  expect(Object.keys(labels('kk', rows, { places: ['ile'] }).place)).toContain('ile');
});
