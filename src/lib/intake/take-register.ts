/**
 * Reads a file as a register, a row for each appeal, into columns of numbers. A text goes from its bytes: a cell is decoded
 * when its bytes are met for the first time.
 */
import { NO_DAY, type Register } from '#lib/register/register.ts';
import { nameOf } from './cut-off.ts';
import { LIMITS } from './limits.ts';
import type { Matchers } from './content.ts';
import { rowsOf, type Opened } from './open.ts';
import { Names, PlaceResolver } from './place-answers.ts';
import {
  BLANK_DAY,
  Column,
  DAY_SHIFT,
  dayMeaning,
  faultMeaning,
  REFUSALS,
  type Refusal,
  type Understand,
} from './register-cell.ts';
import { RegisterColumns } from './register-columns.ts';
import { ReportBuilder } from './report.ts';
import { ANY_ROOM } from './room.ts';
import { rowContent, RowHead } from './row-head.ts';
import { Steps, type Running } from './running.ts';
import type { Settings } from './settings.ts';
import type { Taken } from './taken.ts';
import { saysSynthetic } from './synthetic.ts';
import { saysTotal } from './totals.ts';

export async function takeRegister(
  opened: Opened,
  settings: Settings,
  matchers: Matchers,
  running: Running,
  room = ANY_ROOM,
): Promise<Taken<Register>> {
  const rows = rowsOf(opened, settings);
  const head = new RowHead(rows, settings);
  const report = new ReportBuilder('rows');
  head.remarkHead(report);
  const resolver = new PlaceResolver(matchers.places, settings.places);
  const names = {
    place: new Names(LIMITS.names),
    topic: new Names(LIMITS.names),
    channel: new Names(LIMITS.names),
    outcome: new Names(LIMITS.names),
  };
  const own = (list: Names, code: (text: string) => string | null) => (text: string) => {
    const name = nameOf(text);
    return name === '' ? 0 : (faultMeaning(name) ?? list.index(code(name), name));
  };
  const totals = new Set<string>();
  const place = (text: string): number => {
    const name = nameOf(text);
    if (name === '') return 0;
    const fault = faultMeaning(name);
    if (fault !== null) return fault;
    if (settings.totals !== 'keep' && saysTotal(name)) {
      totals.add(name);
      return -4;
    }
    const resolved = resolver.resolve(name, 0);
    if (resolved.kind === 'too_many') return -1;
    if (resolved.kind === 'ask') return -2;
    return resolved.kind === 'skip' ? -3 : names.place.index(resolved.code, resolved.name);
  };
  const day: Understand = (text) => dayMeaning(text, settings);
  const at = head.at;
  const columns = {
    received: new Column(at.received, rows, day),
    closed: new Column(at.closed, rows, day),
    place: new Column(at.place, rows, place),
    topic: new Column(
      at.topic,
      rows,
      own(names.topic, (text) => matchers.topics.match(text)),
    ),
    channel: new Column(
      at.channel,
      rows,
      own(names.channel, () => null),
    ),
    outcome: new Column(
      at.outcome,
      rows,
      own(names.outcome, () => null),
    ),
  };
  const out = new RegisterColumns();
  const steps = new Steps(running);
  const placeRows = new Uint32Array(LIMITS.names + 1);
  const pending = new Map<string, number>();
  let [seen, totalRows] = [0, 0];
  const refuse = (meaning: number, column: number) => {
    if (meaning === -4) totalRows++;
    if (meaning === -2) {
      const asked = nameOf(rows.cell(column));
      pending.set(asked, (pending.get(asked) ?? 0) + 1);
    }
    const repeated = head.isRepeated(rows);
    report.refuse(
      rows.line,
      repeated ? null : column,
      repeated ? 'repeated_header' : REFUSALS[meaning as Refusal],
      () => rowContent(rows, head),
    );
  };
  while (rows.next()) {
    if ((++seen & 63) === 0) {
      room.takeRows(out.n, rows.done);
      if (steps.due) await steps.pause(rows.done);
    }
    if (rows.torn !== null) {
      report.refuse(rows.line, null, rows.torn, () => head.tornContent(rows));
      continue;
    }
    const received = columns.received.read();
    if (received < 0) {
      refuse(received, at.received);
      continue;
    }
    const closed = columns.closed.read();
    if (closed < 0) {
      refuse(closed, at.closed);
      continue;
    }
    const where = columns.place.read();
    if (where < 0) {
      refuse(where, at.place);
      continue;
    }
    const topic = columns.topic.read();
    const channel = columns.channel.read();
    const outcome = columns.outcome.read();
    if (topic < 0 || channel < 0 || outcome < 0) {
      refuse(Math.min(topic, channel, outcome), topic < 0 ? at.topic : channel < 0 ? at.channel : at.outcome);
      continue;
    }
    if (closed !== BLANK_DAY && received !== BLANK_DAY && closed < received) {
      report.refuse(rows.line, at.closed, 'closed_before_received', () => rowContent(rows, head));
      continue;
    }
    head.remarkRow(rows, report);
    if (received === BLANK_DAY) report.remark('received_blank', rows.line);
    placeRows[where] = (placeRows[where] as number) + 1;
    out.push(
      received === BLANK_DAY ? NO_DAY : received - DAY_SHIFT,
      closed === BLANK_DAY ? NO_DAY : closed - DAY_SHIFT,
      where,
      topic,
      channel,
      outcome,
    );
    report.take();
  }
  room.takeRows(out.n, 1);
  for (const [text, count] of pending) resolver.count(text, count);
  const questions = resolver.questions();
  const asksTotals = settings.totals === null && totalRows > 0;
  if (questions.length > 0 || asksTotals) {
    const asked = asksTotals ? { rows: totalRows, examples: [...totals].slice(0, 5) } : null;
    return { kind: 'questions', questions: { places: questions, totals: asked } };
  }
  report.remark('blank_lines', null, head.blankLines(rows));
  const synthetic = saysSynthetic([opened.name, ...head.names]);
  const list = (of: Names) => of.list.map(({ name }) => name);
  return {
    kind: 'taken',
    own: {
      ...out.done(),
      names: {
        place: names.place.list,
        topic: names.topic.list,
        channel: list(names.channel),
        outcome: list(names.outcome),
      },
      synthetic,
      label: opened.name,
    },
    report: report.done(),
    places: resolver
      .readings()
      .map((reading) => ({ ...reading, rows: rowsOfPlace(reading.code, reading.text, names.place, placeRows) })),
  };
}

function rowsOfPlace(code: string | null, text: string, names: Names, rows: Uint32Array): number {
  return rows[names.index(code, text)] ?? 0;
}
