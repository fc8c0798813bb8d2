/** The text of an article cut at its numbers, in reading order. */
import type { PassedNumber, Proposal, ReadArticle } from '#lib/intake/press/proposal.ts';

export type Piece =
  | { readonly kind: 'text'; readonly start: number; readonly text: string }
  | {
      readonly kind: 'figure';
      readonly start: number;
      readonly text: string;
      readonly proposal: Proposal;
      readonly number: number;
    }
  | { readonly kind: 'passed'; readonly start: number; readonly text: string; readonly why: PassedNumber['why'] };

export function piecesOf({ text, proposals, passed }: Pick<ReadArticle, 'text' | 'proposals' | 'passed'>): Piece[] {
  const marks = [
    ...proposals.map((proposal, i) => ({ start: proposal.start, end: proposal.end, proposal, number: i + 1 })),
    ...passed.map(({ start, end, why }) => ({ start, end, why })),
  ].sort((a, b) => a.start - b.start);
  for (let i = marks.length - 1; i > 0; i--) {
    const [here, last] = [marks[i], marks[i - 1]];
    // "10:00", "+7 727 250 11 22": one thing said in several numbers.
    if (here === undefined || last === undefined || !('why' in here && 'why' in last) || here.why !== last.why)
      continue;
    if (/^[\s:.()+–—-]{0,3}$/u.test(text.slice(last.end, here.start)))
      marks.splice(i - 1, 2, { ...last, end: here.end });
  }
  const pieces: Piece[] = [];
  let at = 0;
  for (const mark of marks) {
    if (mark.start < at) continue;
    if (mark.start > at) pieces.push({ kind: 'text', start: at, text: text.slice(at, mark.start) });
    const said = text.slice(mark.start, mark.end);
    if ('proposal' in mark)
      pieces.push({ kind: 'figure', start: mark.start, text: said, proposal: mark.proposal, number: mark.number });
    else pieces.push({ kind: 'passed', start: mark.start, text: said, why: mark.why });
    at = mark.end;
  }
  if (at < text.length) pieces.push({ kind: 'text', start: at, text: text.slice(at) });
  return pieces;
}

/** The numbers that are no figures by why they are none, each text once, in the order of the text. */
export function passedOf(pieces: readonly Piece[]): ReadonlyMap<PassedNumber['why'], readonly string[]> {
  const groups = new Map<PassedNumber['why'], string[]>();
  for (const piece of pieces) {
    if (piece.kind !== 'passed') continue;
    const group = groups.get(piece.why) ?? [];
    if (!group.includes(piece.text)) group.push(piece.text);
    groups.set(piece.why, group);
  }
  return groups;
}
