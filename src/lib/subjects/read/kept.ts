/** A review kept on the device when its reader asks for it. Every function may fail: some browsers keep nothing. */
import { readReview, type KeptReview } from '#lib/intake/press/review.ts';

const KEPT = 'aina-read-review';

export function keepReview(review: KeptReview): boolean {
  try {
    localStorage.setItem(KEPT, JSON.stringify(review));
    return true;
  } catch {
    return false;
  }
}

export function keptReview(): KeptReview | null {
  try {
    const kept = localStorage.getItem(KEPT);
    return kept === null ? null : readReview(kept);
  } catch {
    return null;
  }
}

export function forgetReview(): void {
  try {
    localStorage.removeItem(KEPT);
  } catch {
    // Where nothing can be kept there is nothing to forget.
  }
}
