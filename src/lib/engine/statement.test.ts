import { describe, expect, it } from 'vitest';
import { mustRead, skeleton } from './statement.ts';

describe('a reading statement', () => {
  it.each([
    'SELECT 1',
    'select 1;',
    '  -- a remark\n/* another; one */ SELECT 1 ; ',
    'SELECT \'a; drop table x\' AS "delete from"',
    "SELECT e'it\\'s; copy x'",
    'SELECT $$; drop table x$$',
    'WITH a AS (SELECT 1) SELECT * FROM a',
    '(SELECT 1) UNION (SELECT 2)',
    'FROM figures',
    'DESCRIBE figures',
    'SUMMARIZE figures',
    'EXPLAIN SELECT 1',
    'SELECT $1, $2',
    'SELECT copy, "update" FROM t',
  ])('passes: %j', (sql) => expect(() => mustRead(sql)).not.toThrow());

  it.each([
    '',
    ' -- nothing',
    'SELECT 1; SELECT 2',
    'DROP TABLE figures',
    '/* SELECT */ DELETE FROM figures',
    'WITH a AS (SELECT 1) INSERT INTO figures SELECT * FROM a',
    'EXPLAIN ANALYZE CREATE TABLE x AS SELECT 1',
    "COPY figures TO 'x'",
    'INSTALL httpfs',
    'PRAGMA database_list',
    'CALL x()',
    'BEGIN',
  ])('is not: %j', (sql) => expect(() => mustRead(sql)).toThrow());
});

it('the skeleton holds nothing of what is quoted or remarked', () => {
  expect(skeleton(`SELECT 'a''b', "c", $x$d$x$ -- e\n/* f */ + 1`)).toBe(`SELECT '', '', ''  \n  + 1`);
});
