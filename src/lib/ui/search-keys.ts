/** The keys that open the search from anywhere on a page. */

/** Where typing a letter means the letter. */
function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input, textarea, select, [role="textbox"]'))
  );
}

type Keys = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'target'>;

/**
 * "/" outside of fields, or Ctrl+K (⌘K) anywhere. Keys are also known by their place, because on a Russian or Kazakh
 * layout K gives "л" and the key of "/" gives "." or "№".
 */
export function opensSearch(event: Keys): boolean {
  if (event.altKey) return false;
  if (event.ctrlKey !== event.metaKey) return !event.shiftKey && (event.code === 'KeyK' || event.key === 'k');
  if (event.ctrlKey || isTyping(event.target)) return false;
  return event.key === '/' || (event.code === 'Slash' && !event.shiftKey && (event.key === '.' || event.key === '№'));
}
