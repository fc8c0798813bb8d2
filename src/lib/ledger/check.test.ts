import { describe, expect, it } from 'vitest';
import { corrected, smallLedger, spoilt } from '../../../tests/fixtures/ledger/small.ts';
import { CASES, withFile, without } from '../../../tests/fixtures/ledger/spoilt.ts';
import { checkLedger } from './check.ts';
import { problemLine } from './problem.ts';

const found = (texts: Record<string, string>) =>
  checkLedger(texts).problems.map(({ code, file, line, column }) => [code, file, line, column]);

describe('the check of the ledger', () => {
  it('finds nothing wrong with a legal ledger and gives it typed', () => {
    const { problems, ledger } = checkLedger(smallLedger());
    expect(problems.map(problemLine)).toEqual([]);
    expect(ledger?.figures.map(({ id, origin }) => `${id} ${origin}`)).toEqual([
      'f0001 press',
      'f0002 press',
      'f0003 press',
      'f0004 press',
      'b00001 statistics',
      'b00002 statistics',
    ]);
    expect(ledger?.figures[1]).toMatchObject({
      value: 71.4,
      lower: 71.35,
      upper: 71.45,
      note: 'first line\nsecond, line',
    });
    expect(ledger?.figures[4]).toMatchObject({ value: -2700, topic: null });
  });

  it.each(CASES)('reports %s', (_claim, texts, code, where) => {
    const problems = checkLedger(texts).problems.map((one) => ({
      code: one.code,
      where: [one.file, one.line, ...(one.column === null ? [] : [one.column])].join(':'),
    }));
    expect(problems).toEqual([{ code, where }]);
  });

  it('reports a conflict that no figure names', () => {
    const unnamed = spoilt('figures.csv', '10,s002,C01', '10,s002,')['figures.csv'] ?? '';
    const texts = { ...smallLedger(), 'figures.csv': unnamed.replace(',s001,C01,', ',s001,,') };
    expect(found(texts)).toEqual([['unused', 'conflicts.csv', 2, 'id']]);
  });

  it('reports a circle of parents wherever it is met', () => {
    expect(found(spoilt('places.csv', 'region,kazakhstan', 'region,region-a'))).toEqual([
      ['combination', 'places.csv', 2, 'parent'],
      ['combination', 'places.csv', 4, 'parent'],
    ]);
  });

  it('finds nothing wrong with a correction of the same thing', () => {
    expect(found(corrected())).toEqual([]);
  });

  it('reports a circle of revisions wherever it is met', () => {
    const texts = corrected();
    const circle = texts['figures.csv'].replace(/(f0003.*2026-11-)23,,/, '$124,f0005,revision: newer');
    texts['figures.csv'] = circle;
    expect(found(texts)).toEqual([
      ['history', 'figures.csv', 5, 'revises'],
      ['history', 'figures.csv', 7, 'revises'],
    ]);
  });

  it('reports a misspelt column as one that is missing and one that is unknown', () => {
    expect(found(spoilt('scopes.csv', ',note_kk\n', ',remark\n'))).toEqual([
      ['missing_column', 'scopes.csv', 1, 'note_kk'],
      ['unknown_column', 'scopes.csv', 1, 'remark'],
    ]);
  });

  it('reports a file that is not there, and not every reference into it', () => {
    expect(found(without('sources.csv'))).toEqual([['missing_file', 'sources.csv', 1, null]]);
  });

  it('reports columns in another order', () => {
    const texts = withFile('topics.csv', (text) =>
      text
        .split('\n')
        .map((line) => line.split(',').reverse().join(','))
        .join('\n'),
    );
    expect(found(texts)).toEqual([['column_order', 'topics.csv', 1, null]]);
  });

  it('reports everything at once, in the order of the files', () => {
    const texts = {
      ...smallLedger(),
      'topics.csv': spoilt('topics.csv', 'Дороги', '')['topics.csv'] ?? '',
      'figures.csv': spoilt('figures.csv', 'exact,7,', 'exact,seven,')['figures.csv'] ?? '',
    };
    expect(checkLedger(texts).ledger).toBeNull();
    expect(checkLedger(texts).problems.map(problemLine)).toEqual([
      'topics.csv:3:name_ru: "": expected a value, the cell must not be empty',
      'figures.csv:6:value: "seven": expected a plain decimal number (dot, no separators, no needless zeros)',
    ]);
  });
});
