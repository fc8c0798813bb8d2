/**
 * All fonts of the page, before a file of the reader's is accepted: a browser fetches a part of a font when the first letter of
 * it is drawn, and names in a file may have letters that the page has not shown yet. After that nothing may be fetched.
 */
export async function loadAllFonts(): Promise<void> {
  // A font that cannot be had is replaced by the system's; that is no reason to refuse a file.
  await Promise.allSettled(Array.from(document.fonts, (face) => face.load()));
}
