/** What the styles of an OpenDocument spreadsheet say of its cells: how a day is shown, which letters are raised, what is hidden. */
import type { Shown } from './format.ts';

interface Style {
  readonly data: string | null;
  readonly parent: string | null;
}

export class OdsStyles {
  /** Parts of a day that a format shows, by the name of the format. */
  readonly #formats = new Map<string, Set<string>>();
  readonly #cells = new Map<string, Style>();
  readonly #raised = new Set<string>();
  readonly #hiddenTables = new Set<string>();
  #format: Set<string> | null = null;
  #signed = false;
  #style: string | null = null;

  open(tag: string, at: Readonly<Record<string, string>>): void {
    switch (tag) {
      case 'number:date-style':
      case 'number:time-style':
      case 'number:number-style':
      case 'number:percentage-style':
        this.#format = new Set(tag === 'number:percentage-style' ? ['percent'] : []);
        this.#formats.set(at['style:name'] ?? '', this.#format);
        return;
      case 'number:day':
      case 'number:month':
      case 'number:year':
      case 'number:hours':
      case 'number:minutes':
      case 'number:seconds':
        this.#format?.add(tag.slice(7));
        return;
      case 'number:number': {
        const digits = Number(at['number:min-integer-digits'] ?? 1);
        const isCode = digits > 1 && at['number:grouping'] !== 'true' && Number(at['number:decimal-places'] ?? 0) === 0;
        if (isCode) this.#format?.add(`code:${digits}`);
        if (Number(at['number:display-factor'] ?? 1) > 1) this.#format?.add('scaled');
        return;
      }
      case 'number:text':
        this.#signed = true;
        return;
      case 'style:style':
        this.#style = at['style:name'] ?? '';
        if (at['style:family'] === 'table-cell')
          this.#cells.set(this.#style, {
            data: at['style:data-style-name'] ?? null,
            parent: at['style:parent-style-name'] ?? null,
          });
        return;
      case 'style:text-properties':
        if (/^(?:super|[1-9]\d*%)/u.test(at['style:text-position'] ?? '') && this.#style !== null)
          this.#raised.add(this.#style);
        return;
      case 'style:table-properties':
        if (at['table:display'] === 'false' && this.#style !== null) this.#hiddenTables.add(this.#style);
    }
  }

  text(text: string): void {
    if (this.#signed && text.includes('%')) this.#format?.add('percent_sign');
  }

  close(tag: string): void {
    if (tag === 'number:text') this.#signed = false;
    else if (/^number:(?:date|time|number|percentage)-style$/u.test(tag)) this.#format = null;
    else if (tag === 'style:style') this.#style = null;
  }

  isRaised(style: string | undefined): boolean {
    return style !== undefined && this.#raised.has(style);
  }

  hidesTable(style: string | undefined): boolean {
    return style !== undefined && this.#hiddenTables.has(style);
  }

  /** How the number or day of a cell is shown. */
  shown(cellStyle: string | undefined): Shown | null {
    let style = this.#cells.get(cellStyle ?? '');
    for (let i = 0; style?.data === null && style.parent !== null && i < 20; i++) style = this.#cells.get(style.parent);
    const format = this.#formats.get(style?.data ?? '');
    if (format === undefined) return null;
    const time = format.has('hours') || format.has('seconds');
    if (format.has('day')) return { as: time ? 'moment' : 'day' };
    if (format.has('month')) return { as: format.has('year') ? 'month' : 'month_name' };
    if (format.has('year')) return { as: 'year' };
    if (time || format.has('minutes')) return { as: 'time' };
    const code = [...format].find((what) => what.startsWith('code:'));
    if (code !== undefined) return { as: 'code', digits: Number(code.slice(5)) };
    if (format.has('percent')) return { as: 'percent' };
    if (format.has('percent_sign')) return { as: 'percent_sign' };
    return { as: 'number', scaled: format.has('scaled') };
  }
}
