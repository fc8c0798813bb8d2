/**
 * Asks the browser not to clear the private files of this site when it runs short of room. False where it declines or cannot be
 * asked (plain http, old browsers): then what is kept may be gone one day, and the reader is told.
 */
export async function keepsForGood(): Promise<boolean> {
  const storage = (navigator as Partial<Navigator>).storage;
  try {
    return (await storage?.persisted?.()) === true || (await storage?.persist?.()) === true;
  } catch {
    return false;
  }
}
