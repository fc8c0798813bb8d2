/** Puts a popover beside the thing that opened it. Positions go through CSSOM: the policy of the page drops `style`. */

const GAP_PX = 6;
const EDGE_PX = 12;

/** Places an open popover (`position: absolute`) under `anchor`, or over it where there is more room, inside the window. */
export function placeNear(popover: HTMLElement, anchor: Element): void {
  const at = anchor.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = popover;
  const { clientWidth, clientHeight } = document.documentElement;
  const left = Math.max(EDGE_PX, Math.min(at.left, clientWidth - width - EDGE_PX));
  const below = clientHeight - at.bottom;
  const over = below < height + GAP_PX + EDGE_PX && at.top > below;
  const wanted = over ? at.top - height - GAP_PX : at.bottom + GAP_PX;
  // In a low window it rather covers what opened it than loses its head.
  const top = Math.max(EDGE_PX, Math.min(wanted, clientHeight - height - EDGE_PX));
  popover.style.left = `${Math.round(left + scrollX)}px`;
  popover.style.top = `${Math.round(top + scrollY)}px`;
}

/** Whether this browser knows popovers; where it does not, the mark is a link like any other. */
export function knowsPopovers(): boolean {
  return typeof HTMLElement !== 'undefined' && 'popover' in HTMLElement.prototype;
}
