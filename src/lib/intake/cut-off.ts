/** Letters of a name; what is longer is no name, and is told by its beginning. */
const NAME_LENGTH = 200;

/** A cell as a name: one space between words, and not a letter of a citizen in full. */
export function nameOf(cell: string): string {
  const name = cutOff(cell, 1000).replace(/\s+/gu, ' ').trim();
  return name.length > NAME_LENGTH ? `${name.slice(0, NAME_LENGTH)}…` : name;
}

/** The beginning of a text, on its own: a slice would keep the whole of it in memory for as long as the slice is kept. */
export function cutOff(text: string, length: number): string {
  if (text.length <= length) return text;
  const start = text.slice(0, length);
  return text.length < 4 * length ? start : (JSON.parse(JSON.stringify(start)) as string);
}
