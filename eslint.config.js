import { readdirSync } from 'node:fs';
import svelte from 'eslint-plugin-svelte';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';
import svelteConfig from './svelte.config.js';
import { noCircle } from './tests/lint/no-circle.js';

/** The core, left to right: a folder of src/lib may import itself and what stands before it. It knows no subject. */
const ORDER = [
  'i18n',
  'figures',
  'ledger',
  'register',
  'intake',
  'engine',
  'questions',
  'view',
  'ui',
  'charts',
  'export',
  'desk',
  'panels',
];

/** The rooms that serve one subject each, side by side on the core: src/lib/subjects/<subject>/. */
const SUBJECTS = readdirSync(new URL('src/lib/subjects', import.meta.url));

/** Subjects that put together what others show; they, routes and the build know a subject by its public file. */
const KNOW_OTHER_SUBJECTS = ['dashboard', 'place', 'embed'];

/** Build-time code: may import the core up to desk and the public files of subjects; only server routes, the command line and tests may import it. */
const BUILD_TIME = ['server'];

const UP_TO_DESK = ORDER.slice(0, ORDER.indexOf('desk') + 1);

/** Third-party packages that one folder (or few) may know; `[]` means nobody. */
const GATES = [
  { name: 'DuckDB', pattern: '^@duckdb/', folders: ['engine'] },
  { name: 'ClickHouse', pattern: '^@clickhouse/', folders: ['engine'] },
  { name: 'Chart.js', pattern: '^(chart\\.js(/|$)|chartjs-)', folders: ['charts'] },
  { name: 'CodeMirror', pattern: '^@(codemirror|lezer)/', folders: ['subjects'] },
  { name: 'PapaParse', pattern: '^papaparse$', folders: ['ledger', 'intake', 'export'] },
  { name: 'Arrow (its version belongs to DuckDB-WASM)', pattern: '^apache-arrow', folders: [] },
  { name: 'Node', pattern: '^node:', folders: ['engine', 'server', 'cli'] },
  {
    name: 'Svelte',
    pattern: '^(svelte|\\$app|@sveltejs)(/|$)',
    folders: ['engine', 'view', 'ui', 'charts', 'export', 'desk', 'panels', 'subjects', 'server', 'routes'],
  },
];

/**
 * The ban on a set of addresses, for import statements, `import()` and `import('…')` types alike
 * (`no-restricted-imports` sees only the first of the three).
 * @param {{ regex: string; message: string }[]} bans
 * @param {{ selector: string; message: string }[]} more
 */
function ban(bans, more = []) {
  const syntax = bans.flatMap(({ regex, message }) => {
    const escaped = regex.replaceAll('/', '\\/');
    return [
      { selector: `ImportExpression > Literal[value=/${escaped}/]`, message },
      { selector: `TSImportType Literal[value=/${escaped}/]`, message },
    ];
  });
  return {
    'no-restricted-imports': ['error', { patterns: bans }],
    'no-restricted-syntax': ['error', ...syntax, ...MISSING_IS_MISSING, ...more],
  };
}

const MISSING_IS_MISSING = ['??', '||'].flatMap((operator) =>
  ['left.property.name', 'left.expression.property.name'].map((path) => ({
    selector: `LogicalExpression[operator='${operator}'][right.value=0][${path}=/^(value|value_upper|lower|upper)$/]`,
    message: 'Missing is missing, never 0.',
  })),
);

/** Days and months are counted in i18n/calendar.ts and nowhere else. */
const ONE_CALENDAR = [
  'Literal[value=86400000]',
  "MemberExpression[object.name='Date'][property.name='UTC']",
  'MemberExpression[property.name=/^[gs]etUTC/]',
].map((selector) => ({ selector, message: 'Days and months are counted by #lib/i18n/calendar.ts.' }));

/** @param {string} folder */
const gatesOf = (folder) =>
  GATES.filter((gate) => !gate.folders.includes(folder.replace(/\/.*/, ''))).map((gate) => ({
    regex: gate.pattern,
    message: `${folder}/ must not know ${gate.name}; allowed in: ${gate.folders.join(', ') || 'no folder'}.`,
  }));

/**
 * What a folder may not know of subjects: the core nothing, a subject nothing of another, those that put pages together
 * only the public files. Routes lay out the parts of their subject one by one: a file that named them all would bring them all.
 * @param {string} folder
 */
function subjectsFrom(folder) {
  if (folder === 'routes') return [];
  const [room, own] = folder.split('/');
  const itself = own === undefined ? '' : `(?!${own}/)`;
  const byPublic = room === 'server' || room === 'cli' || (own !== undefined && KNOW_OTHER_SUBJECTS.includes(own));
  const others = SUBJECTS.filter((name) => name !== own).join('|');
  return [
    {
      regex: `^#lib/subjects/${itself}${byPublic ? '(?![^/]+/public\\.ts$)' : ''}`,
      message: byPublic
        ? `${folder} knows other subjects by their public.ts only.`
        : `${folder} may not import ${own === undefined ? 'a subject' : 'another subject'}.`,
    },
    ...(own === undefined
      ? []
      : [{ regex: `^(\\.\\./)+(${others})/`, message: 'No relative way leads to another subject.' }]),
  ];
}

