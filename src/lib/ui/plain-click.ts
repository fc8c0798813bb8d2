/** Whether a press asks for the thing itself: with a key held, or another button, it asks for a new tab, a window, a file. */
export const plainClick = (event: MouseEvent): boolean =>
  event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
