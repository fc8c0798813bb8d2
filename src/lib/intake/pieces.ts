/**
 * Long lists go from the worker to the page in pieces: a hundred thousand objects at once would keep the page from doing
 * anything else for as long as they are unpacked.
 */
import type { Answer, Piece } from './protocol.ts';
import type { Refused } from './report.ts';
import type { OwnFigure } from './taken.ts';

const AT_ONCE = 4000;

function* cut<Item>(items: readonly Item[]): Generator<readonly Item[]> {
  for (let from = 0; from < items.length; from += AT_ONCE) yield items.slice(from, from + AT_ONCE);
}

/** The answer without its long lists, after their pieces were told. */
export function inPieces(answer: Answer, tell: (piece: Piece) => void): Answer {
  if (answer.kind !== 'taken' || answer.taken.kind !== 'taken') return answer;
  const { taken } = answer;
  for (const items of cut(taken.report.list)) tell({ of: 'refused', items });
  const report = { ...taken.report, list: [] };
  if (taken.shape === 'register') return { ...answer, taken: { ...taken, report } };
  for (const items of cut(taken.own.figures)) tell({ of: 'figures', items });
  return { ...answer, taken: { ...taken, report, own: { ...taken.own, figures: [] } } };
}

/** The other end: keeps the pieces until their answer comes. */
export class Pieces {
  readonly #figures: OwnFigure[] = [];
  readonly #refused: Refused[] = [];

  take(piece: Piece): void {
    if (piece.of === 'figures') this.#figures.push(...piece.items);
    else this.#refused.push(...piece.items);
  }

  whole(answer: Answer): Answer {
    if (answer.kind !== 'taken' || answer.taken.kind !== 'taken') return answer;
    const { taken } = answer;
    const report = { ...taken.report, list: this.#refused };
    if (taken.shape === 'register') return { ...answer, taken: { ...taken, report } };
    return { ...answer, taken: { ...taken, report, own: { ...taken.own, figures: this.#figures } } };
  }
}
