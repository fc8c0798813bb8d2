import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { smallLedger } from '../../tests/fixtures/ledger/small.ts';

let room = '';
let data = '';
beforeEach(() => {
  room = mkdtempSync(join(tmpdir(), 'aina-add-'));
  data = join(room, 'data');
  mkdirSync(data);
  for (const [file, text] of Object.entries(smallLedger())) writeFileSync(join(data, file), text);
});
afterEach(() => {
  chmodSync(data, 0o755);
  rmSync(room, { recursive: true, force: true });
});

const env = { ...process.env, AINA_TODAY: '2026-11-24' };
const command = (name: string, flags: readonly string[], more: readonly string[] = []) => [
  '--import',
  'tsx',
  ...more,
  `src/cli/${name}.ts`,
  '--data',
  data,
  ...flags,
];
function run(flags: readonly string[], input = '', more: readonly string[] = []) {
  const { status, signal, stdout, stderr } = spawnSync(process.execPath, command('add', flags, more), {
    input,
    env,
    encoding: 'utf8',
  });
  return { status, signal, stdout, stderr };
}
const files = () => Object.fromEntries(readdirSync(data).map((file) => [file, readFileSync(join(data, file), 'utf8')]));
const last = (file: string) => files()[file]?.trimEnd().split('\n').at(-1);

const FIGURE = { place: 'ile', indicator: 'appeals_received', scope: 'office', period: '2024' };
const SOURCE = { publisher: 'Kazinform', url: 'https://example.kz/1', language: 'ru' };
function article(name: string, figures: readonly object[], more: object = {}): string {
  const path = join(room, name);
  writeFileSync(path, JSON.stringify({ source: SOURCE, figures, ...more }));
  return path;
}
const one = (flags: readonly string[] = []) => [
  ...['--url', 'https://example.kz/1', '--publisher', 'Kazinform', '--language', 'ru'],
  ...[
    '--place',
    'ile',
    '--indicator',
    'appeals_received',
    '--scope',
    'office',
    '--period',
    '2024',
    '--words',
    '812 обращений',
  ],
  ...flags,
];

