/** Long work on the thread of the page, done in pieces, so that the page answers the reader in between. */

/** Milliseconds of work after which the page gets its turn: well below the 50 that a reader would feel. */
const PIECE_MS = 25;

/** Counts how long a piece has taken; `due` is asked between its steps. */
export class Piece {
  #since = performance.now();

  get due(): boolean {
    return performance.now() - this.#since > PIECE_MS;
  }

  /** The turn of the page; what follows is a new piece. */
  async turn(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, 0));
    this.#since = performance.now();
  }
}

/** Does the same with each of a list, in order. */
export async function inPieces<T>(list: readonly T[], work: (one: T) => void): Promise<void> {
  const piece = new Piece();
  for (const [i, one] of list.entries()) {
    work(one);
    if (i % 256 === 255 && piece.due) await piece.turn();
  }
}
