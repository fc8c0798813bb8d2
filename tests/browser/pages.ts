/** The kinds of page, one address of each, and a seeded way to pick others. */
import { readdirSync } from 'node:fs';

export const LANGS = ['kk', 'ru', 'en'] as const;
export type Lang = (typeof LANGS)[number];

/** Addresses below /kk/, /ru/ or /en/: each kind of page once. */
export const KINDS = {
  overview: '',
  explore: 'explore/',
  rankings: 'rankings/',
  ranking: 'rankings/housing_commissioned/',
  composite: 'rankings/composite/',
  places: 'places/',
  place: 'places/ile/',
  topics: 'topics/',
  topic: 'topics/roads/',
  indicators: 'indicators/',
  indicator: 'indicators/population/',
  sources: 'sources/',
  source: 'sources/s001/',
  figures: 'figures/',
  figure: 'figures/f0001/',
  pressYear: 'figures/year/undated/',
  coverage: 'coverage/',
  coverageGroup: 'coverage/housing/',
  coverageDistrict: 'coverage/districts/ile/',
  changes: 'changes/',
  conflicts: 'conflicts/',
  checks: 'conflicts/checks/',
  own: 'own/',
  registers: 'registers/',
  register: 'registers/synthetic/',
  read: 'read/',
  sql: 'sql/',
  data: 'data/',
  methods: 'methods/',
} as const;
export type PageKind = keyof typeof KINDS;

/** Of the kinds with long pages a shorter one for axe, which takes its time by the element. */
export const SHORTER: Partial<Record<PageKind, string>> = {
  indicator: 'indicators/hospital_beds/',
  place: 'places/alatau/',
};

/** Addresses are relative, so that they also work below a sub-path. */
const address = (kind: PageKind, lang: Lang): string => `${lang}/${KINDS[kind]}`;

export const EVERY_PAGE = LANGS.flatMap((lang) =>
  (Object.keys(KINDS) as PageKind[]).map((kind) => ({ lang, kind, path: address(kind, lang) })),
);

/** Numbers in [0, 1) that are the same on every run (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** `count` addresses of built pages in a language, drawn with a seed. */
export function randomPages(count: number, seed: number, dir = 'build'): string[] {
  const all = readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /^(kk|ru|en)\/.*index\.html$/.test(file))
    .map((file) => file.replace(/index\.html$/, ''))
    .sort();
  const random = seeded(seed);
  return Array.from(
    { length: Math.min(count, all.length) },
    () => all.splice(Math.floor(random() * all.length), 1)[0]!,
  );
}
