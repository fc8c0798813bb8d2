/** The beginning of a text, on its own: a slice would keep the whole of it in memory for as long as the slice is kept. */
export function cutOff(text: string, length: number): string {
  if (text.length <= length) return text;
  const start = text.slice(0, length);
  return text.length < 4 * length ? start : (JSON.parse(JSON.stringify(start)) as string);
}
