/** Answers of ClickHouse -> keys and counts: what DuckDB adds up in its statement is added up here, number by number. */
import { COUNTED, NOT_CLOSED, REFUSED_BELOW, UNKNOWN_TEXT } from './clickhouse-sql.ts';
import { KeyTally, ROLES, type Counted, type CountPlan, type Role } from './source.ts';

/** Bytes of a row: six numbers of four bytes and one of eight. */
const ROW = 4 * COUNTED.length + 8;

export class Tally {
  /** All rows counted, refused ones too. */
  rows = 0;
  /** A text was met that nobody had told of: rows came in between. */
  changed = false;
  readonly #plan: CountPlan;
  readonly #cells = new KeyTally();
  readonly #refused = new Map<number, number>();
  /** A closing is told by many periods of receipt. */
  readonly #closings = new Map<number, number>();

  constructor(plan: CountPlan) {
    this.#plan = plan;
  }

  refuse(role: Role, reason: number, rows: number): void {
    const key = -100 * (1 + ROLES.indexOf(role)) + reason;
    if (reason === UNKNOWN_TEXT && rows > 0) this.changed = true;
    this.#refused.set(key, (this.#refused.get(key) ?? 0) + rows);
    this.rows += rows;
  }

  /** Rows received in a period, as `countSql` asks for them. */
  add(period: number, bytes: Buffer): void {
    const { weight, undated, open, closingRest, periods } = this.#plan;
    const dated = period !== periods.get(0);
    for (let at = 0; at + ROW <= bytes.length; at += ROW) {
      const place = bytes.readInt32LE(at);
      const topic = bytes.readInt32LE(at + 4);
      const outcome = bytes.readInt32LE(at + 8);
      const channel = bytes.readInt32LE(at + 12);
      const took = bytes.readInt32LE(at + 16);
      const closing = bytes.readInt32LE(at + 20);
      const n = Number(bytes.readBigUInt64LE(at + 24));
      if (closing < REFUSED_BELOW) this.refuse('closed', closing - REFUSED_BELOW, n);
      else if (place < 0) this.refuse('place', place, n);
      else if (topic < 0) this.refuse('topic', topic, n);
      else if (channel < 0) this.refuse('channel', channel, n);
      else if (outcome < 0) this.refuse('outcome', outcome, n);
      else {
        const where = place * weight.place + topic * weight.topic;
        const time = !dated ? undated : closing === NOT_CLOSED ? open : took;
        const rest = outcome * weight.outcome + channel * weight.channel + time * weight.time;
        this.#cells.add(period * weight.period + where + rest, n);
        this.rows += n;
        if (closing === NOT_CLOSED) continue;
        const key = closing * weight.period + where + closingRest;
        this.#closings.set(key, (this.#closings.get(key) ?? 0) + n);
      }
    }
  }

  done(): Counted {
    for (const [key, n] of this.#refused) this.#cells.add(key, n);
    const closings = new KeyTally();
    for (const [key, n] of this.#closings) closings.add(key, n);
    return { cells: this.#cells.done(), closings: closings.done() };
  }
}
