/** Accepted figures on their way to the page of own data, through the memory of this tab. */
const HANDOVER = 'aina-read-to-own';

export interface HandedOver {
  readonly name: string;
  readonly csv: string;
}

/** False where the browser keeps nothing for this site. */
export function handOver(figures: HandedOver): boolean {
  try {
    sessionStorage.setItem(HANDOVER, JSON.stringify(figures));
    return true;
  } catch {
    return false;
  }
}

/** What was handed over, once; null where nothing was. */
export function takeHandedOver(): HandedOver | null {
  try {
    const kept = sessionStorage.getItem(HANDOVER);
    sessionStorage.removeItem(HANDOVER);
    const given = kept === null ? null : (JSON.parse(kept) as Partial<HandedOver>);
    return typeof given?.name === 'string' && typeof given.csv === 'string'
      ? { name: given.name, csv: given.csv }
      : null;
  } catch {
    return null;
  }
}
