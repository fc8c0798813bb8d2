import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';

/** Every page of words in the repository that people read to find their way, and the folder that its links start from. */
const PAPERS = [
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  ...readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('src', name)),
];

const text = (paper: string): string => readFileSync(paper, 'utf8');

/** Paths in code marks that begin with a folder of the repository; `…` and `<…>` stand for something, and are no path. */
const named = (paper: string): string[] =>
  [...text(paper).matchAll(/`((?:src|tests|data|static|\.ci|\.github)\/[^`\s]*)`/g)]
    .map(([, path]) => path ?? '')
    .filter((path) => !/[<*…{]/.test(path));

const linked = (paper: string): string[] =>
  [...text(paper).matchAll(/\]\(([^)#\s]+)[^)]*\)/g)]
    .map(([, path]) => path ?? '')
    .filter((path) => !path.includes('://'))
    .map((path) => normalize(join(dirname(paper), path)));

describe.each(PAPERS)('%s', (paper) => {
  it('names files and folders that exist', () => {
    expect([...named(paper), ...linked(paper)].filter((path) => !existsSync(path))).toEqual([]);
  });
});

it('the README takes at most 130 lines', () => {
  expect(text('README.md').trimEnd().split('\n').length).toBeLessThanOrEqual(130);
});

it('there is a recipe for each kind of change, and each names its files', () => {
  const recipes = text('CONTRIBUTING.md').split(/^## /m).slice(1);
  const titles = recipes.map((recipe) => recipe.slice(0, recipe.indexOf('\n')));
  expect(titles).toEqual([
    'An article',
    'An indicator',
    'A derived measure',
    'A kind of chart',
    'A page',
    'A language',
    'A date form',
  ]);
  for (const recipe of recipes) expect([...recipe.matchAll(/`(?:src|data|tests)\//g)].length).toBeGreaterThan(1);
});

it('the map of the README names every folder of the code', () => {
  const map = text('README.md');
  const folders = readdirSync('src/lib', { withFileTypes: true }).filter((entry) => entry.isDirectory());
  for (const { name } of folders) expect(map, name).toContain(`\`src/lib/${name}/\``);
});
