import { expect, it } from 'vitest';
import { smallLedger } from '../../../../tests/fixtures/ledger/small.ts';
import { checkLedger } from '#lib/ledger/check.ts';
import { allLabels } from '#lib/ledger/labels.ts';
import { isSound } from './sound-figure.ts';

const { ledger } = checkLedger(smallLedger());
if (ledger === null) throw new Error('the small ledger has errors');
const labels = allLabels(ledger, 'en');
const [figure] = ledger.figures;
if (figure === undefined) throw new Error('the small ledger has no figures');

it('every figure of a ledger is sound', () => {
  expect(ledger.figures.filter((one) => !isSound(one, labels))).toEqual([]);
});

it('a row in which a reader put something else into a column is not', () => {
  const others = [
    { place: null },
    { place: 'atlantis' },
    { place: 'constructor' },
    { unit: 'parsecs' },
    { topic: 'nothing' },
    { value: null },
    { value: 'many' },
    { value: Number.NaN },
    { lower: 'x' },
    { status: 'rumour' },
    { qualifier: 'firm' },
    { period_end: '2025-02-30' },
    { id: null },
  ];
  expect(others.filter((change) => isSound({ ...figure, ...change }, labels))).toEqual([]);
});