describe('npm run add', () => {
  it('writes nothing and says why when a figure does not fit', () => {
    const before = files();
    const { status, stderr } = run(['--source', 's001', '--place', 'ili', '--words', '12 өтініш', '--period', '2025']);
    expect(status).toBe(1);
    expect(stderr).toMatch(
      /Nothing was written.*\n- place: ili is no code of places\.csv; nearest: ile.*\n- indicator: is needed\n- scope: is needed/,
    );
    expect(files()).toEqual(before);
  });

  it('knows the figure the second time, and exits without an error and without writing', () => {
    expect(run(one()).status).toBe(0);
    const before = files();
    const { status, stdout } = run(one());
    expect(status).toBe(0);
    expect(stdout).toMatch(
      /Nothing new.*\n {2}s004 .*\(already in the ledger\)\n {2}known: f0005 \(figure 1\), not entered again/,
    );
    expect(files()).toEqual(before);
  });

  it('asks for an article, takes names for codes and new rows, and writes source, figure, scope and conflict', () => {
    const typed = ['https://example.kz/2', 'Огни Алатау', '', 'ru', '2026-11-20', 'news'];
    const scope = ['centre', 'contact_centre', 'Centre', 'Центр', 'Орталық', 'n', 'n', 'n'];
    const conflict = ['C02', 'w', 'w', 'w', 'e', 'e', 'e'];
    const figure = [
      'appeals_rec',
      'более 4 тысяч',
      'Илийский',
      '+',
      ...scope,
      '2025-11m',
      'roads',
      'plan',
      '+',
      ...conflict,
      '',
    ];
    const { status, stdout, stderr } = run([], `${[...typed, ...figure, 'n'].join('\n')}\n`);
    expect(stderr.replace(/^.*npm warn.*\n/gm, '')).toBe('');
    expect(status).toBe(0);
    expect(stdout).toMatch(/read as: more_than 4000 appeals, good to 1000/);
    expect(stdout).toMatch(/→ ile\n/);
    expect(stdout).toMatch(
      / {2}f0005 {2}PLAN {2}ile, appeals_received, topic roads, scope centre, 2025-01-01\.\.2025-11-30: more_than 4000 appeals, good to 1000/,
    );
    expect(last('sources.csv')).toMatch(/^s004,news,Огни Алатау,,https:\/\/example\.kz\/2,ru,2026-11-20,2026-11-24,$/);
    expect(last('figures.csv')).toMatch(
      /^f0005,ile,appeals_received,roads,centre,2025-01-01,2025-11-30,range,,plan,more_than,4000,/,
    );
    expect(files()['scopes.csv']).toMatch(/\ncentre,contact_centre,/);
    expect(last('conflicts.csv')).toMatch(/^C02,/);
  });

  it('reads articles from files and folders in one run, and with --dry-run only tells', () => {
    mkdirSync(join(room, 'more'));
    const first = article('a.json', [
      { ...FIGURE, words: '812 обращений' },
      { ...FIGURE, topic: 'roads', words: '95', status: 'plan' },
    ]);
    article('more/c.json', [{ ...FIGURE, period: 2023, words: '7 обращений' }]);
    article('more/b.json', [{ ...FIGURE, words: '812 обращений' }]);
    writeFileSync(join(room, 'more', 'README.md'), 'no article');
    const before = files();
    const flags = ['--from', first, join(room, 'more')];
    const dry = run([...flags, '--dry-run']);
    expect(dry.status).toBe(0);
    expect(files()).toEqual(before);
    const { stdout } = run(flags);
    expect(stdout).toBe(
      dry.stdout.replace('Would add', 'Added').trimEnd() + '\nNow run npm run check:data, and see git diff data/.\n',
    );
    expect(stdout).toMatch(
      /a\.json\n {2}s004 {2}Kazinform\n {2}f0005 {2}reported .*2024: exact 812 .*\n {2}f0006 {2}PLAN .*topic roads.*\n.*b\.json\n.*\n {2}known: f0005 .*\n.*c\.json\n.*\n {2}f0007 .*2023/,
    );
    expect(last('figures.csv')).toMatch(/^f0007,/);
  });

  it.each([
    ['a flag that does not exist', ['--stutus', 'plan'], /--stutus is no flag; nearest: --status/],
    ['the same flag twice', ['--status', 'plan', '--status', 'reported'], /--status is given twice/],
    ['a word too many', ['more'], /"more" belongs to no flag/],
    ['a flag with nothing behind it', ['--note'], /--note needs something behind it/],
    ['files and a figure together', ['--from', 'a.json'], /would be left out/],
  ])('refuses %s', (_claim, flags, reason) => {
    const { status, stderr } = run(one(flags));
    expect(status).toBe(1);
    expect(stderr).toMatch(reason);
  });

  it('reads the text of an article: --propose prints what --from takes, and each figure is asked about before it is entered', () => {
    const path = join(room, 'article.txt');
    writeFileSync(path, 'В 2025 году в Илийском районе поступило более 4 300 обращений граждан. Телефон 109.\n');
    const flags = [
      '--text',
      path,
      '--url',
      'https://example.kz/9',
      '--publisher',
      'Kazinform',
      '--published',
      '2026-01-20',
    ];
    const before = files();
    const proposed = run([...flags, '--propose']);
    expect(proposed).toMatchObject({ status: 0, stderr: '' });
    const { source, figures } = JSON.parse(proposed.stdout.slice(proposed.stdout.indexOf('{'))) as {
      source: object;
      figures: object[];
    };
    expect(source).toMatchObject({ url: 'https://example.kz/9', published: '2026-01-20', language: 'ru' });
    expect(figures).toMatchObject([{ place: 'ile', indicator: 'appeals_received', period: '2025' }]);
    expect(files()).toEqual(before);

    // An input that ends before all was decided enters nothing.
    expect(run(flags, '').status).not.toBe(0);
    expect(files()).toEqual(before);
    // Accepted, it is the row with the words of the text.
    const entered = run(flags, 'a\n');
    expect(entered).toMatchObject({ status: 0, stderr: '' });
    expect(last('figures.csv')).toContain('более 4 300 обращений');
    expect(files()['sources.csv']).toContain('https://example.kz/9');
  });

  it('tells all that is wrong with all files: no JSON, no file, names that are not known, things that are no text', () => {
    const before = files();
    const broken = join(room, 'broken.json');
    writeFileSync(broken, '{');
    const typo = article('typo.json', [{ ...FIGURE, words: '5', stutus: 'plan', note: { a: 1 } }], { scope: [] });
    const { status, stderr } = run(['--from', broken, join(room, 'none.json'), typo]);
    expect(status).toBe(1);
    expect(stderr).toMatch(/none\.json: there is no such file or folder/);
    expect(stderr).toMatch(/broken\.json: is no JSON/);
    expect(stderr).toMatch(/typo\.json, scope: is no part of an article; nearest: scopes/);
    expect(stderr).toMatch(/typo\.json, figure 1, stutus: is not known here; nearest: status/);
    expect(stderr).toMatch(/typo\.json, figure 1, note: is neither a text nor a number/);
    expect(files()).toEqual(before);
  });
});

