import { describe, expect, it } from 'vitest';
import { linkOf, LONGEST, statementOf } from './link.ts';

describe('a link to a statement', () => {
  it.each(['SELECT 1', "SELECT 'Іле & Ақсу #5 100%' -- ескертпе\n", 'SELECT 1 '.repeat(1000), 'Қ'.repeat(90_000)])(
    'gives the statement back',
    async (sql) => {
      expect(await statementOf(await linkOf(sql))).toEqual({ sql });
    },
  );

  it('is short for a long statement and readable for a short one', async () => {
    expect(await linkOf('SELECT 1')).toBe('#sql=SELECT%201');
    expect((await linkOf('SELECT count(*) FROM figures; '.repeat(300))).length).toBeLessThan(500);
  });

  it('that cannot be read is called so, whatever it holds', async () => {
    for (const hash of ['#sql=%', '#sql=', '#sqlz=!!!', '#sqlz=AAAA', '#sqlz=', `#sql=${'x'.repeat(LONGEST + 1)}`]) {
      expect(await statementOf(hash), hash.slice(0, 20)).toBe('unreadable');
    }
  });

  it('that unfolds to more than a statement can be is not unfolded to its end', async () => {
    const bomb = await linkOf('x'.repeat(20_000_000));
    expect(await statementOf(bomb)).toBe('unreadable');
  });

  it('is none where the hash is something else', async () => {
    expect(await statementOf('#result')).toBeNull();
    expect(await statementOf('')).toBeNull();
  });
});
