/** Reads a file as figures: a number for each place, topic and period, with what becomes of every cell. */
import { faultOf } from './cell-fault.ts';
import { cutOff, nameOf } from './cut-off.ts';
import { NAME_JOINT } from './head.ts';
import { isPercentUnit, splitName, unitOfName, type SplitName } from './head-names.ts';
import { LIMITS } from './limits.ts';
import type { Matchers } from './content.ts';
import { rowsOf, type Opened } from './open.ts';
import { readPeriod, type OwnPeriod } from './periods.ts';
import { Names, PlaceResolver } from './place-answers.ts';
import { overOthers, placesAbove } from './places-above.ts';
import { periodReason, ReportBuilder, type Reason } from './report.ts';
import { rowContent, RowHead } from './row-head.ts';
import type { RowReader } from './rows.ts';
import { Steps, type Running } from './running.ts';
import type { Settings } from './settings.ts';
import type { OwnFigure, OwnFigures, Taken } from './taken.ts';
import { saysSynthetic } from './synthetic.ts';
import { saysTotal } from './totals.ts';
import { readValue } from './value-cell.ts';

export async function takeFigures(
  opened: Opened,
  settings: Settings,
  matchers: Matchers,
  running: Running,
): Promise<Taken<OwnFigures>> {
  const taking = new FigureTaking(opened, settings, matchers);
  const steps = new Steps(running);
  while (taking.next()) if (steps.due) await steps.pause(taking.rows.done);
  return taking.finish();
}

const NAMELESS = { named: '', rest: '', topic: '', unit: null };