describe('the files of the ledger', () => {
  it('stay as they are in a folder that is read-only, and in one where a file is', () => {
    const before = files();
    chmodSync(data, 0o555);
    expect(run(one())).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/Nothing was written: .*read-only/) as string,
    });
    chmodSync(data, 0o755);
    chmodSync(join(data, 'figures.csv'), 0o444);
    expect(run(one()).stderr).toMatch(/figures\.csv is read-only/);
    expect(files()).toEqual(before);
  });

  it('are put back when a run is killed between two of them, before anything else is entered', () => {
    const before = files();
    const killed = run(one(), '', ['--import', './tests/fixtures/ledger/killed-while-replacing.ts']);
    expect(killed.signal).toBe('SIGKILL');
    expect(existsSync(join(data, '.adding'))).toBe(true);
    const known = { ...FIGURE, place: 'ili', words: '1' };
    const { stdout } = run(['--from', article('a.json', [known])]);
    expect(stdout).toMatch(/its files were put back first/);
    expect(files()).toEqual(before);
    expect(run(one()).status).toBe(0);
  });

  it('take every run when many add at once, one after the other', async () => {
    const runs = [1, 2, 3, 4].map((n) => {
      const flags = one(['--note', `run ${n}`]).map((flag) => (flag === '2024' ? `${2000 + n}` : flag));
      return new Promise<number | null>((done) => {
        spawn(process.execPath, command('add', flags), { env, stdio: 'ignore' }).on('exit', done);
      });
    });
    expect(await Promise.all(runs)).toEqual([0, 0, 0, 0]);
    const rows = files()['figures.csv']?.match(/^f000[5-9].*$/gm) ?? [];
    expect(rows.map((row) => row.slice(0, 5))).toEqual(['f0005', 'f0006', 'f0007', 'f0008']);
    expect(new Set(rows.map((row) => /run \d/.exec(row)?.[0])).size).toBe(4);
    expect(files()['sources.csv']?.match(/example\.kz/g)).toHaveLength(1);
    const check = spawnSync(process.execPath, command('check', []), { encoding: 'utf8' });
    expect(check.stdout).toMatch(/^0 errors/m);
  });
});

describe('npm run check:data', () => {
  const check = (flags: readonly string[]) =>
    spawnSync(process.execPath, ['--import', 'tsx', 'src/cli/check.ts', ...flags], { encoding: 'utf8' });

  it('looks at the folder it is given, and refuses flags that it does not know', () => {
    expect(check(['--data', data]).stdout).toMatch(/^0 errors, \d+ findings in 6 figures/m);
    writeFileSync(join(data, 'topics.csv'), 'code\n');
    const broken = check(['--data', data]);
    expect(broken.status).toBe(1);
    expect(broken.stderr).toContain(`${data}/topics.csv:1`);
    expect(check(['--date', data])).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/--date is no flag; nearest: --data/) as string,
    });
    expect(check(['--data', join(room, 'none')]).stderr).toMatch(/There is no folder/);
  });
});