/**
 * @param {string} folder
 * @param {string[]} allowed folders that it may import
 */
function edges(folder, allowed) {
  const all = [...ORDER, ...BUILD_TIME];
  const forbidden = all.filter((name) => name !== folder && !allowed.includes(name));
  const others = all.filter((name) => name !== folder);
  return [
    ...gatesOf(folder),
    ...(forbidden.length === 0
      ? []
      : [
          {
            regex: `^#lib/(${forbidden.join('|')})/`,
            message: `${folder}/ may import only: ${allowed.join(', ') || 'nothing of ours'}.`,
          },
        ]),
    { regex: `^(\\.\\./)+(lib/)?(${others.join('|')})/`, message: 'Between folders import by #lib/<folder>/….' },
    ...subjectsFrom(folder),
    { regex: '^(\\.\\./)+(routes|cli)/', message: 'Nothing imports routes or commands.' },
    { regex: '^\\$lib', message: 'Import as #lib/….' },
  ];
}

const folderRules = [
  ...ORDER.map((folder, i) => ({ folder, path: `src/lib/${folder}`, allowed: ORDER.slice(0, i) })),
  ...SUBJECTS.map((name) => ({ folder: `subjects/${name}`, path: `src/lib/subjects/${name}`, allowed: ORDER })),
  { folder: 'server', path: 'src/lib/server', allowed: UP_TO_DESK },
  { folder: 'cli', path: 'src/cli', allowed: [...UP_TO_DESK, ...BUILD_TIME] },
  { folder: 'routes', path: 'src/routes', allowed: [...ORDER] },
].map(({ folder, path, allowed }) => ({
  name: `aina/edges/${folder}`,
  files: [`${path}/**/*.{ts,svelte}`],
  ignores: ['**/*.test.ts'],
  rules: ban(edges(folder, allowed), ONE_CALENDAR),
}));

export default defineConfig(
  {
    ignores: ['build/', 'build-*/', '.svelte-kit/', 'node_modules/', 'test-results/', 'playwright-report/', 'static/'],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  ...tseslint.configs.strict,
  ...svelte.configs.recommended,
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: tseslint.parser, svelteConfig } },
    rules: {
      // Under the strict Content-Security-Policy a style attribute in prerendered HTML is dropped without a word.
      'svelte/no-inline-styles': ['error', { allowTransitions: true }],
      'svelte/button-has-type': 'error',
      'svelte/no-target-blank': 'error',
      // A Map that lives inside one computation needs no reactivity; state is $state.raw and replaced as a whole.
      'svelte/prefer-svelte-reactivity': 'off',
      // Addresses are built by view/ together with the language and the chosen view, not by resolve().
      'svelte/no-navigation-without-resolve': 'off',
      // Component props are assigned by `let { … } = $props()`.
      'prefer-const': 'off',
    },
  },
  {
    name: 'aina/everywhere',
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-explicit-any': 'error',
      // A question without an input is a Question<void, Row>.
      '@typescript-eslint/no-invalid-void-type': 'off',
      'no-console': ['error', { allow: ['error', 'warn'] }],
      'no-constant-binary-expression': 'error',
      'no-fallthrough': 'error',
      'no-irregular-whitespace': [
        'error',
        { skipStrings: true, skipTemplates: true, skipComments: true, skipRegExps: true },
      ],
      'no-self-compare': 'error',
      'no-unmodified-loop-condition': 'error',
      'no-unreachable-loop': 'error',
      'no-var': 'error',
      'object-shorthand': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      // A longer file opens with the reason, as a disabling comment.
      'max-lines': ['error', { max: 250 }],
      ...ban(gatesOf('tests').filter(({ regex }) => regex.startsWith('^apache'))),
    },
  },
  {
    // The few rules that need types and are worth their ten seconds: lost promises and forgotten cases.
    name: 'aina/typed',
    files: ['src/**/*.ts', 'tests/**/*.ts'],
    languageOptions: { parserOptions: { project: ['./tsconfig.json'], tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  ...folderRules,
  {
    name: 'aina/no-circle',
    files: ['src/**/*.{ts,svelte}'],
    plugins: { aina: { rules: { 'no-circle': noCircle } } },
    rules: { 'aina/no-circle': 'error' },
  },
  {
    // Server routes, and they alone, ask at build time.
    name: 'aina/edges/server-routes',
    files: ['src/routes/**/*.server.ts', 'src/routes/**/+server.ts'],
    rules: ban(edges('routes', [...ORDER, ...BUILD_TIME]), ONE_CALENDAR),
  },
  {
    name: 'aina/tests',
    files: ['**/*.test.ts', 'tests/**'],
    rules: {
      '@typescript-eslint/no-extraneous-class': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      // A table of cases is as long as it has to be.
      'max-lines': 'off',
    },
  },
  {
    name: 'aina/commands-speak',
    files: ['src/cli/**', 'tests/**', 'eslint.config.js', 'svelte.config.js', 'vite.config.ts'],
    rules: { 'no-console': 'off' },
  },
);
