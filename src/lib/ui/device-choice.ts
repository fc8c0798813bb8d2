/** Choices kept on the reader's device. Storage may be full, forbidden or absent: then a choice lasts as long as the page. */

/** The stored text, or null. */
export function readChoice(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Keeps a choice; null forgets it. */
export function keepChoice(key: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, value);
  } catch {
    // Private windows and full disks refuse; the choice still holds on this page.
  }
}
