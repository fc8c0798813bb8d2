/** Which indicators can be used and which districts get a score; what cannot is told with its reason, never dropped silently. */
import type { Component, CompositeInput, Frame, NoComposite, Outside, Unused } from './model.ts';
import { sharesOf } from './weights.ts';

export interface Prepared {
  readonly ok: true;
  readonly frame: Frame;
  readonly outside: readonly Outside[];
  readonly unused: readonly Unused[];
}

/** A chosen weight is a matter of tenths of a percent; this forgives only the noise of adding them up. */
const TOLERANCE = 1e-9;

export function prepare(input: CompositeInput): Prepared | NoComposite {
  const unused: Unused[] = [];
  const refuse = (reason: NoComposite['reason'], outside: readonly Outside[] = []): NoComposite => ({
    ok: false,
    reason,
    outside,
    unused,
  });
  if (input.components.length === 0) return refuse('no_indicators');
  if (sharesOf(input.components.map(({ weight }) => weight)) === null) return refuse('weights_zero');

  let used = input.components.filter((component) => {
    const why = unusable(component, input);
    if (why !== null) unused.push({ code: component.code, ...why });
    return why === null;
  });
  // Who has a score decides whether an indicator tells anybody apart, and the other way round: until nothing changes.
  for (;;) {
    if (used.length === 0) return refuse('no_usable_indicator');
    const { members, outside } = membership(used, input);
    if (members.length === 0) return refuse('no_district', outside);
    if (members.length === 1) return refuse('one_district', outside);
    const flat = used.find((component) => tellsNobodyApart(component, members));
    if (flat === undefined) return { ok: true, frame: frameOf(used, members, input), outside, unused };
    const values = members.filter((at) => flat.cells[at]?.ok).length;
    unused.push({ code: flat.code, reason: values < 2 ? 'one_value' : 'identical', places: [] });
    used = used.filter((component) => component !== flat);
  }
}

type Why = Pick<Unused, 'reason' | 'places'>;

function unusable(component: Component, { places, method }: CompositeInput): Why | null {
  const because = (reason: Unused['reason'], at: (low: number, high: number) => boolean = () => false): Why => ({
    reason,
    places: places.filter((_, c) => {
      const cell = component.cells[c];
      return cell?.ok === true && at(cell.interval.lower, cell.interval.upper);
    }),
  });
  const some = (at: (low: number, high: number) => boolean): boolean =>
    component.cells.some((cell) => cell.ok && at(cell.interval.lower, cell.interval.upper));
  const noUpper = (_: number, high: number) => high === Infinity;
  const noLower = (low: number) => low === -Infinity;
  const notPositive = (low: number) => low <= 0;
  if (component.weight === 0) return because('weight_zero');
  if (component.direction === null) return because('direction_unset');
  if (!some(() => true)) return because('no_values');
  if (some(noUpper)) return because('no_upper_end', noUpper);
  if (some(noLower)) return because('no_lower_end', noLower);
  if (method !== 'target') return null;
  if (component.target === null) return because('no_target');
  if (component.target <= 0 || some(notPositive)) return because('not_positive', notPositive);
  return null;
}

/** Places that get a score, as positions in `input.places`, and the others with what they lack. */
function membership(used: readonly Component[], { places, missing, coverage }: CompositeInput) {
  const total = used.reduce((sum, { weight }) => sum + weight, 0);
  const members: number[] = [];
  const outside: Outside[] = [];
  places.forEach((place, c) => {
    const lacking = used.flatMap(({ code, cells }) => {
      const cell = cells[c];
      if (cell === undefined) throw new RangeError(`${code} has no cell for ${place}`);
      return cell.ok ? [] : [{ code, reason: cell.reason }];
    });
    const has = used.reduce((sum, { weight, cells }) => sum + (cells[c]?.ok === true ? weight : 0), 0);
    const enough = missing === 'leave_out' ? lacking.length === 0 : has / total >= coverage / 100 - TOLERANCE;
    if (enough && has > 0) members.push(c);
    else outside.push({ place, missing: lacking, covered: has / total });
  });
  return { members, outside };
}

function tellsNobodyApart(component: Component, members: readonly number[]): boolean {
  const middles = members.flatMap((at) => {
    const cell = component.cells[at];
    return cell?.ok === true ? [(cell.interval.lower + cell.interval.upper) / 2] : [];
  });
  return middles.length < 2 || middles.every((middle) => middle === middles[0]);
}

function frameOf(used: readonly Component[], members: readonly number[], input: CompositeInput): Frame {
  const shares = sharesOf(used.map(({ weight }) => weight));
  if (shares === null) throw new Error('indicators of weight 0 were to be left out');
  const n = members.length;
  const size = used.length * n;
  const frame = {
    places: members.map((at) => input.places[at] as string),
    codes: used.map(({ code }) => code),
    weights: Float64Array.from(shares),
    signs: Float64Array.from(used, ({ direction }) => (direction === 'lower' ? -1 : 1)),
    targets: Float64Array.from(used, ({ target }) => (target === null ? Number.NaN : target)),
    lower: new Float64Array(size),
    upper: new Float64Array(size),
    known: new Uint8Array(size),
    method: input.method,
    aggregation: input.aggregation,
  };
  used.forEach((component, q) => {
    members.forEach((at, c) => {
      const cell = component.cells[at];
      if (cell?.ok !== true) return;
      const { lower, upper } = cell.interval;
      const turned = component.direction === 'lower' ? [-upper, -lower] : [lower, upper];
      [frame.lower[q * n + c], frame.upper[q * n + c]] = turned as [number, number];
      frame.known[q * n + c] = 1;
    });
  });
  return frame;
}
