/**
 * A copy of the project whose ledger has more articles, to run tests in: whatever fails there and not here fails because somebody
 * added an article. `npx tsx tests/more-articles.ts ../copy [articles] [seed]`, then `npm test` in the copy.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { realTexts } from './fixtures/ledger/real.ts';
import { moreArticles } from './more/articles.ts';

const [to, count = '24', seed = '1'] = process.argv.slice(2);
if (to === undefined) throw new Error('Where to? npx tsx tests/more-articles.ts <folder> [articles] [seed]');
const { texts, told } = moreArticles(realTexts(), Number(count), Number(seed));
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { encoding: 'utf8' });
for (const file of files.split('\n')) if (file !== '' && existsSync(file)) cpSync(file, join(to, file));
for (const [name, text] of Object.entries(texts)) writeFileSync(join(to, 'data', name), text);
if (!existsSync(join(to, 'node_modules'))) symlinkSync(resolve('node_modules'), join(to, 'node_modules'), 'junction');
console.log(`${told.length} articles in ${resolve(to)}:\n${told.map((one) => `  ${one}`).join('\n')}`);
