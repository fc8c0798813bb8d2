/** What the cells of a ranking say besides numbers. */
import type { LeagueRow } from '#lib/figures/rankings/league.ts';
import type { Move, Steps } from '#lib/figures/rankings/standings.ts';
import type { Lang } from '#lib/i18n/lang.ts';
import type { Words } from '#lib/i18n/messages.ts';
import { formatNumber } from '#lib/i18n/number.ts';

/** Where a row stands in the bracket of its band. */
export function edgeOf({ place, band }: Pick<LeagueRow, 'place' | 'band'>): '' | 'first' | 'middle' | 'last' {
  const at = band.indexOf(place);
  if (at < 0) return '';
  return at === 0 ? 'first' : at === band.length - 1 ? 'last' : 'middle';
}

/** The place that an address points at: `#place-ile`. */
export const hashedPlace = (hash: string): string | null => /^#place-(.+)$/u.exec(hash)?.[1] ?? null;

const ARROWS: Record<Move, string> = { up: '▲', down: '▼', unclear: '' };

const saySteps = ({ least, most }: Steps, lang: Lang): string =>
  least === most ? formatNumber(least, lang) : `${formatNumber(least, lang)}–${formatNumber(most, lang)}`;

/** "▲ 2", "▼ 1–3"; nothing where no movement is certain. */
export const sayMove = (move: Move, steps: Steps | undefined, lang: Lang): string =>
  steps === undefined ? ARROWS[move] : `${ARROWS[move]}\u2009${saySteps(steps, lang)}`;

export const sayMovedBy = (
  move: Move,
  steps: Steps | undefined,
  lang: Lang,
  { rankings }: Words<'rankings'>,
): string =>
  steps === undefined ? rankings.moves[move] : rankings.moves.by(rankings.moves[move], saySteps(steps, lang));

/** Why a row takes no place; nothing where it takes one. */
export function sayUnranked(reason: LeagueRow['unranked'], { rankings, figures }: Words<'rankings'>): string {
  if (reason === null) return '';
  return reason in rankings.unranked
    ? rankings.unranked[reason as keyof typeof rankings.unranked]
    : figures.refusals[reason as keyof typeof figures.refusals];
}
