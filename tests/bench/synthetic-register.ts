/**
 * A synthetic register of appeals: one row per appeal, invented. Nobody brought these appeals; the header line says so. The
 * same seed gives the same bytes. Closing times are lognormal and differ by topic, some appeals never close, some cells
 * are empty.
 *
 *     npx tsx tests/bench/synthetic-register.ts /tmp/register.csv [rows] [utf-8 | windows-1251] [seed]
 */
import { closeSync, openSync, writeSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { isoDay } from '../../src/lib/register/calendar.ts';
import { FIRST_DAY, LAST_DAY, NAMES, syntheticRegister } from './synthetic-rows.ts';
import { NO_DAY, type Register } from '../../src/lib/register/register.ts';

export const HEADER = 'номер (синтетические данные);поступило;закрыто;район;тема;канал;итог';

const ROWS_AT_ONCE = 20_000;

function dates(): Map<number, string> {
  const said = new Map<number, string>([[NO_DAY, '']]);
  for (let day = FIRST_DAY; day <= LAST_DAY; day++) {
    const [year, month, date] = isoDay(day).split('-');
    said.set(day, `${date}.${month}.${year}`);
  }
  return said;
}

/** The lines of the file, header first, in pieces. */
export function* csvPieces(register: Register): Generator<string> {
  const said = dates();
  yield `${HEADER}\r\n`;
  const { n, received, closed, place, topic, channel, outcome } = register;
  for (let from = 0; from < n; from += ROWS_AT_ONCE) {
    let piece = '';
    for (let i = from; i < Math.min(n, from + ROWS_AT_ONCE); i++) {
      const words = [
        NAMES.place[place[i]!]!.name,
        NAMES.topic[topic[i]!]!.name,
        NAMES.channel[channel[i]!]!,
        NAMES.outcome[outcome[i]!]!,
      ];
      piece += `${i + 1};${said.get(received[i]!)};${said.get(closed[i]!)};${words.join(';')}\r\n`;
    }
    yield piece;
  }
}

/** Windows-1251 of Russian text and ASCII; anything else would be a mistake of this file. */
export function toWindows1251(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => {
    const code = letter.charCodeAt(0);
    if (code < 0x80) return code;
    if (code >= 0x410 && code <= 0x44f) return code - 0x410 + 0xc0;
    if (letter === 'Ё') return 0xa8;
    if (letter === 'ё') return 0xb8;
    throw new RangeError(`no place in Windows-1251 for ${letter}`);
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [path, rows = '1000000', encoding = 'utf-8', seed = '1'] = process.argv.slice(2);
  if (path === undefined)
    throw new Error('Where to? synthetic-register.ts <file> [rows] [utf-8 | windows-1251] [seed]');
  const file = openSync(path, 'w');
  let bytes = 0;
  for (const piece of csvPieces(syntheticRegister(Number(rows), Number(seed)))) {
    const part = encoding === 'windows-1251' ? toWindows1251(piece) : Buffer.from(piece, 'utf8');
    bytes += part.length;
    writeSync(file, part);
  }
  closeSync(file);
  console.log(`${rows} synthetic appeals, ${(bytes / 1e6).toFixed(1)} MB, ${encoding}: ${path}`);
}
