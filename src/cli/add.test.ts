import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';

let data = '';
beforeAll(() => {
  data = mkdtempSync(join(tmpdir(), 'aina-add-'));
  cpSync('data', data, { recursive: true });
  // The check of the press figures alone takes a tenth of the time.
  const statistics = join(data, 'statistics.csv');
  writeFileSync(statistics, `${readFileSync(statistics, 'utf8').split('\n')[0]}\n`);
});
afterAll(() => rmSync(data, { recursive: true, force: true }));

function run(flags: readonly string[], input = '') {
  const env = { ...process.env, AINA_TODAY: '2026-11-24' };
  const args = ['--import', 'tsx', 'src/cli/add.ts', '--data', data, ...flags];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { input, env, encoding: 'utf8' });
  return { status, stdout, stderr };
}
const files = () => Object.fromEntries(readdirSync(data).map((file) => [file, readFileSync(join(data, file), 'utf8')]));

it('writes nothing and says why when a figure does not fit', () => {
  const before = files();
  const { status, stderr } = run(['--source', 's001', '--place', 'ili', '--words', '12 өтініш', '--period', '2025']);
  expect(status).toBe(1);
  expect(stderr).toMatch(
    /Nothing was written.*\n- place: ili is no code of places\.csv\n- indicator: is needed\n- scope: is needed/,
  );
  expect(files()).toEqual(before);
});

it('asks for an article, takes names for codes, and writes a source and a figure', () => {
  const before = files();
  const typed = ['https://example.kz/2', 'Огни Алатау', '', 'ru', '2026-11-20', 'news'];
  const figure = [
    'appeals_received',
    'более 4 тысяч',
    'Илийский',
    'obile',
    'district_akimat',
    '2025',
    'roads',
    'reported',
    '',
    '',
  ];
  const { status, stdout, stderr } = run([], `${[...typed, ...figure, 'n'].join('\n')}\n`);
  expect(stderr.replace(/^.*npm warn.*\n/gm, '')).toBe('');
  expect(status).toBe(0);
  expect(stdout).toMatch(/→ ile\n[^→]*Nothing is called so/);
  expect(stdout).toMatch(/read as: more_than 4000 appeals, good to 1000/);
  const now = files();
  expect(Object.keys(now).filter((file) => now[file] !== before[file])).toEqual(['figures.csv', 'sources.csv']);
  expect(now['sources.csv']?.trimEnd().split('\n').at(-1)).toMatch(
    /^s\d{3},news,Огни Алатау,,https:\/\/example\.kz\/2,ru,2026-11-20,2026-11-24,$/,
  );
  expect(now['figures.csv']?.trimEnd().split('\n').at(-1)).toMatch(
    /^f\d{4},ile,appeals_received,roads,district_akimat,2025-01-01,2025-12-31,year,,reported,more_than,4000,/,
  );
});

it('reads an article with several figures from a file, and with --dry-run only tells', () => {
  const before = files();
  const article = join(tmpdir(), `aina-article-${process.pid}.json`);
  const figure = { place: 'ile', indicator: 'appeals_received', scope: 'district_akimat', period: '2024' };
  const figures = [
    { ...figure, words: '812 обращений' },
    { ...figure, topic: 'water', words: '95 обращений' },
  ];
  writeFileSync(article, JSON.stringify({ source: { id: 's001' }, figures }));
  const { status, stdout } = run(['--from', article, '--dry-run']);
  rmSync(article);
  expect(status).toBe(0);
  expect(stdout).toMatch(
    /Would add to [^\n]+\n {2}s001 .*\(already in the ledger\)\n {2}f\d+ .*812 appeals.*\n {2}f\d+ .*95 appeals/,
  );
  expect(files()).toEqual(before);
});
