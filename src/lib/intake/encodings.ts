/** The encodings that a reader can choose: all that browsers decode. */

/** Encodings that are guessed stand first; the reader chooses the others. */
export const ENCODINGS = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1251',
  'koi8-r',
  'ibm866',
  'x-mac-cyrillic',
  'iso-8859-5',
  'windows-1252',
  'koi8-u',
  'macintosh',
  'windows-1250',
  'windows-1253',
  'windows-1254',
  'windows-1255',
  'windows-1256',
  'windows-1257',
  'windows-1258',
  'windows-874',
  'iso-8859-2',
  'iso-8859-3',
  'iso-8859-4',
  'iso-8859-6',
  'iso-8859-7',
  'iso-8859-8',
  'iso-8859-10',
  'iso-8859-13',
  'iso-8859-14',
  'iso-8859-15',
  'gb18030',
  'big5',
  'euc-jp',
  'iso-2022-jp',
  'shift_jis',
  'euc-kr',
] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** The same in every language; an encoding without a name of its own is called by its code. */
const NAMES: Readonly<Partial<Record<Encoding, string>>> = {
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16 BE',
  ibm866: 'DOS (IBM866)',
  'x-mac-cyrillic': 'Mac (Cyrillic)',
  macintosh: 'Mac (Roman)',
  big5: 'Big5',
  gb18030: 'GB 18030',
  shift_jis: 'Shift JIS',
};

export const encodingName = (code: Encoding): string =>
  NAMES[code] ?? (code.startsWith('windows') ? code.replace('w', 'W') : code.toUpperCase());

/** Encodings of one byte for each letter, and UTF-8: delimiters can be looked for among the bytes. */
export const isByteWise = (encoding: Encoding): boolean =>
  !/^(?:utf-16|gb18030|shift_jis|big5|euc-|iso-2022)/.test(encoding);
