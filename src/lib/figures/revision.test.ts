import { describe, expect, it } from 'vitest';
import { changesAmong, countedFigures, historyOf, readReason, unreadPart } from './revision.ts';
import { figureOf } from './testing.ts';

const first = figureOf({ id: 'f0001', value: 10 });
const second = figureOf({ id: 'f0002', value: 12, revises: 'f0001', revision_reason: 'correction: misprint' });
const third = figureOf({
  id: 'f0003',
  value: 13,
  recorded_on: '2027-01-10',
  revises: 'f0002',
  revision_reason: 'revision: final count',
});
const taken = figureOf({
  id: 'f0004',
  value: 13,
  recorded_on: '2027-02-01',
  revises: 'f0003',
  revision_reason: 'withdrawal: the office took it back',
});
const all = [first, second, third, taken];

describe('the history of a figure', () => {
  it('reads the kind of a reason and leaves the rest as words', () => {
    expect(readReason('correction: two digits: swapped')).toEqual({
      kind: 'correction',
      words: 'two digits: swapped',
      translated: {},
      by: null,
    });
    for (const text of [null, '', 'misprint', 'correction:', 'correction:misprint', 'mistake: a digit']) {
      expect(readReason(text)).toBeNull();
    }
  });

  it('reads who recorded a change, and the reason in other languages, where they are given', () => {
    expect(readReason('correction: a | b | ru: цифры | kk: цифрлар | by: press office, Ile')).toEqual({
      kind: 'correction',
      words: 'a | b',
      translated: { kk: 'цифрлар', ru: 'цифры' },
      by: 'press office, Ile',
    });
    expect(readReason('withdrawal: gone | by: ')).toMatchObject({ words: 'gone', by: null });
  });

  it('tells what behind the bars would not be read', () => {
    expect(unreadPart('correction: a | b | ru: цифры | kk: цифрлар | by: press office')).toBeNull();
    const lost = ['kz: цифрлар', 'ru: ', 'ru: b | ru: c', 'by:'].map((tail) => unreadPart(`correction: a | ${tail}`));
    expect(lost).toEqual(['kz: цифрлар', 'ru: ', 'ru: c', 'by:']);
  });

  it('tells what came before and after, oldest first', () => {
    const { earlier, later } = historyOf('f0002', changesAmong(all));
    expect(earlier.map(({ before, kind }) => [before.id, kind])).toEqual([['f0001', 'correction']]);
    expect(later.map(({ after, kind }) => [after.id, kind])).toEqual([
      ['f0003', 'revision'],
      ['f0004', 'withdrawal'],
    ]);
  });

  it('counts the last word only, and nothing of what was taken back', () => {
    expect(countedFigures([first, second]).map(({ id }) => id)).toEqual(['f0002']);
    expect(countedFigures([first, second, third]).map(({ id }) => id)).toEqual(['f0003']);
    expect(countedFigures(all)).toEqual([]);
  });

  it('lists changes newest first, and none where nothing was changed', () => {
    expect(changesAmong(all).map(({ after }) => after.id)).toEqual(['f0004', 'f0003', 'f0002']);
    expect(changesAmong([first])).toEqual([]);
  });
});
