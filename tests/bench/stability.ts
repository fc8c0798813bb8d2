/** The draws of a composite ranking: 20 districts, 8 indicators, 10,000 draws, in Node and in a worker of the browser. */
import type { Page } from 'playwright';
import { DRAWS, type Aggregation, type Frame } from '../../src/lib/figures/composite/model.ts';
import { seeded } from '../../src/lib/figures/composite/random.ts';
import { stability } from '../../src/lib/figures/composite/stability.ts';

const DISTRICTS = 20;
const INDICATORS = 8;

/** Every value an interval, so that nothing is spared. */
function benchFrame(aggregation: Aggregation): Frame {
  const { fraction } = seeded(8, 0);
  const size = DISTRICTS * INDICATORS;
  const lower = Float64Array.from({ length: size }, () => fraction() * 1000);
  return {
    places: Array.from({ length: DISTRICTS }, (_, i) => `d${i}`),
    codes: Array.from({ length: INDICATORS }, (_, i) => `q${i}`),
    weights: new Float64Array(INDICATORS).fill(1 / INDICATORS),
    signs: new Float64Array(INDICATORS).fill(1),
    targets: new Float64Array(INDICATORS).fill(Number.NaN),
    lower,
    upper: lower.map((low) => low + fraction() * 50),
    known: new Uint8Array(size).fill(1),
    method: 'minmax',
    aggregation,
  };
}

/** Milliseconds of the median of five runs after one to warm up. */
export function timeStability(aggregation: Aggregation): number {
  const frame = benchFrame(aggregation);
  const times = Array.from({ length: 6 }, (_, run) => {
    const since = performance.now();
    stability(frame, { seed: run, draws: DRAWS, concentration: 100 });
    return performance.now() - since;
  });
  return times.slice(1).sort((a, b) => a - b)[2] ?? Number.NaN;
}

/** Milliseconds from a moved slider until the new draws stand in the table, the worker already open. */
export async function timeSlider(page: Page, url: string): Promise<number> {
  await page.goto(`${url}en/rankings/composite/`, { waitUntil: 'networkidle' });
  const slide = (value: number) =>
    page.evaluate(
      (weight) =>
        new Promise<number>((resolve) => {
          const slider = document.querySelector<HTMLInputElement>('main input[type=range]');
          const table = document.querySelector('main table');
          if (slider === null || table === null) throw new Error('no slider');
          const draws = () => [...table.querySelectorAll('td.draw')].map((cell) => cell.textContent).join();
          const before = draws();
          const since = performance.now();
          const watch = new MutationObserver(() => {
            if (draws() === before || draws().includes('…')) return;
            watch.disconnect();
            resolve(performance.now() - since);
          });
          watch.observe(table, { subtree: true, childList: true, characterData: true });
          slider.value = String(weight);
          slider.dispatchEvent(new Event('input', { bubbles: true }));
        }),
      value,
    );
  await slide(70);
  const times = [];
  for (const weight of [10, 90, 30, 80, 5]) times.push(await slide(weight));
  return times.sort((a, b) => a - b)[2] ?? Number.NaN;
}
