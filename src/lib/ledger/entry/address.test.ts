import { expect, it } from 'vitest';
import { addressKey } from './address.ts';

it.each([
  ['https://example.kz/news/1', 'http://example.kz/news/1'],
  ['https://example.kz/news/1', 'https://www.example.kz/news/1/'],
  ['https://example.kz/news/1', 'HTTPS://Example.KZ:443/news/1'],
  ['https://example.kz/news/1', 'https://m.example.kz/news/1#top'],
  [
    'https://example.kz/news/1',
    ' https://example.kz//news/1?utm_source=x&fbclid=1&yclid=2&ysclid=3&gclid=4&_openstat=5 ',
  ],
  ['https://example.kz/news/1', 'https://example.kz/news/1/amp/'],
  ['https://example.kz/ru/news-1', 'https://example.kz/ru/amp/news-1'],
  ['https://example.kz/', 'https://example.kz/index.html'],
  ['https://example.kz/?p=12', 'http://www.example.kz?p=12&utm_medium=social'],
  ['https://example.kz/?a=1&b=2', 'https://example.kz/?b=2&a=1'],
  ['https://example.kz/қала', 'https://example.kz/%D2%9B%d0%b0%d0%bb%d0%b0/'],
])('one article: %s and %s', (a, b) => {
  expect(addressKey(a)).toBe(addressKey(b));
});

it.each([
  ['https://example.kz/news/1', 'https://example.kz/news/2'],
  ['https://example.kz/?p=1', 'https://example.kz/?p=2'],
  ['https://ru.example.kz/1', 'https://kk.example.kz/1'],
  ['https://example.kz/1', 'https://example.org/1'],
  ['https://example.kz/#!/news/1', 'https://example.kz/#!/news/2'],
  ['https://example.kz:8080/1', 'https://example.kz/1'],
  ['https://m.kz/1', 'https://www.n.kz/1'],
])('two articles: %s and %s', (a, b) => {
  expect(addressKey(a)).not.toBe(addressKey(b));
});
