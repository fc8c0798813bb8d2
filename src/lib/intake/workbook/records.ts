/** The records of an old workbook (.xls, BIFF5 and BIFF8) and of a binary one (.xlsb) that the reader of spreadsheets keeps to itself. */

const [CODEPAGE, FONT, FILEPASS] = [0x42, 0x31, 0x2f];

/** The code page that the texts of an .xls file are in, and whether the file is locked with a password. */
export function codePageOf(stream: Uint8Array): { codePage: number; encrypted: boolean } {
  let [codePage, encrypted] = [1251, false];
  for (const { type, data } of records(stream)) {
    if (type === CODEPAGE && data.length >= 2) codePage = (data[0] ?? 0) | ((data[1] ?? 0) << 8);
    if (type === FILEPASS) encrypted = true;
  }
  // 0x8001 is what old versions write for Windows Latin, 1200 says "Unicode".
  return { codePage: codePage === 0x8001 ? 1252 : codePage, encrypted };
}

/** Whether a workbook has a font of raised letters: runs of text may be footnotes, and which is not told. */
export function raisesLetters(bytes: Uint8Array, kind: 'xls' | 'xlsb'): boolean {
  const SUPERSCRIPT = 1;
  if (kind === 'xls') {
    for (const { type, data } of records(bytes))
      if (type === FONT && data[8] === SUPERSCRIPT && data[9] === 0) return true;
    return false;
  }
  // BrtFont: height, flags, weight, then the escapement.
  const BRT_FONT = 43;
  for (const { type, data } of wideRecords(bytes))
    if (type === BRT_FONT && data[6] === SUPERSCRIPT && data[7] === 0) return true;
  return false;
}

interface BinaryRecord {
  readonly type: number;
  readonly data: Uint8Array;
}

/** Records of the first substream, the one about the whole workbook. */
function* records(stream: Uint8Array): Generator<BinaryRecord> {
  const END = 0x0a;
  for (let at = 0; at + 4 <= stream.length;) {
    const type = (stream[at] ?? 0) | ((stream[at + 1] ?? 0) << 8);
    const length = (stream[at + 2] ?? 0) | ((stream[at + 3] ?? 0) << 8);
    yield { type, data: stream.subarray(at + 4, at + 4 + length) };
    if (type === END) return;
    at += 4 + length;
  }
}

/** Records of an .xlsb part: type and length are written seven bits a byte. */
function* wideRecords(bytes: Uint8Array): Generator<BinaryRecord> {
  let at = 0;
  const number = (most: number): number => {
    let [value, shift] = [0, 0];
    for (let i = 0; i < most; i++) {
      const byte = bytes[at++] ?? 0;
      value |= (byte & 0x7f) << shift;
      shift += 7;
      if ((byte & 0x80) === 0) break;
    }
    return value;
  };
  while (at < bytes.length) {
    const type = number(2);
    const length = number(4);
    yield { type, data: bytes.subarray(at, at + length) };
    at += length;
  }
}
