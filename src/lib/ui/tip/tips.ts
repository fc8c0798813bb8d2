/** Tooltips for marks in HTML and SVG: one listener for all of them, by pointer and by focus. */
import type { Attachment } from 'svelte/attachments';
import { hideTip, showTip, TIP_ID } from './show-tip.svelte.ts';
import type { Tip } from './tip.ts';

/** An element that stands for a figure, or for several where sources disagree: their ids, divided by blanks. */
const MARK = '[data-figure]';

/**
 * Attached to what holds the marks: `<div {@attach tips(find)}>`. `find` gives the words of a mark from the rows that the
 * page has, by what stands in its `data-figure`; null where there is nothing to say.
 */
export function tips(find: (figure: string, mark: Element) => Tip | null): Attachment<Element> {
  return (host) => {
    let current: Element | null = null;

    function turnTo(mark: Element | null, towards?: number): void {
      if (mark === current) return;
      leave();
      const tip = mark === null ? null : find(mark.getAttribute('data-figure') ?? '', mark);
      if (mark === null || tip === null) return;
      current = mark;
      quiet(mark);
      const { x, y, width: w, height: h } = mark.getBoundingClientRect();
      showTip(tip, { x, y, w, h }, towards);
      if (mark === mark.ownerDocument.activeElement) mark.setAttribute('aria-describedby', TIP_ID);
    }
    function leave(): void {
      if (current === null) return;
      current.removeAttribute('aria-describedby');
      current = null;
      hideTip();
    }

    const over = (event: Event) => turnTo(markOf(event.target), (event as PointerEvent).clientX);
    const focus = (event: Event) => turnTo(markOf(event.target));
    const out = (event: Event) => {
      const to = markOf((event as PointerEvent).relatedTarget);
      if (to === null || !host.contains(to)) leave();
    };
    const listeners = { pointerover: over, pointerout: out, focusin: focus, focusout: leave } as const;
    for (const [name, listener] of Object.entries(listeners)) host.addEventListener(name, listener);
    return () => {
      leave();
      for (const [name, listener] of Object.entries(listeners)) host.removeEventListener(name, listener);
    };
  };
}

const markOf = (target: EventTarget | null): Element | null =>
  target instanceof Element ? target.closest(MARK) : null;

/** The browser would put its own tooltip, which knows less, over ours. */
function quiet(mark: Element): void {
  if (mark instanceof HTMLElement) mark.removeAttribute('title');
  else for (const title of mark.querySelectorAll(':scope > title')) title.remove();
}
