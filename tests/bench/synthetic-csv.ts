/** The synthetic register as the lines of a file; needs neither files nor Node. */
import { isoDay } from '../../src/lib/i18n/calendar.ts';
import { NO_DAY, type Register } from '../../src/lib/register/register.ts';
import { FIRST_DAY, LAST_DAY, NAMES } from './synthetic-rows.ts';

const HEADER = 'номер (синтетические данные);поступило;закрыто;район;тема;канал;итог';

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
