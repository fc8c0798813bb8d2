/**
 * What the reader of spreadsheets passes over in the XML of a workbook, written so that it does not: raised digits (footnotes)
 * are taken out of texts, and a formula without a stored value becomes a text with its sign of equality.
 */
import type { SheetNote } from './sheet.ts';

/** Whether the bytes hold an ASCII text. */
export function holds(bytes: Uint8Array, text: string): boolean {
  const codes = Array.from(text, (sign) => sign.charCodeAt(0));
  const [first = 0] = codes;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1))
    if (codes.every((code, i) => bytes[at + i] === code)) return true;
  return false;
}

const RUNS = /<((?:\w+:)?)(si|is)>([\s\S]*?)<\/\1\2>/gu;

/** Runs of text in raised letters leave the texts of shared or inline strings. */
export function withoutRaised(xml: string, notes: Set<SheetNote>): string {
  return xml.replace(RUNS, (whole: string, prefix: string, _name: string, inside: string) => {
    if (!inside.includes('superscript')) return whole;
    const run = new RegExp(`<${prefix}r(?:\\s[^>]*)?>([\\s\\S]*?)</${prefix}r>`, 'gu');
    let before = '';
    const kept = inside.replace(run, (all: string, content: string) => {
      const text = /<(?:\w+:)?t(?:\s[^>]*)?>([^<]*)</u.exec(content)?.[1] ?? '';
      const raised = /vertAlign\s+val\s*=\s*["']superscript["']/u.test(content);
      if (!raised || !isFootnote(text, before)) {
        before += text;
        return raised && /^[23]$/u.test(text) ? all.replace(`>${text}<`, `>${text === '2' ? '²' : '³'}<`) : all;
      }
      notes.add('footnotes');
      return '';
    });
    return whole.replace(inside, () => kept);
  });
}

/** Units that are squared or cubed: "м2", "км2". */
const UNIT = /(?:^|[^\p{L}])(?:[ксмд]?м|[kcmd]?m)\.?$/iu;

/** Digits and signs in raised letters refer to a note; "2" behind a unit is a power, and letters ("st") are part of the word. */
export function isFootnote(text: string, before: string): boolean {
  if (before.trim() === '' || !/^[\s\d*,;.()†‡§¹²³⁴-⁹]*$|^\s*\p{L}\)?\s*$/u.test(text)) return false;
  return !(/^[23]$/u.test(text) && UNIT.test(before));
}

/**
 * Formulas that were never calculated: cells with a formula and without a value, and (where the workbook asks to be calculated
 * when it is opened) the noughts that its writer put in.
 */
export function withUncalculated(xml: string, noughtsToo: boolean): string {
  const prefix = /<(\w+:)?worksheet\b/u.exec(xml)?.[1] ?? '';
  const cell = new RegExp(
    `<${prefix}c(\\s[^>]*)?>((?:(?!</${prefix}c>)[\\s\\S])*?<${prefix}f[\\s>/](?:(?!</${prefix}c>)[\\s\\S])*)</${prefix}c>`,
    'gu',
  );
  const value = new RegExp(`<${prefix}v(?:\\s[^>]*)?>([^<]*)</${prefix}v>`, 'u');
  const formula = new RegExp(`<${prefix}f(?:\\s[^>]*)?>([^<]*)</${prefix}f>`, 'u');
  return xml.replace(cell, (whole: string, attributes: string | undefined, inside: string) => {
    const stored = value.exec(inside)?.[1];
    const isText = /\st\s*=\s*["'](?:str|s|b|e|inlineStr)["']/u.test(attributes ?? '');
    const nought = noughtsToo && !isText && stored !== undefined && Number(stored) === 0;
    if (stored !== undefined && (stored !== '' || isText) && !nought) return whole;
    const bare = (attributes ?? '').replace(/\st\s*=\s*["'][^"']*["']/u, '');
    return `<${prefix}c${bare} t="str"><${prefix}v>=${formula.exec(inside)?.[1] ?? '…'}</${prefix}v></${prefix}c>`;
  });
}

/** Numbers of the rows (from 1) and columns (from 0) that a sheet does not show. */
export function hiddenIn(xml: string): { rows: Set<number>; columns: Set<number> } {
  const rows = new Set<number>();
  const columns = new Set<number>();
  const isHidden = (tag: string) => /\shidden\s*=\s*["'](?:1|true)["']/iu.test(tag);
  const number = (tag: string, name: string): number | null => {
    const found = new RegExp(`\\s${name}\\s*=\\s*["'](\\d+)["']`, 'u').exec(tag)?.[1];
    return found === undefined ? null : Number(found);
  };
  let row = 0;
  for (const [tag, name] of xml.matchAll(/<(?:\w+:)?(row|col)\s[^>]*>|<(?:\w+:)?(?:row)>/gu)) {
    if (name === 'col') {
      const [from, to] = [number(tag, 'min'), number(tag, 'max')];
      if (!isHidden(tag) || from === null || to === null) continue;
      // The columns behind the table are often hidden all together, up to the last that there is.
      for (let column = from; column <= Math.min(to, from + 2000); column++) columns.add(column - 1);
    } else {
      row = number(tag, 'r') ?? row + 1;
      if (isHidden(tag)) rows.add(row);
    }
  }
  return { rows, columns };
}
