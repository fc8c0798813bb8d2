import svelte from 'eslint-plugin-svelte';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

/** The folders of src/lib, left to right: a folder may import itself and what stands before it. */
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
  'panels',
  'pages',
];

/** Build-time code: may import every folder up to export, and pages; only server routes, the command line and tests may import it. */
const BUILD_TIME = ['server'];

const UP_TO_EXPORT = ORDER.slice(0, ORDER.indexOf('export') + 1);

/** Third-party packages that one folder (or few) may know; `[]` means nobody. */
const GATES = [
  { name: 'DuckDB', pattern: '^@duckdb/', folders: ['engine'] },
  { name: 'Chart.js', pattern: '^(chart\\.js(/|$)|chartjs-)', folders: ['charts'] },
  { name: 'CodeMirror', pattern: '^@(codemirror|lezer)/', folders: ['panels'] },
  { name: 'PapaParse', pattern: '^papaparse$', folders: ['ledger', 'intake', 'export'] },
  { name: 'Arrow (its version belongs to DuckDB-WASM)', pattern: '^apache-arrow', folders: [] },
  { name: 'Node', pattern: '^node:', folders: ['engine', 'server', 'cli'] },
  {
    name: 'Svelte',
    pattern: '^(svelte|\\$app|@sveltejs)(/|$)',
    folders: ['engine', 'view', 'ui', 'charts', 'export', 'panels', 'pages', 'server', 'routes'],
  },
];

/**
 * The ban on a set of addresses, for import statements, `import()` and `import('…')` types alike
 * (`no-restricted-imports` sees only the first of the three).
 * @param {{ regex: string; message: string }[]} bans
 */
function ban(bans) {
  const syntax = bans.flatMap(({ regex, message }) => {
    const escaped = regex.replaceAll('/', '\\/');
    return [
      { selector: `ImportExpression > Literal[value=/${escaped}/]`, message },
      { selector: `TSImportType Literal[value=/${escaped}/]`, message },
    ];
  });
  return {
    'no-restricted-imports': ['error', { patterns: bans }],
    'no-restricted-syntax': ['error', ...syntax, ...MISSING_IS_MISSING],
  };
}

const MISSING_IS_MISSING = ['??', '||'].flatMap((operator) =>
  ['left.property.name', 'left.expression.property.name'].map((path) => ({
    selector: `LogicalExpression[operator='${operator}'][right.value=0][${path}=/^(value|value_upper|lower|upper)$/]`,
    message: 'Missing is missing, never 0.',
  })),
);

/** @param {string} folder */
const gatesOf = (folder) =>
  GATES.filter((gate) => !gate.folders.includes(folder)).map((gate) => ({
    regex: gate.pattern,
    message: `${folder}/ must not know ${gate.name}; allowed in: ${gate.folders.join(', ') || 'no folder'}.`,
  }));

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
    { regex: '^(\\.\\./)+(routes|cli)/', message: 'Nothing imports routes or commands.' },
    { regex: '^\\$lib', message: 'Import as #lib/….' },
  ];
}

const folderRules = [
  ...ORDER.map((folder, i) => ({ folder, path: `src/lib/${folder}`, allowed: ORDER.slice(0, i) })),
  { folder: 'server', path: 'src/lib/server', allowed: [...UP_TO_EXPORT, 'pages'] },
  { folder: 'cli', path: 'src/cli', allowed: [...UP_TO_EXPORT, ...BUILD_TIME] },
  { folder: 'routes', path: 'src/routes', allowed: [...ORDER] },
].map(({ folder, path, allowed }) => ({
  name: `aina/edges/${folder}`,
  files: [`${path}/**/*.{ts,svelte}`],
  ignores: ['**/*.test.ts'],
  rules: ban(edges(folder, allowed)),
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
    // Server routes, and they alone, ask at build time.
    name: 'aina/edges/server-routes',
    files: ['src/routes/**/*.server.ts', 'src/routes/**/+server.ts'],
    rules: ban(edges('routes', [...ORDER, ...BUILD_TIME])),
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
