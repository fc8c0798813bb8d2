/** Cuts a clean text into paragraphs and sentences. A point after "млн", "тыс." or an initial ends no sentence. */

export interface Sentence {
  readonly start: number;
  readonly end: number;
  /** Which line of the text it stands in. */
  readonly paragraph: number;
}

/** Short words written with a point, as they stand before it. */
const SHORT =
  /(?<!\p{L})(?:тыс|млн|млрд|трлн|кв|куб|м|км|га|г|гг|р|ул|пр|им|т|тг|тен|руб|чел|стр|ст|п|пп|обл|ауд|қ|см|др|т\.\s?д|т\.\s?п|т\.\s?е|т\.\s?б|ж|жж|к|кк|мкр|просп|пос|с|\p{Lu})$/iu;

function* endsOf(line: string): Generator<number> {
  for (const match of line.matchAll(/[.!?…]+[»"”)]*(?=\s|$)/gu)) {
    const behind = match.index + match[0].length;
    const next = line.slice(behind).trimStart();
    if (next !== '' && match[0].startsWith('.') && match[0].length === 1) {
      const before = line.slice(Math.max(0, match.index - 12), match.index);
      // "в 2024 г. Алматы": a capital after a short word is a name more often than a new sentence, but "кв. м. В".
      if (SHORT.test(before) && !/(?:^|[^\p{L}])(?:м|тенге)$|\d ?г$/iu.test(before)) continue;
      if (/(?:^|[^\p{L}])м$|\d ?г$/iu.test(before) && !/^[\p{Lu}«"„]/u.test(next)) continue;
      if (/^[\p{Ll}\d(]/u.test(next) && !/\d$/u.test(before) && SHORT.test(before)) continue;
      if (/^\p{Ll}/u.test(next)) continue;
      // An ordinal number of a list: "1. Дороги".
      if (/^\s*\d{1,2}$/u.test(line.slice(0, match.index))) continue;
    }
    yield behind;
  }
}

export function sentencesOf(text: string): Sentence[] {
  const found: Sentence[] = [];
  let paragraph = 0;
  for (const line of text.matchAll(/[^\n]+/gu)) {
    let from = 0;
    for (const end of [...endsOf(line[0]), line[0].length]) {
      const piece = line[0].slice(from, end);
      const lead = piece.length - piece.trimStart().length;
      if (piece.trim() !== '')
        found.push({ start: line.index + from + lead, end: line.index + from + piece.trimEnd().length, paragraph });
      from = end;
    }
    paragraph++;
  }
  return found;
}
