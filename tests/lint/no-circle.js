/**
 * A rule of the linter: no module leads back to itself by imports, types included. The graph of src/ is read once for a run;
 * the files are read as text, because Svelte's files carry the same import statements as the others.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const IMPORT = /\bfrom\s+'([^']+)'|\bimport\(\s*'([^']+)'|\bimport\s+'([^']+)'/g;

/**
 * @param {string} file
 * @param {string} text
 * @returns {string[]} the modules of ours that it names
 */
export function importsOf(file, text) {
  return [...text.matchAll(IMPORT)].flatMap(([, from, dynamic, bare]) => {
    const [path = ''] = (from ?? dynamic ?? bare ?? '').split('?');
    if (path.startsWith('#lib/')) return [join(ROOT, 'src/lib', path.slice('#lib/'.length))];
    return path.startsWith('.') ? [resolve(dirname(file), path)] : [];
  });
}

/**
 * The shortest way from a module back to itself, beginning and ending with it; null where there is none.
 * @param {ReadonlyMap<string, readonly string[]>} graph
 * @param {string} start
 */
export function circleOf(graph, start) {
  const before = new Map();
  const queue = [start];
  for (let at = queue.shift(); at !== undefined; at = queue.shift()) {
    for (const next of graph.get(at) ?? []) {
      if (next === start) {
        const way = [start];
        for (let step = at; step !== start; step = before.get(step)) way.unshift(step);
        return [start, ...way];
      }
      if (!before.has(next)) {
        before.set(next, at);
        queue.push(next);
      }
    }
  }
  return null;
}

/** @type {Map<string, string[]> | undefined} */
let known;

function graph() {
  known ??= new Map(
    readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.(ts|svelte)$/.test(path))
      .map((path) => {
        const file = join(ROOT, 'src', path);
        return [file, importsOf(file, readFileSync(file, 'utf8')).filter((target) => existsSync(target))];
      }),
  );
  return known;
}

/** @type {import('eslint').Rule.RuleModule} */
export const noCircle = {
  meta: { type: 'problem', schema: [], messages: { circle: 'A circle of imports: {{ way }}.' } },
  create(context) {
    return {
      Program(node) {
        const circle = circleOf(graph(), context.filename);
        if (circle === null) return;
        const way = circle.map((file) => file.slice(ROOT.length)).join(' → ');
        context.report({ node, messageId: 'circle', data: { way } });
      },
    };
  },
};
