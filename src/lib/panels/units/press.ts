/** A press on a link that chooses here: a plain one is taken, one that asks for a new tab or window stays a link. */
export function plainPress(event: MouseEvent, take: () => void): void {
  if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  take();
}
