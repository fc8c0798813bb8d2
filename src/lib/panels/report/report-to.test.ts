import { expect, test } from 'vitest';
import { reportTo } from './report-to.ts';

test('a report goes to an address of mail with its subject and text, whatever signs they hold', () => {
  const to = reportTo('ledger@aina.example', 'Қате: f0001 & f0002', '70 % = ?\nжол');
  if (to.kind !== 'mail') throw new Error(to.kind);
  expect(to.shown).toBe('ledger@aina.example');
  const url = new URL(to.href);
  expect([url.protocol, url.pathname]).toEqual(['mailto:', 'ledger@aina.example']);
  expect([url.searchParams.get('subject'), url.searchParams.get('body')]).toEqual([
    'Қате: f0001 & f0002',
    '70 % = ?\nжол',
  ]);
  expect(reportTo('mailto:ledger@aina.example', '', '').kind).toBe('mail');
});

test('or to a page, which is named by its host', () => {
  expect(reportTo('https://aina.example/report?a=1', 's', 'b')).toEqual({
    kind: 'page',
    href: 'https://aina.example/report?a=1',
    shown: 'aina.example',
  });
});

test.each([
  '',
  'nobody',
  'javascript:alert(1)',
  'ledger@nowhere',
  'a@b.example?bcc=c@d.example',
  'ftp://aina.example/',
])('with "%s" to nobody, and that is said', (address) =>
  expect(reportTo(address, 's', 'b')).toEqual({ kind: 'nobody' }),
);
