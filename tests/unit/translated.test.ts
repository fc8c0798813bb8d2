import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'svelte/compiler';
import { describe, expect, test } from 'vitest';

/** Names that are the same in every language. */
const NAMES = /\b(Aina|CSV|SVG|PNG|SQL|DuckDB)\b|Айна|&\w+;/gu;

const SPOKEN = new Set([
  'title',
  'alt',
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'aria-valuetext',
  'placeholder',
  'label',
]);

interface Node {
  type: string;
  [key: string]: unknown;
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';

const hasWords = (text: string): boolean => /\p{L}{2,}/u.test(text.replaceAll(NAMES, ''));

/** The literal words that an expression can come out as. */
function literals(node: unknown): string[] {
  if (!isNode(node)) return [];
  switch (node.type) {
    case 'Literal':
      return typeof node.value === 'string' ? [node.value] : [];
    case 'TemplateLiteral':
      return (node.quasis as { value: { cooked: string } }[]).map((quasi) => quasi.value.cooked);
    case 'ConditionalExpression':
      return [...literals(node.consequent), ...literals(node.alternate)];
    case 'LogicalExpression':
      return [...literals(node.left), ...literals(node.right)];
    case 'BinaryExpression':
      return node.operator === '+' ? [...literals(node.left), ...literals(node.right)] : [];
    default:
      return [];
  }
}

function spoken(part: unknown): string[] {
  if (Array.isArray(part)) return part.flatMap(spoken);
  if (!isNode(part)) return [];
  if (part.type === 'Text') return [part.data as string];
  return part.type === 'ExpressionTag' ? literals(part.expression) : [];
}

/** Every word of a component that a reader could meet and that comes from no table of messages. */
function wordsIn(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(wordsIn);
  if (!isNode(node)) return [];
  if (node.type === 'Text' || node.type === 'ExpressionTag') return spoken(node);
  if (node.type === 'Attribute') return SPOKEN.has(node.name as string) ? spoken(node.value) : [];
  if (node.type === 'RegularElement' && (node.name === 'script' || node.name === 'style')) return [];
  return Object.entries(node).flatMap(([key, value]) => (key === 'expression' ? [] : wordsIn(value)));
}

function untranslated(source: string): string[] {
  return wordsIn(parse(source, { modern: true }).fragment)
    .filter(hasWords)
    .map((text) => text.trim());
}

const components = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.svelte'));

describe('every word of the interface comes from the three tables of messages', () => {
  test.each(components)('%s', (file) => {
    expect(untranslated(readFileSync(join('src', file), 'utf8'))).toEqual([]);
  });

  test.each([
    ['<p>Hello</p>', ['Hello']],
    ['<svelte:head><title>Hello</title></svelte:head>', ['Hello']],
    ['{#if a}<b>Иә</b>{/if}', ['Иә']],
    ['<img alt="A map" />', ['A map']],
    ["<p>{a ? 'yes' : t.no}</p>", ['yes']],
    ['<p aria-label={`${n} rows`}></p>', ['rows']],
    ['<p class="wide" id="x">{t.name}, 5 %</p>', []],
    ['{#each list as item}<Row {item} kind="bar" />{/each}', []],
  ])('and the search finds them: %s', (source, words) => {
    expect(untranslated(source)).toEqual(words);
  });
});
