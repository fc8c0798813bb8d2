/** Which mark lies at a point of a drawing: lanes, panes and dots are its spots, whatever the axes are. */
import type { Scene, Spot } from './scene.ts';

/**
 * Where spots overlap, the one whose middle is nearest. Marks that share one spot, such as places named in one line, cannot
 * be told apart by pointing: none of them is there.
 */
export function spotAt({ spots }: Pick<Scene, 'spots'>, x: number, y: number): Spot | null {
  const away = (one: Spot) => Math.hypot(one.x + one.w / 2 - x, one.y + one.h / 2 - y);
  let best: Spot | null = null;
  let shared = false;
  for (const one of spots) {
    if (x < one.x || x > one.x + one.w || y < one.y || y > one.y + one.h) continue;
    if (best === null || away(one) < away(best)) [best, shared] = [one, false];
    else if (one.x === best.x && one.y === best.y && one.w === best.w && one.h === best.h) shared = true;
  }
  return shared ? null : best;
}
