/**
 * How wide a text will be, without a browser to ask. Letters fall into classes measured on Golos Text 400; the estimate
 * is a little generous, so that nothing is clipped with another font.
 */
const NARROW = new Set([...'iljtfrIıї.,:;\'"|!()[]·’ \u00a0\u202fгтіІГ-–/']);
const WIDE = new Set([...'mwMWшщжюфмыШЩЖЮФМЫЫДОҚӨ@%—≈≥≤><']);

/** Width in pixels of one line. */
export function textWidth(text: string, size: number): number {
  let em = 0;
  for (const char of text) {
    if (NARROW.has(char)) em += 0.36;
    else if (WIDE.has(char)) em += 0.84;
    else if (char !== char.toLowerCase()) em += 0.72;
    else em += 0.6;
  }
  return em * size;
}

/** Lines no wider than `width`, at most `most` of them; the last is cut with an ellipsis where the text is longer. */
export function wrapText(text: string, size: number, width: number, most = 3): string[] {
  const lines: string[] = [];
  let current = '';
  for (const word of text.split(' ')) {
    const longer = current === '' ? word : `${current} ${word}`;
    if (current === '' || textWidth(longer, size) <= width) current = longer;
    else {
      lines.push(current);
      current = word;
    }
  }
  if (current !== '') lines.push(current);
  if (lines.length <= most) return lines.map((one) => cut(one, size, width));
  const kept = lines.slice(0, most);
  kept[most - 1] = cut(`${lines.slice(most - 1).join(' ')}`, size, width);
  return kept;
}

/** The text, or as much of it as fits with an ellipsis. */
export function cut(text: string, size: number, width: number): string {
  if (textWidth(text, size) <= width) return text;
  let kept = [...text];
  while (kept.length > 1 && textWidth(`${kept.join('')}…`, size) > width) kept = kept.slice(0, -1);
  return `${kept.join('').trimEnd()}…`;
}
