/** A chart as a file, in a browser. Loaded at the click: a page that nobody takes a picture from carries none of it. */
import { paintPng } from './canvas/png.ts';
import type { ChartSpec } from './chart-spec.ts';
import { standaloneScene } from './standalone.ts';
import { paintSvg } from './svg/paint.ts';
import { computedTheme } from './theme.ts';

/**
 * The picture at a width in pixels, a PNG at twice that. Colours are the light ones of the page, whatever the reader's
 * theme: a picture in a document stands on white. `element` is any element of the page.
 */
export async function picture(
  spec: ChartSpec,
  ending: 'png' | 'svg',
  width: number,
  element: Element,
  imprint: string,
): Promise<Blob> {
  const theme = computedTheme(element, 'light');
  if (ending === 'png') return paintPng(standaloneScene(spec, width, { imprint }), theme);
  return new Blob([paintSvg(spec, width, theme, { standalone: { imprint } })], { type: 'image/svg+xml' });
}
