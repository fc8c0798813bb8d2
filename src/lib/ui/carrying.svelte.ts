/** The choice that the reader takes along, in the browser only: pages set it, links get it. */
import { NOTHING_CARRIED, type Carried } from '#lib/view/carried.ts';

let now: Carried = $state.raw(NOTHING_CARRIED);

export const carried = (): Carried => now;

export function carry(choice: Carried): void {
  now = choice;
}