class FigureTaking {
  readonly rows: RowReader;
  readonly #settings: Settings;
  readonly #matchers: Matchers;
  readonly #report = new ReportBuilder('cells');
  readonly #resolver: PlaceResolver;
  readonly #names = {
    place: new Names(LIMITS.names),
    topic: new Names(LIMITS.names),
    indicator: new Names(LIMITS.names),
  };
  readonly #figures: OwnFigure[] = [];
  readonly #head: RowHead;
  /** What the names of the columns of values say. */
  readonly #columns = new Map<number, SplitName & { readonly unit: string | null }>();
  readonly #label: string;
  readonly #totals = { rows: 0, examples: new Set<string>() };
  /** Rows of places that hold other places of the file: which they are is known only at the end. */
  readonly #byPlace = new Map<string, number>();
  #above: ReadonlySet<string> | null = null;

  constructor(opened: Opened, settings: Settings, matchers: Matchers) {
    this.#settings = settings;
    this.#matchers = matchers;
    this.#label = opened.name;
    this.#resolver = new PlaceResolver(matchers.places, settings.places);
    if (settings.totals === 'leave_out') this.#above = placesAbove(opened, settings, matchers);
    this.rows = rowsOf(opened, settings);
    this.#head = new RowHead(this.rows, settings);
    this.#head.remarkHead(this.#report);
    for (const column of this.#head.values) {
      const name = this.#head.names[column] ?? '';
      this.#columns.set(column, { ...splitName(name, settings.spread, matchers), unit: unitOfName(name) });
    }
  }

  next(): boolean {
    if (!this.rows.next()) return false;
    const { rows } = this;
    const values = this.#head.values;
    if (rows.torn !== null) {
      this.#report.refuse(rows.line, null, rows.torn, () => this.#head.tornContent(rows));
      return true;
    }
    if (this.#head.isRepeated(rows)) {
      this.#report.refuse(rows.line, null, 'repeated_header', () => rowContent(rows, this.#head));
      return true;
    }
    this.#head.remarkRow(rows, this.#report);
    const whole = this.#wholeRow();
    if (whole !== null) {
      this.#report.refuse(rows.line, whole.column, whole.reason, () => rowContent(rows, this.#head), values.length);
      return true;
    }
    for (const column of values) this.#cell(column);
    return true;
  }

  /** Why nothing of the row can be taken, if so. */
  #wholeRow(): { column: number | null; reason: Reason } | null {
    const { rows } = this;
    const { place, topic, indicator, period, year } = this.#head.at;
    for (const column of [place, topic, indicator, period, year]) {
      const fault = column < 0 ? null : faultOf(rows.cell(column));
      if (fault !== null) return { column, reason: fault };
    }
    for (const column of [place, topic]) {
      if (column < 0 || !saysTotal(rows.cell(column))) continue;
      if (this.#settings.totals === 'leave_out') return { column, reason: 'total_row' };
      this.#noteTotal(rows.cell(column));
      if (this.#settings.totals === null) return { column, reason: 'total_row' };
    }
    if (place >= 0) {
      const cell = rows.cell(place);
      if (cell.trim() === '') return { column: place, reason: 'place_blank' };
      const resolved = this.#resolver.resolve(cell);
      if (resolved.kind === 'too_many') return { column: place, reason: 'too_many_names' };
      if (resolved.kind === 'ask') return { column: place, reason: 'place_undecided' };
      if (resolved.kind === 'skip') return { column: place, reason: 'skipped_by_reader' };
      if (resolved.code !== null) {
        if (this.#above?.has(resolved.code) === true) return { column: place, reason: 'total_row' };
        this.#byPlace.set(resolved.code, (this.#byPlace.get(resolved.code) ?? 0) + 1);
      }
    }
    return null;
  }

  #noteTotal(cell: string): void {
    this.#totals.rows++;
    if (this.#totals.examples.size < 5) this.#totals.examples.add(cell.trim().slice(0, 80));
  }

  #cell(column: number): void {
    const { rows } = this;
    const { spread } = this.#settings;
    const { at } = this.#head;
    const { named: header, rest, topic: topicInName, unit: unitInName } = this.#columns.get(column) ?? NAMELESS;
    const cell = rows.cell(column);
    const refuse = (reason: Reason, where = column) =>
      this.#report.refuse(rows.line, where, reason, () => (where === column ? cell : rows.cell(where)));
    if (this.#figures.length >= LIMITS.figureRows) return refuse('too_many_rows');
    if (rows.filled(column) && cell.trim() !== '') return refuse('value_merged');
    const unitText = (at.unit < 0 ? unitInName : cutOff(rows.cell(at.unit).trim(), LIMITS.contentLength)) ?? '';
    const isPercent = unitText !== '' && isPercentUnit(unitText) && /\d\s*$/u.test(cell);
    const value = readValue(isPercent ? `${cell.trim()}%` : cell, this.#settings.numbers);
    if (!value.ok) return refuse(value.reason);
    const period = this.#period(spread === 'period' ? header : at.period >= 0 ? rows.cell(at.period) : '');
    if (period !== null && !period.ok)
      return refuse(periodReason(period.reason), spread === 'period' ? column : at.period);
    const place = this.#place(
      spread === 'place' ? header : at.place >= 0 ? rows.cell(at.place) : '',
      period?.period ?? null,
    );
    if (place < 0)
      return refuse(place === -2 ? 'place_undecided' : place === -3 ? 'skipped_by_reader' : 'too_many_names');
    const topicText = nameOf(spread === 'topic' ? header : at.topic >= 0 ? rows.cell(at.topic) : topicInName);
    const topic = topicText === '' ? 0 : this.#names.topic.index(this.#matchers.topics.match(topicText), topicText);
    const indicatorText = nameOf(at.indicator < 0 ? rest : this.#indicator(rows.cell(at.indicator), rest));
    const indicator = indicatorText === '' ? 0 : this.#names.indicator.index(null, indicatorText);
    if (topic < 0 || indicator < 0) return refuse('too_many_names');
    this.#figures.push({
      ...value.value,
      line: rows.line,
      place,
      topic,
      indicator,
      period: period?.period ?? null,
      unit: isPercent ? null : unitText || null,
      asReported: cell.trim(),
    });
    this.#report.take();
  }

  /** The indicator of a row, and where several columns have values of it, which of them is meant. */
  #indicator(cell: string, column: string): string {
    return this.#head.values.length > 1 && column !== '' && cell.trim() !== ''
      ? cell.trim() + NAME_JOINT + column
      : cell;
  }

  #period(text: string) {
    const { dates, year, zone } = this.#settings;
    const { at } = this.#head;
    const own = at.year < 0 ? null : /^\s*((?:19|20|21)\d\d)(?!\d)/.exec(this.rows.cell(at.year));
    const named = own === null ? year : Number(own[1]);
    if (at.year >= 0 && own === null) return { ok: false as const, reason: 'no_period' as const };
    if (text.trim() === '') {
      if (at.year < 0) return at.period < 0 ? null : { ok: false as const, reason: 'blank' as const };
      return readPeriod(String(named), dates, named);
    }
    return readPeriod(text, dates, named, this.#head.periodUnit, zone);
  }

  /** Index of a place; −1 too many, −2 undecided, −3 left out by the reader. */
  #place(text: string, period: OwnPeriod | null): number {
    if (text.trim() === '') return 0;
    const resolved = this.#resolver.resolve(text, this.#settings.spread === 'place' ? 1 : 0);
    if (resolved.kind === 'too_many') return -1;
    if (resolved.kind === 'ask') return -2;
    if (resolved.kind === 'skip') return -3;
    // Figures of the time before June 2022 are of the regions as they were then.
    const former = resolved.code === null ? null : this.#matchers.places.formerOf(resolved.code, period?.end ?? null);
    return this.#names.place.index(former ?? resolved.code, resolved.name);
  }

  finish(): Taken<OwnFigures> {
    const questions = this.#resolver.questions();
    const above = this.#settings.totals === null ? this.#placesOverPlaces() : [];
    if (this.#settings.totals === null) for (const code of above) this.#totals.rows += this.#byPlace.get(code) ?? 0;
    const asksTotals = this.#settings.totals === null && this.#totals.rows > 0;
    if (questions.length > 0 || asksTotals) {
      const names = above.flatMap((code) => this.#resolver.readings().find((one) => one.code === code)?.text ?? []);
      const totals = asksTotals
        ? { rows: this.#totals.rows, examples: [...this.#totals.examples, ...names].slice(0, 5) }
        : null;
      return { kind: 'questions', questions: { places: questions, totals } };
    }
    this.#report.remark('blank_lines', null, this.#head.blankLines(this.rows));
    return {
      kind: 'taken',
      own: {
        label: this.#label,
        synthetic: saysSynthetic([this.#label, ...this.#head.names]),
        figures: this.#figures,
        places: this.#names.place.list,
        topics: this.#names.topic.list,
        indicators: this.#names.indicator.list,
      },
      report: this.#report.done(),
      places: this.#resolver.readings(),
    };
  }

  #placesOverPlaces(): string[] {
    return overOthers(this.#byPlace.keys(), this.#matchers);
  }
}
