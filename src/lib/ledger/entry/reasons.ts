/** Why an article cannot be entered: every reason once, at the place where the editor typed what it is about. */
export interface Spot {
  /** Null where the article was typed as flags or answers. */
  readonly file: string | null;
  /** "source", "figure 3", "scopes ombudsman"; null for the file as a whole. */
  readonly part: string | null;
  /** Number of the figure from 1; null for other parts. */
  readonly figure: number | null;
  readonly field: string | null;
}

export interface Reasons {
  readonly add: (spot: Spot, why: string) => void;
  /** Whether something was said of this field, or with a null field of the part itself. */
  readonly has: (spot: Spot) => boolean;
  /** One text for each reason, in the order in which they were met first. */
  readonly told: () => string[];
  readonly any: () => boolean;
}

interface Reason {
  readonly why: string;
  readonly spots: Spot[];
}

export function newReasons(): Reasons {
  const met = new Map<string, Reason>();
  const seen = new Set<string>();
  const key = ({ file, part, field }: Spot) => JSON.stringify([file, part, field]);
  return {
    add: (spot, why) => {
      seen.add(key(spot));
      // The same said of many figures, or of many sources, is one reason.
      const kind = spot.figure === null ? spot.part : 'figure';
      const same = JSON.stringify([kind, spot.field, why]);
      const reason = met.get(same);
      if (reason === undefined) met.set(same, { why, spots: [spot] });
      else if (!reason.spots.some((one) => key(one) === key(spot))) reason.spots.push(spot);
    },
    has: (spot) => seen.has(key(spot)),
    told: () => [...met.values()].map(say),
    any: () => met.size > 0,
  };
}

function say({ why, spots }: Reason): string {
  const [first] = spots;
  if (first === undefined) return why;
  const { file, part, field } = first;
  if (spots.length === 1) return said([file, part, field], why);
  const files = [...new Set(spots.map((spot) => spot.file))];
  const about = first.figure === null ? part : null;
  const numbers = (of: string | null) =>
    ranges(spots.flatMap((spot) => (spot.file === of && spot.figure !== null ? [spot.figure] : [])));
  if (files.length === 1) return said([file, about, field], `${why} (${numbers(file)})`);
  const all = files.map((one) => [one, numbers(one)].filter((text) => text !== null && text !== '').join(', '));
  return said([about, field], `${why} (${all.join('; ')})`);
}

const said = (where: readonly (string | null)[], why: string): string => {
  const place = where.filter((one) => one !== null).join(', ');
  return place === '' ? why : `${place}: ${why}`;
};

/** "figures 1–3, 7"; nothing for no figure. */
export function ranges(numbers: readonly number[]): string {
  const sorted = [...new Set(numbers)].sort((a, b) => a - b);
  const runs: [number, number][] = [];
  for (const number of sorted) {
    const run = runs.at(-1);
    if (run?.[1] === number - 1) run[1] = number;
    else runs.push([number, number]);
  }
  if (runs.length === 0) return '';
  const texts = runs.map(([from, to]) =>
    from === to ? String(from) : from + 1 === to ? `${from}, ${to}` : `${from}–${to}`,
  );
  return `${sorted.length === 1 ? 'figure' : 'figures'} ${texts.join(', ')}`;
}
