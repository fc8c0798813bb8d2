/**
 * How files of a form were read is remembered on the device for the next file of the same form: choices only, under a key
 * from which the names of the columns cannot be read back.
 */
import type { Looked } from '#lib/intake/protocol.ts';
import { SHAPES } from '#lib/intake/roles.ts';
import { formKey, remember, type Remembered, type Settings } from '#lib/intake/settings.ts';
import { keepChoice, readChoice } from '#lib/ui/device-choice.ts';

function keyOf({ columns }: Looked): string {
  const text = formKey(columns.map(({ name }) => name));
  let [a, b] = [0x811c9dc5, 0x1000193];
  for (let i = 0; i < text.length; i++) {
    a = Math.imul(a ^ text.charCodeAt(i), 0x01000193);
    b = Math.imul(b + text.charCodeAt(i), 0x85ebca6b) ^ (b >>> 13);
  }
  return `aina-own-form-${(a >>> 0).toString(36)}${(b >>> 0).toString(36)}`;
}

export function rememberForm(looked: Looked, settings: Settings): void {
  keepChoice(keyOf(looked), JSON.stringify(remember(settings)));
}

export function forgetForm(looked: Looked): void {
  keepChoice(keyOf(looked), null);
}

/** The settings of a file as the last one of its form was read; null if none was, or if nothing is different. */
export function recallForm(looked: Looked): Settings | null {
  const kept = readChoice(keyOf(looked));
  if (kept === null) return null;
  const recalled = parse(kept);
  if (recalled?.roles.length !== looked.settings.roles.length) return null;
  // What looks personal is insisted upon anew for every file.
  const roles = recalled.roles.map((role, i) => (looked.columns[i]?.personal == null ? role : 'none'));
  const settings = { ...looked.settings, ...recalled, roles };
  return JSON.stringify(settings) === JSON.stringify(looked.settings) ? null : settings;
}

/** Null for what another version of the site wrote. */
function parse(text: string): Remembered | null {
  try {
    const value = JSON.parse(text) as Remembered;
    return SHAPES.includes(value.shape) && Array.isArray(value.roles) ? value : null;
  } catch {
    return null;
  }
}
