/**
 * Prepared statements, kept: planning a question costs more than asking it of a few thousand rows. Least recently used goes
 * first. Shared by both homes.
 */
const MOST = 32;

export class KeptStatements<Statement extends { close(): unknown }> {
  readonly #kept = new Map<string, Statement>();

  /** The kept statement, or the one that `prepare` makes; what `prepare` throws is passed on. */
  async of(sql: string, prepare: (sql: string) => Statement | Promise<Statement>): Promise<Statement> {
    let statement = this.#kept.get(sql);
    if (statement === undefined) {
      const made = await prepare(sql);
      // Somebody may have asked for the same in the meantime: two would be kept as one, and the other never closed.
      statement = this.#kept.get(sql) ?? made;
      if (statement !== made) await made.close();
    }
    this.#kept.delete(sql);
    this.#kept.set(sql, statement);
    const [oldest] = this.#kept;
    if (this.#kept.size > MOST && oldest !== undefined) {
      this.#kept.delete(oldest[0]);
      await oldest[1].close();
    }
    return statement;
  }

  /** Forgets one statement, after a failure that may have left it in an undefined state. */
  async forget(sql: string): Promise<void> {
    const statement = this.#kept.get(sql);
    this.#kept.delete(sql);
    await statement?.close();
  }

  /** Closes all: tables may have changed under them. */
  async clear(): Promise<void> {
    const all = [...this.#kept.values()];
    this.#kept.clear();
    for (const statement of all) await statement.close();
  }
}
