/** Gives a Blob to the browser as a download. The only place that makes object addresses for files. */

/** Some browsers read the address only after the click has returned; a minute is plenty and nothing leaks. */
const REVOKE_AFTER_MS = 60_000;

/** Saves `blob` under `name`; the object address is revoked afterwards. Must run in a browser. */
export function saveBlob(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  // A link outside the document is not clicked by every browser; `hidden` keeps it from view and from screen readers.
  link.hidden = true;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), REVOKE_AFTER_MS);
}
