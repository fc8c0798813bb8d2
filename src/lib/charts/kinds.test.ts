import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LANGS } from '#lib/i18n/lang.ts';
import { loadMessages } from '#lib/i18n/messages.ts';
import { toChartJs } from './canvas/chart-js.ts';
import { everySpec } from './fixtures-specs.ts';
import { KINDS } from './kinds.ts';
import { stopsOf } from './marks.ts';
import { layout } from './scene/layout.ts';
import type { ChartKind, ChartSpec } from './chart-spec.ts';
import { paintSvg } from './svg/paint.ts';
import { pageTheme } from './theme.ts';

const kinds = Object.keys(KINDS) as ChartKind[];
const specs: readonly ChartSpec[] = everySpec();
const ROOM = import.meta.dirname;

const sources = readdirSync(ROOM, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(ts|svelte)$/.test(name) && !/\.test\.ts$|fixtures/.test(name))
  .map((name) => ({ name, text: readFileSync(join(ROOM, name), 'utf8') }));

describe.each(kinds)('the entry of %s', (kind) => {
  const entry = KINDS[kind];

  it('builds', async () => {
    expect(await entry.build()).toBeTypeOf('function');
  });

  it('has a name in every language and an icon that stays in its box', async () => {
    const names = await Promise.all(LANGS.map(async (lang) => entry.words(await loadMessages(lang))));
    expect(new Set(names).size).toBe(LANGS.length);
    for (const name of names) expect(name).toMatch(/\p{L}{4}/u);
    expect(entry.icon).toMatch(/^M[\d\s.,a-zA-Z-]+$/);
    expect(entry.icon.length).toBeGreaterThan(10);
  });

  it('has an example among the made-up figures, and both painters draw it', () => {
    const spec = specs.find((one) => one.kind === kind);
    if (spec === undefined) throw new Error(`everySpec() has no ${kind}`);
    const scene = layout(spec, 700);
    expect(scene.shapes.length).toBeGreaterThan(3);
    expect(stopsOf(spec).length).toBeGreaterThan(0);
    expect(paintSvg(spec, 700, pageTheme)).not.toMatch(/NaN|undefined/);
    const { config } = toChartJs(spec, pageTheme, 700);
    if (entry.canvas === null) expect(config.data.datasets).toEqual([]);
    else expect(config.data.datasets.length).toBeGreaterThan(0);
  });

  it('is told apart by few files: a new kind is written in eight at most', () => {
    const asks = new RegExp(`spec\\.kind [!=]== '${kind}'|case '${kind}':\\s*(?://[^\\n]*\\s*)?return \\w+\\(spec`);
    const asking = sources.filter(({ text }) => asks.test(text)).map(({ name }) => name);
    const own = ['spec.ts', 'build', 'scene', 'canvas', 'kinds.ts', ...LANGS];
    // Beside its own parts: the components that know which kinds are HTML, and what is peculiar to a kind in its own parts.
    for (const name of asking) expect(name).toMatch(/^(Chart\.svelte|Drawing\.svelte|scene\/|canvas\/)/);
    expect(own).toHaveLength(8);
  });
});
