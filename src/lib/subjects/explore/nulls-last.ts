/** An order in which what is not stated comes last, whichever way the rest is ordered. */
export function nullsLast<T>(compare: (a: T, b: T) => number): (a: T | null, b: T | null) => number {
  return (a, b) => {
    if (a === b) return 0;
    if (a === null) return 1;
    if (b === null) return -1;
    return compare(a, b);
  };
}
