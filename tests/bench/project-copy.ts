/**
 * A copy of the project to build another ledger in: its sources, the tables that it is given, and the packages of this one. It
 * has generated folders of its own, so that nothing of this checkout changes.
 */
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { LedgerTexts } from '../../src/lib/ledger/read.ts';

const COPIED = ['src', 'static', 'data', 'package.json', 'tsconfig.json', 'svelte.config.js', 'vite.config.ts'];

/** Returns its folder, and how to take it away. `texts` are files of data/ by name. */
export function copyProject(texts: LedgerTexts): { folder: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'aina-copy-'));
  for (const name of COPIED) cpSync(name, join(folder, name), { recursive: true });
  mkdirSync(join(folder, 'tests'));
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'), 'junction');
  for (const [name, text] of Object.entries(texts)) writeFileSync(join(folder, 'data', name), text);
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
