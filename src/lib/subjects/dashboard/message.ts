/** The one line that tells what is under way, refused or shown instead. Its room is reserved: nothing moves when it speaks. */
import type { Labels } from '#lib/ledger/labels.ts';
import type { Words } from '#lib/i18n/messages.ts';
import type { Picture } from '#lib/panels/units/model/picture.ts';

import type { Board } from './board.svelte.ts';

export function messageOf(board: Board, picture: Picture | null, t: Words<'dashboard'>, words: Labels): string {
  const { state, choices } = t.dashboard;
  const { view, shown } = board;
  const name = (code: string) => words.indicator[code]?.name ?? code;
  if (board.failed) return state.failed(name(view.indicator));
  if (view.indicator !== shown.indicator) return state.old(name(shown.indicator), name(view.indicator));
  if (board.full) return choices.full;
  if (board.refused || (view.measure === 'per_1000' && picture?.measure === 'reported')) {
    return picture?.noRate === 'no_residents' ? choices.noResidents : choices.noRate;
  }
  if (picture !== null && view.year !== null && view.year !== picture.period.year) {
    return state.nearest(String(view.year), String(picture.period.year));
  }
  if (board.holding && view.places.length < 2) return choices.holding;
  if (board.dropped.length === 0) return '';
  return `${state.dropped} ${board.dropped.map(({ parameter, value }) => `${parameter}=${value}`).join(', ')}`;
}
