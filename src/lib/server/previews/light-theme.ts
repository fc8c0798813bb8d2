/** The light colours of the pages for pictures made at build, read from the style sheet itself so that they never differ. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { propertyOf, type Theme } from '#lib/charts/theme.ts';

/** Families of the fonts that picture.ts hands to the renderer. */
const FONT = 'Golos Text';
const HEAD_FONT = 'Source Serif 4';

let known: Theme | undefined;

/** @throws Error where a colour of the charts is not in the style sheet */
export function lightTheme(): Theme {
  if (known !== undefined) return known;
  const css = readFileSync(join(process.cwd(), 'src/app.css'), 'utf8');
  const colours = new Map<string, string>();
  for (const [, name, light, plain] of css.matchAll(/(--[\w-]+):\s*(?:light-dark\(\s*([^,]+),|(#\w+);)/g)) {
    const colour = light ?? plain;
    // The first one counts: further down the sheet speaks of print.
    if (name !== undefined && colour !== undefined && !colours.has(name)) colours.set(name, colour);
  }
  known = {
    colour: (role) => {
      const colour = colours.get(propertyOf(role));
      if (colour === undefined) throw new Error(`app.css has no colour ${propertyOf(role)}`);
      return colour;
    },
    font: FONT,
    headFont: HEAD_FONT,
  };
  return known;
}
