/** Shows and hides the one tooltip of the page. Its box is fetched at the first mark that the reader points at. */
import { mount, unmount } from 'svelte';
import type { Box } from './place-tip.ts';
import type { Tip } from './tip.ts';

/** Id of the box, for `aria-describedby` of the mark that it speaks of. */
export const TIP_ID = 'aina-tip';

interface Shown {
  tip: Tip;
  mark: Box;
  towards: number | undefined;
  readonly id: string;
}

let wanted: Omit<Shown, 'id'> | null = null;
let shown: { readonly props: Shown; readonly box: Record<string, unknown> } | null = null;

/** Shows what is said of a mark beside it; `mark` in pixels of the window, `towards` the pixel across of the pointer. */
export function showTip(tip: Tip, mark: Box, towards?: number): void {
  wanted = { tip, mark, towards };
  if (shown !== null) Object.assign(shown.props, wanted);
  else void open();
}

async function open(): Promise<void> {
  let TipBox;
  try {
    ({ default: TipBox } = await import('./TipBox.svelte'));
  } catch (cause) {
    console.error(cause);
    // Without it the words stand in the table and under the chart.
    return;
  }
  if (wanted === null || shown !== null) return;
  // The rows of the mark are plain data; only which mark it is changes.
  let props = $state({ ...wanted, id: TIP_ID });
  shown = { props, box: mount(TipBox, { target: document.body, props }) };
  addEventListener('keydown', escape);
  addEventListener('scroll', hideTip, { capture: true, passive: true });
}

const escape = (event: KeyboardEvent): void => {
  if (event.key === 'Escape') hideTip();
};

export function hideTip(): void {
  wanted = null;
  if (shown === null) return;
  void unmount(shown.box);
  shown = null;
  removeEventListener('keydown', escape);
  removeEventListener('scroll', hideTip, { capture: true });
}
