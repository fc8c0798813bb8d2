/** A stored cell as the cell of a table. */
import { shownUnder } from './format.ts';
import { shownText, type StoredCell } from './library.ts';
import { clockText, dayText } from './serial.ts';
import type { SheetCell, SheetNote } from './sheet.ts';

/** Errors by the numbers under which they are stored. */
const ERRORS: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
  43: '#GETTING_DATA',
  255: '#WTF?',
};

export class Cells {
  readonly #base1904: boolean;
  readonly #notes: Set<SheetNote>;
  /** One text for all cells that say the same; long ones seldom do. */
  readonly #texts = new Map<string, string>();

  constructor(base1904: boolean, notes: Set<SheetNote>) {
    this.#base1904 = base1904;
    this.#notes = notes;
  }

  of({ t, v, z }: StoredCell): SheetCell {
    if (v === undefined && t !== 'e') return '';
    switch (typeof v) {
      case 'string':
        return t === 'e' ? v : this.text(v);
      case 'boolean':
        return v ? 'true' : 'false';
      case 'number':
        if (t === 'e') return ERRORS[v] ?? '#ERROR!';
        return Number.isFinite(v) ? this.number(v, typeof z === 'string' ? z : null) : String(v);
      default:
        return t === 'e' ? '#ERROR!' : '';
    }
  }

  text(text: string): string {
    const same = this.#texts.get(text);
    if (same !== undefined) return same;
    if (text.length < 80 && this.#texts.size < 50_000) this.#texts.set(text, text);
    return text;
  }

  number(value: number, format: string | null): SheetCell {
    if (format === null || format === 'General') return value;
    const shown = shownUnder(format, value);
    switch (shown.as) {
      case 'number':
        if (shown.scaled && value !== 0) this.#notes.add('scaled');
        return value;
      case 'percent':
        return { percent: Number((value * 100).toPrecision(15)) };
      case 'percent_sign':
        return { percent: value };
      case 'code': {
        const digits = String(Math.round(Math.abs(value)));
        return digits.length < shown.digits && Number.isInteger(value) && value >= 0
          ? this.text(digits.padStart(shown.digits, '0'))
          : value;
      }
      case 'duration':
        return value < 0 ? value : this.text(clockText(Math.floor(value * 86_400 + 1e-6)));
      case 'words':
        return this.#inWords(value, format, shown.blank);
      default: {
        const day = dayText(value, shown.as, this.#base1904);
        return day === null ? value : this.text(day);
      }
    }
  }

  /** "<5", "н/д": the words are what the sheet says. A dash or nothing for a stored nought is a nought. */
  #inWords(value: number, format: string, blank: boolean): SheetCell {
    const text = blank ? '' : shownText(format, value);
    if (/[\p{L}\d]/u.test(text)) return this.text(text);
    if (value === 0) this.#notes.add('zero_signs');
    else this.#notes.add('scaled');
    return value;
  }
}
