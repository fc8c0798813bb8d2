import { expect, test } from 'vitest';
import { LEDGER } from '../../../../tests/fixtures/export/making.ts';
import { derivationsOf } from '#lib/desk/derivations.ts';
import { deskOf } from '#lib/desk/desk.ts';
import { allLabels } from '#lib/ledger/labels.ts';
import { finding } from './finding.ts';

const desk = deskOf({ day: null, ledger: () => LEDGER, ask: () => Promise.resolve([]) });
const labels = allLabels(LEDGER, 'en');
const first = LEDGER.figures.filter(({ id }) => id === 'f0001');

test('a page is described by what it finds, with its hedge', () => {
  const region = derivationsOf(desk, 'en', ({ id }) => id === 'f0001');
  expect(finding(first, labels, 'en', 'Almaty Region', region)).toMatch(
    /more\sthan\s4\sthousand\sappeals × .* cannot be derived/,
  );
  expect(finding(first, labels, 'en', 'Almaty Region')).toMatch(/was reported as more\sthan\s4\sthousand\sappeals/);
});

test('and by its subject where nothing can be said: no figure, a name without a number, a doubtful value', () => {
  const doubtful = { ...first[0]!, suspect_remark: 'tenfold' };
  const named = { ...first[0]!, unit: 'mention' };
  for (const figures of [[], [doubtful], [named]])
    expect(finding(figures, labels, 'en', 'Ile District')).toBe('Ile District');
});
