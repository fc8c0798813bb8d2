/** The pages that are computed anew for a day of the past. */
const REPLAYED: readonly string[] = [
  '/[lang=lang]',
  '/[lang=lang]/explore',
  '/[lang=lang]/rankings',
  '/[lang=lang]/rankings/[indicator]',
  '/[lang=lang]/rankings/composite',
  '/[lang=lang]/places/[place]',
];

export function isReplayed(route: string | null): boolean {
  return route !== null && REPLAYED.includes(route);
}
