/** Addresses as they come back from mails, chats and counters of visits: the script that every page begins with mends them. */
import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';

const SCRIPT = readFileSync('static/address.js', 'utf8');
const ORIGIN = 'https://aina.example';

/** Where the reader is after the script, and whether the page had to be left for it. */
function mended(address: string): { at: string; left: boolean } {
  const location = new URL(address, ORIGIN);
  const end = { at: `${location.pathname}${location.search}${location.hash}`, left: false };
  const said = (next: string) => {
    const url = new URL(next, ORIGIN);
    return `${url.pathname}${url.search}${url.hash}`;
  };
  const { origin, pathname, search, hash } = location;
  runInNewContext(SCRIPT, {
    location: {
      origin,
      pathname,
      search,
      hash,
      replace: (next: string) => Object.assign(end, { at: said(next), left: true }),
    },
    history: { state: null, replaceState: (_state: null, _title: string, next: string) => void (end.at = said(next)) },
  });
  return end;
}

test.each([
  ['/kk/explore/?v=2&amp;indicator=population&amp;by=place', '/kk/explore/?v=2&indicator=population&by=place'],
  ['/kk/explore/?v=2&amp;amp;by=place', '/kk/explore/?v=2&by=place'],
  ['/kk/?choice=ile%7Eeconomy%7Eaverage_wage', '/kk/?choice=ile~economy~average_wage'],
  ['/kk/?choice=ile%257Eeconomy', '/kk/?choice=ile~economy'],
  ['/ru/explore/?v=2&by=place&fbclid=IwAR0&utm_source=tg&utm_medium=social', '/ru/explore/?v=2&by=place'],
  ['/ru/?gclid=1&yclid=2&_openstat=3&ysclid=4', '/ru/'],
  ['/en/own/#own=1&amp;from=2020', '/en/own/#own=1&from=2020'],
  ['/en/sql/#sql=SELECT%20%27%2525%27', '/en/sql/#sql=SELECT%20%27%2525%27'],
])('%s is read as %s, and nothing is loaded again', (address, at) => {
  expect(mended(address)).toEqual({ at, left: false });
});

test('doubled slashes lead to the page that is meant, with what the address says, on the same host', () => {
  const at = '/kk/explore/?v=2&by=place#t';
  expect(mended(`${ORIGIN}//kk//explore///?v=2&amp;by=place&fbclid=1#t`)).toEqual({ at, left: true });
  expect(mended(`${ORIGIN}//evil.example/`)).toEqual({ at: '/evil.example/', left: true });
});

test('an address in order is left alone, and one that is mended stays as it is', () => {
  for (const address of [
    '/kk/',
    '/en/explore/?v=2&place=ile.talgar&threshold=gt~1000&colour=red',
    '/kk/places/ile/#gas',
  ]) {
    expect(mended(address)).toEqual({ at: address, left: false });
  }
});
