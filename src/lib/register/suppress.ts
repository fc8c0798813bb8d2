/**
 * Withholds small counts of a table so that its totals do not give them away. Counts from 1 to threshold − 1 are withheld,
 * totals among them too (primary suppression); then other counts (complementary suppression) until this holds, with
 * everything that is published and knowing that what is withheld is at least 1: for each small count of a cell every value
 * from 1 to the threshold remains possible, and each small total may be larger by threshold − 1 (it cannot always be
 * smaller: three cells that are not zero add up to three at least). Zeros are always published.
 *
 * Method: for each small count the cheapest way to change it while all sums stay right is looked for as a flow of least cost
 * in the network of rows and columns, and the counts on that way are withheld. Kelly, Golden and Assad, "Cell suppression:
 * disclosure protection for sensitive tabular data" (Networks 22, 1992, 397–417); Hundepool et al., Statistical Disclosure
 * Control (Wiley, 2012), ch. 4.
 */

/** A table with its totals: the last row holds the totals of columns, the last column those of rows. */
export interface Suppressed {
  readonly rows: number;
  readonly columns: number;
  /** (rows + 1) × (columns + 1), row by row. */
  readonly counts: Int32Array;
  /** 1 where the count may not be shown. */
  readonly hidden: Uint8Array;
}

/** Adds the totals to a table of `rows` × `columns` counts. */
export function withTotals(cells: ArrayLike<number>, rows: number, columns: number): Int32Array {
  const width = columns + 1;
  const counts = new Int32Array((rows + 1) * width);
  const add = (at: number, n: number) => (counts[at] = (counts[at] as number) + n);
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) {
      const n = cells[i * columns + j] as number;
      for (const at of [i * width + j, i * width + columns, rows * width + j, rows * width + columns]) add(at, n);
    }
  }
  return counts;
}

/** What it costs to withhold a count: more for a large one, much more for a total. */
function costOf(count: number, isTotal: boolean, isGrand: boolean): number {
  return (1 + Math.log2(1 + count)) * (isGrand ? 60 : isTotal ? 12 : 1);
}

/**
 * The network: one node for each row and column, totals included; a cell joins its row and its column. With the sign of
 * totals turned round, every row and column of the table adds up to zero, so changes that keep all sums right are flows
 * that go round in circles.
 */
class Network {
  readonly hidden: Uint8Array;
  readonly #counts: Int32Array;
  readonly #height: number;
  readonly #width: number;
  readonly #cost: Float64Array;
  /** Flow from row to column on each cell. */
  readonly #flow: Int32Array;

  constructor(counts: Int32Array, rows: number, columns: number, threshold: number) {
    this.#counts = counts;
    this.#height = rows + 1;
    this.#width = columns + 1;
    this.#flow = new Int32Array(counts.length);
    this.hidden = Uint8Array.from(counts, (count) => (count > 0 && count < threshold ? 1 : 0));
    this.#cost = Float64Array.from(counts, (count, at) => {
      const [row, column] = this.#cellOf(at);
      const total = row === rows || column === columns;
      return costOf(count, total, row === rows && column === columns);
    });
  }

  #cellOf(at: number): readonly [row: number, column: number] {
    return [Math.floor(at / this.#width), at % this.#width];
  }

  /** +1 where more flow from row to column means a larger count, −1 for totals. */
  #signOf(row: number, column: number): 1 | -1 {
    return (row === this.#height - 1) === (column === this.#width - 1) ? 1 : -1;
  }

  /** Withholds what is needed for the count of a cell to be able to be `by` larger (or, below 0, smaller). */
  protect(at: number, by: number): void {
    const [row, column] = this.#cellOf(at);
    const along = this.#signOf(row, column) * by;
    if (along === 0) return;
    // What the cell takes from its row to its column has to come back by other cells.
    const [from, to] = along > 0 ? [this.#height + column, row] : [row, this.#height + column];
    this.#flow.fill(0);
    let left = Math.abs(along);
    while (left > 0) left -= this.#push(from, to, at, left);
    this.#flow.forEach((flow, cell) => {
      if (flow !== 0) this.hidden[cell] = 1;
    });
  }

  /** How much more a cell can carry from row to column (or back), and what a unit of it costs. */
  #room(at: number, forward: boolean): number {
    const count = this.#counts[at] as number;
    if (count === 0) return 0;
    const [row, column] = this.#cellOf(at);
    const flow = this.#flow[at] as number;
    const grows = forward === (this.#signOf(row, column) === 1);
    const now = forward ? flow : -flow;
    return (grows ? Number.MAX_SAFE_INTEGER : count - 1) - now;
  }

  #price(at: number, forward: boolean): number {
    const flow = this.#flow[at] as number;
    const cost = this.hidden[at] === 1 ? 0.001 : (this.#cost[at] as number);
    return (forward ? flow < 0 : flow > 0) ? -cost : cost;
  }

  /** Sends as much as the cheapest way takes, at most `most`; the cell `without` is no part of any way. */
  #push(from: number, to: number, without: number, most: number): number {
    const nodes = this.#height + this.#width;
    const distance = new Float64Array(nodes).fill(Infinity);
    const cellInto = new Int32Array(nodes).fill(-1);
    distance[from] = 0;
    const queue = [from];
    const queued = new Uint8Array(nodes);
    for (let node = queue.shift(); node !== undefined; node = queue.shift()) {
      queued[node] = 0;
      const isRow = node < this.#height;
      for (let other = 0; other < (isRow ? this.#width : this.#height); other++) {
        const at = isRow ? node * this.#width + other : other * this.#width + node - this.#height;
        if (at === without || this.#room(at, isRow) <= 0) continue;
        const next = isRow ? this.#height + other : other;
        const length = (distance[node] as number) + this.#price(at, isRow);
        if (length >= (distance[next] as number) - 1e-9) continue;
        distance[next] = length;
        cellInto[next] = at;
        if (queued[next] === 0) {
          queued[next] = 1;
          queue.push(next);
        }
      }
    }
    // Over the totals there is always a way: they may all grow, and none of them is smaller than its parts.
    if (distance[to] === Infinity) throw new Error('a count that cannot be protected');
    const way: [at: number, forward: boolean][] = [];
    for (let node = to; node !== from;) {
      const at = cellInto[node] as number;
      const [row, column] = this.#cellOf(at);
      const forward = node >= this.#height;
      way.push([at, forward]);
      node = forward ? row : this.#height + column;
    }
    const amount = Math.min(most, ...way.map(([at, forward]) => this.#room(at, forward)));
    for (const [at, forward] of way) this.#flow[at] = (this.#flow[at] as number) + (forward ? amount : -amount);
    return amount;
  }
}

/** Withholds counts of a table of `rows` × `columns` counts. `threshold`: the smallest count that may be shown, at least 2. */
export function suppress(cells: ArrayLike<number>, rows: number, columns: number, threshold: number): Suppressed {
  const counts = withTotals(cells, rows, columns);
  const network = new Network(counts, rows, columns, threshold);
  counts.forEach((count, at) => {
    if (count === 0 || count >= threshold) return;
    const isTotal = at % (columns + 1) === columns || at >= rows * (columns + 1);
    network.protect(at, isTotal ? threshold - 1 : threshold - count);
    if (!isTotal) network.protect(at, 1 - count);
  });
  return { rows, columns, counts, hidden: network.hidden };
}
