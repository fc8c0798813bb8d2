/** What the command says while it works and when it is done. */
import type { Progress } from '#lib/engine/registers/source.ts';
import { isoMonth } from '#lib/i18n/calendar.ts';
import { LEVELS } from '#lib/register/published/levels.ts';
import type { Made } from './cube.ts';

const DOING = { reading: 'reading', spellings: 'finding the texts', counting: 'counting' } as const;

const n = (count: number): string => Math.round(count).toLocaleString('en');

/** One line that is written over: rows, rows a second, and what is left. */
export class Meter {
  readonly #since = performance.now();
  #stage: Progress['doing'] | null = null;
  #began = 0;
  #shown = false;

  readonly tell = ({ doing, rows, done }: Progress): void => {
    const now = performance.now();
    if (doing !== this.#stage) {
      this.#stage = doing;
      this.#began = now;
    }
    const seconds = (now - this.#began) / 1000;
    const rest = done > 0.01 ? `, ${n((seconds * (1 - done)) / done)} s left` : '';
    const rate = rows > 0 && seconds > 0.2 ? `, ${n(rows / seconds)} a second` : '';
    const line = `${DOING[doing]}: ${n(100 * done)} %, ${n(rows)} rows${rate}${rest}`;
    if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${line}`);
    this.#shown = true;
  };

  end(): void {
    if (this.#shown && process.stderr.isTTY) process.stderr.write('\r\u001b[K');
  }

  get seconds(): number {
    return (performance.now() - this.#since) / 1000;
  }
}

export function told(
  { head, bytes, meanings, lines }: Made & { readonly lines: readonly string[] },
  path: string,
): string {
  const reasons = Object.entries(head.reasons).map(([reason, count]) => `  ${n(count)}  ${reason}`);
  const texts = meanings.refused
    .slice(0, 8)
    .map(({ column, text, rows, reason }) => `  ${n(rows)}  ${column} "${text}": ${reason}`);
  const share = (count: number) => `${((100 * count) / Math.max(1, head.taken)).toFixed(1)} %`;
  let kept = 0;
  const levels = head.levels.map((count, level) => {
    kept += count;
    const gave = level === 0 ? 'state everything' : `gave up no more than ${LEVELS.slice(1, level + 1).join(', ')}`;
    return `  ${share(kept).padStart(7)}  ${gave}`;
  });
  return [
    `${path}: ${n(bytes.length)} bytes, ${isoMonth(head.firstMonth)} to ${isoMonth(head.firstMonth + head.months - 1)}, as of ${head.asOf}`,
    `${n(head.read)} rows read = ${n(head.taken)} taken + ${n(head.refused)} refused`,
    ...reasons,
    ...(texts.length > 0 ? ['Texts that were refused, with their rows:', ...texts] : []),
    ...(lines.length > 0 ? ['First torn lines:', ...lines.map((line) => `  ${line}`)] : []),
    ...(meanings.asked.length > 0
      ? [
          'Places that the map has to tell ("places": a code, "own" or "skip"):',
          ...meanings.asked.slice(0, 20).map(({ text, rows, codes }) => `  ${n(rows)}  "${text}": ${codes.join(', ')}`),
        ]
      : []),
    head.internal
      ? 'Exact counts: this cube must not leave the office.'
      : `Appeals in cells of ${head.threshold} at least that`,
    ...(head.internal ? [] : levels),
  ].join('\n');
}
