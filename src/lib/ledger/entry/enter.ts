/**
 * Enters press articles into the ledger: a row for each source, rows for its figures, with fresh ids, in canonical order, and the
 * rows of catalogues that come with them. What it is given may be wrong in any way; then it says all that is wrong, and nothing has
 * changed. Articles of one run are entered one after the other, as if each were entered alone. Texts in, texts out: no files.
 */
import { checkLedger } from '../check.ts';
import { findingsOf, type Finding } from '../findings.ts';
import { problemLine } from '../problem.ts';
import type { LedgerTexts } from '../read.ts';
import type { FigureRow, Source } from '../types.ts';
import { enterRows, type EnteredRow } from './catalogue.ts';
import { draftsOf, type Drafts } from './drafts.ts';
import { newFigure } from './figure.ts';
import type { GivenArticle } from './given.ts';
import { standingOf } from './known.ts';
import { newReasons, ranges, type Reasons, type Spot } from './reasons.ts';
import { sourceOf } from './source.ts';
import { tellProblems } from './typed.ts';

export interface EnteredArticle {
  readonly file: string | null;
  readonly source: Source;
  /** False where the ledger knew the address of the article. */
  readonly isNewSource: boolean;
  /** The new rows. */
  readonly figures: readonly FigureRow[];
  /** Figures that are in the ledger, or stand higher up in the same run: their number in the file from 1, and their id. */
  readonly known: readonly { readonly figure: number; readonly id: string }[];
  readonly rows: readonly EnteredRow[];
  /** What was typed of the known source and is otherwise in the ledger. */
  readonly notices: readonly string[];
}

export type Entered =
  | {
      readonly ok: true;
      /** The changed files by name; none where everything was known. */
      readonly texts: LedgerTexts;
      readonly articles: readonly EnteredArticle[];
      /** Findings that the new rows bring with them. No reason to refuse. */
      readonly findings: readonly Finding[];
    }
  | { readonly ok: false; readonly reasons: readonly string[] };

/**
 * `today`: the day on which the rows enter the ledger, YYYY-MM-DD. `reasons`: what was wrong with the files that the articles
 * come from; it is told with all the rest.
 */
export function enterArticles(
  texts: LedgerTexts,
  articles: readonly GivenArticle[],
  today: string,
  reasons: Reasons = newReasons(),
): Entered {
  const before = checkLedger(texts);
  if (before.ledger === null) {
    return {
      ok: false,
      reasons: [
        'The ledger itself has errors; mend them first (npm run check:data):',
        ...before.problems.map((problem) => problemLine(problem)),
      ],
    };
  }
  const drafts = draftsOf(texts);
  const entered = articles.map((article) => enterArticle(article, drafts, today, reasons));
  const changed = drafts.texts();
  if (Object.keys(changed).length === 0 && !reasons.any())
    return { ok: true, texts: {}, articles: entered, findings: [] };
  const after = checkLedger({ ...texts, ...changed });
  tellProblems(after.problems, drafts, reasons);
  if (after.ledger === null || reasons.any()) return { ok: false, reasons: reasons.told() };
  const old = new Set(findingsOf(before.ledger).map(({ id }) => id));
  return {
    ok: true,
    texts: changed,
    articles: entered,
    findings: findingsOf(after.ledger).filter(({ id }) => !old.has(id)),
  };
}

function enterArticle(article: GivenArticle, drafts: Drafts, today: string, reasons: Reasons): EnteredArticle {
  const { file } = article;
  const refuseIn =
    (spot: Spot) =>
    (field: string | null, why: string): void =>
      reasons.add({ ...spot, field }, why);
  const ofSource: Spot = { file, part: 'source', figure: null, field: null };
  const { source, isNew, notices } = sourceOf(article.source, drafts, today, refuseIn(ofSource));
  if (isNew) drafts.put('sources', source, ofSource);
  const rows = enterRows(article, source.id, drafts, reasons);
  if (article.figures.length === 0) {
    reasons.add({ ...ofSource, part: 'figures' }, 'an article is added with at least one figure');
  }
  const several = article.figures.length > 1;
  const figures: FigureRow[] = [];
  const known: { figure: number; id: string }[] = [];
  article.figures.forEach((given, i) => {
    const spot: Spot = { file, part: several ? `figure ${i + 1}` : null, figure: i + 1, field: null };
    const refuse = refuseIn(spot);
    let refused = false;
    const row = newFigure(given, drafts.nextKey('figures'), source, drafts, today, (field, why) => {
      refused = true;
      refuse(field, why);
    });
    // A figure that cannot be read is compared with nothing.
    if (!refused) {
      const article = drafts.rows('figures').filter((other) => other.source === source.id);
      const standing = standingOf(row, article, (id) => calledIn(drafts, id, file));
      if (standing.kind === 'known') {
        known.push({ figure: i + 1, id: standing.id });
        return;
      }
      if (standing.kind === 'other') refuse(standing.field, standing.why);
    }
    drafts.put('figures', row, spot);
    figures.push(row);
  });
  return { file, source, isNewSource: isNew, figures, known, rows, notices };
}

/** A figure by its id, or by its number in the file where it has none yet. */
function calledIn(drafts: Drafts, id: string, file: string | null): string {
  const row = drafts.find('figures', id);
  const spot = row === undefined ? undefined : drafts.spotOf(row);
  if (spot?.figure == null) return id;
  const number = ranges([spot.figure]);
  return spot.file === file || spot.file === null ? number : `${number} of ${spot.file}`;
}
