/** Ten thousand draws off the main thread, so that a slider never waits for them. */
import type { Frame } from '#lib/figures/composite/model.ts';
import { stability, type DrawOptions } from '#lib/figures/composite/stability.ts';

addEventListener('message', ({ data }: MessageEvent<{ frame: Frame; options: DrawOptions }>) => {
  postMessage(stability(data.frame, data.options));
});
