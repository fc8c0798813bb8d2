/** Where the roles of the colours get their values: the page's custom properties, by name or as computed. */
import type { Colour } from './scene/scene.ts';

export interface Theme {
  readonly colour: (role: Colour) => string;
  /** Font family for all text of the drawing. */
  readonly font: string;
  /** Font family of the title in a picture that stands alone. */
  readonly headFont: string;
}

const NAMES: Partial<Record<Colour, string>> = { almaty: 'region-almaty', jetisu: 'region-jetisu' };

/** The custom property that holds the colour of a role. */
export const propertyOf = (role: Colour): string => `--${NAMES[role] ?? role}`;

/** For SVG inside a page: the colours follow the theme of the page by themselves. */
export const pageTheme: Theme = {
  colour: (role) => `var(${propertyOf(role)})`,
  font: 'var(--font-text)',
  headFont: 'var(--font-head)',
};

/**
 * The colours as an element shows them, for a canvas and for pictures that leave the page. A property that holds
 * `light-dark()` is resolved by the browser only where it is used as a colour, hence the probe. `scheme` asks for the
 * colours of that scheme whatever the page shows.
 */
export function computedTheme(element: Element, scheme?: 'light'): Theme {
  const probe = element.ownerDocument.createElement('span');
  probe.hidden = true;
  // Where the reader's own colours are forced, the properties hold them already; the probe must not force all to one.
  probe.style.setProperty('forced-color-adjust', 'none');
  if (scheme !== undefined) probe.style.colorScheme = scheme;
  element.append(probe);
  const cache = new Map<Colour, string>();
  const style = getComputedStyle(probe);
  const roles: Colour[] = ['ink', 'ink-soft', 'paper', 'rule', 'warn', 'accent', 'almaty', 'jetisu'];
  for (let i = 1; i <= 8; i++) roles.push(`cat-${i}`);
  for (let i = 1; i <= 7; i++) roles.push(`seq-${i}`, `on-seq-${i}`);
  for (const role of roles) {
    probe.style.color = `var(${propertyOf(role)})`;
    cache.set(role, style.color);
  }
  const root = getComputedStyle(element);
  const theme: Theme = {
    colour: (role) => cache.get(role) ?? style.color,
    font: root.getPropertyValue('--font-text').trim() || root.fontFamily,
    headFont: root.getPropertyValue('--font-head').trim() || root.fontFamily,
  };
  const ink = cache.get('ink') ?? root.color;
  probe.remove();
  return { ...theme, colour: (role) => cache.get(role) ?? ink };
}

/**
 * The colour with an opacity. Computed colours keep their hue at no opacity at all, which a canvas gradient needs: it
 * would go through grey on its way to `transparent`.
 */
export function faint(colour: string, opacity: number): string {
  const channels = /^rgb\(([\d., ]+)\)$/.exec(colour)?.[1];
  if (channels !== undefined) return `rgba(${channels}, ${opacity})`;
  return `color-mix(in srgb, ${colour} ${Math.round(opacity * 100)}%, transparent)`;
}
