import { describe, expect, it } from 'vitest';
import { encode, type TestEncoding } from '../../../tests/fixtures/intake/bytes.ts';
import { isBinary, withoutControls } from './controls.ts';
import { detectEncoding } from './encoding.ts';
import { ENCODINGS, encodingName } from './encodings.ts';

const TABLE =
  'Район;Тема обращения;Количество\r\nИлийский район;Дороги и мосты;120\r\nЯблоневый округ;Водоснабжение;31\r\nЖамбылский район;Электроэнергия, Ёлки;7\r\n';

describe('an encoding', () => {
  it.each<TestEncoding>(['windows-1251', 'koi8-r', 'ibm866', 'x-mac-cyrillic', 'iso-8859-5'])(
    '%s is found by its words, surely',
    (encoding) => {
      expect(detectEncoding(encode(TABLE, encoding))).toEqual({ encoding, bom: 0, sure: true });
      const capitals = TABLE.toUpperCase();
      const bytes = encode(capitals, encoding);
      expect(new TextDecoder(detectEncoding(bytes).encoding).decode(bytes)).toBe(capitals);
    },
  );

  it('is not sure without a word of Russian or Kazakh, however many letters fit', () => {
    const greek = 'Περιοχή;Έτος;Πλήθος\nΑθήνα;2024;5\nΘεσσαλονίκη;2024;6\nΠάτρα;2024;7\n';
    expect(detectEncoding(encode(greek, 'iso-8859-7')).sure).toBe(false);
    const nonsense = 'Тоеа;Анио\nноета;5\nсеоат;6\nтаноеи;7\n';
    expect(detectEncoding(encode(nonsense, 'windows-1251')).sure).toBe(false);
  });

  it('is offered with a name, and decodes', () => {
    for (const code of ENCODINGS) {
      expect(() => new TextDecoder(code)).not.toThrow();
      expect(encodingName(code)).not.toBe('');
    }
    expect(ENCODINGS).toEqual(expect.arrayContaining(['x-mac-cyrillic', 'iso-8859-5', 'iso-8859-7']));
  });
});

describe('control characters', () => {
  it.each(['utf-8', 'windows-1251'] as const)(
    'are taken out of a text in %s, wherever and whichever they are',
    (encoding) => {
      const clean = encode(TABLE, encoding);
      for (let control = 0; control < 32; control++) {
        if ([9, 10, 11, 12, 13].includes(control)) continue;
        const spoiled = Uint8Array.from([...clean].flatMap((byte, i) => (i % 9 === 4 ? [control, byte] : [byte])));
        expect(isBinary(spoiled), String(control)).toBe(false);
        const { bytes, controls } = withoutControls(spoiled);
        expect([...bytes]).toEqual([...clean]);
        expect(controls).toBe(spoiled.length - clean.length);
      }
    },
  );

  it('of a line inside a cell leave a space; the end of a file of DOS says nothing', () => {
    expect(withoutControls(encode('a\u000bb\n\u001a'))).toEqual({ bytes: encode('a b\n'), controls: 1 });
    expect(withoutControls(encode('a\n\u001a')).controls).toBe(0);
  });

  it('in their thousands are no text', () => {
    const noise = Uint8Array.from({ length: 8000 }, (_, i) => (i * 7919 + (i >> 3) * 104_729) % 251);
    expect(isBinary(noise)).toBe(true);
    for (const start of ['%PDF-1.7\n%text', '{\\rtf1 text', 'SQLite format 3\0'])
      expect(isBinary(encode(start))).toBe(true);
  });
});
