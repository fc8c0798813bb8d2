/** What `npm run add` says when articles were entered: everything that tells one new row from another. */
import type { Entered, EnteredArticle } from '#lib/ledger/entry/enter.ts';
import { writePeriod } from '#lib/ledger/entry/period.ts';
import { ranges } from '#lib/ledger/entry/reasons.ts';
import type { FigureRow } from '#lib/ledger/types.ts';
import { report } from './report.ts';

export function answer(
  { articles, findings, texts }: Extract<Entered, { ok: true }>,
  folder: string,
  dry: boolean,
): string {
  const changed = Object.keys(texts).length > 0;
  const head = !changed
    ? `Nothing new for ${folder}/; nothing was written:`
    : `${dry ? 'Would add' : 'Added'} to ${folder}/:`;
  return [
    head,
    ...articles.flatMap((one) => article(one, articles.length > 1)),
    ...(findings.length === 0
      ? []
      : [
          '',
          'The new rows do not fit together with others. That is no error; see whether one repeats or revises another:',
          report(findings, false),
        ]),
    ...(articles.length > 1 ? [sumOf(articles)] : []),
    ...(dry || !changed ? [] : ['Now run npm run check:data, and see git diff data/.']),
  ].join('\n');
}

function article(
  { file, source, isNewSource, figures, known, rows, notices }: EnteredArticle,
  named: boolean,
): string[] {
  return [
    ...(named && file !== null ? [file] : []),
    `  ${source.id}  ${source.publisher}${isNewSource ? '' : ' (already in the ledger)'}`,
    ...notices.map((notice) => `      ! ${notice}`),
    ...rows.map(({ table, key, isNew, marks }) => {
      const marked = marks.length === 0 ? '' : `, marks ${marks.join(', ')}`;
      return `  ${table}: ${key}${isNew ? '' : ' (already in the ledger)'}${marked}`;
    }),
    ...known.map(({ figure, id }) => `  known: ${id} (${ranges([figure])}), not entered again`),
    ...figures.map(line),
  ];
}

/** `  f0658  PLAN  almaty-region, roads_repaired, roads_republican, akim_briefing, 2026: exact 151 km, good to 1 («151 км»)`. */
function line(row: FigureRow): string {
  const { id, place, indicator, topic, scope, status, base, contest, conflict, repeats, revises } = row;
  const about = [
    place,
    indicator,
    topic === null ? 'no topic' : `topic ${topic}`,
    `scope ${scope}`,
    writePeriod(row),
    ...(base === null ? [] : [`of ${base}`]),
    ...(contest === null ? [] : [`contest ${contest}`]),
  ].join(', ');
  const { qualifier, value, value_upper: upper, unit, step, as_reported: words } = row;
  const said = `${qualifier} ${value}${upper === null ? '' : ` to ${upper}`} ${unit}, good to ${step}`;
  const ties = Object.entries({ conflict, repeats, revises }).flatMap(([name, to]) =>
    to === null ? [] : [`${name} ${to}`],
  );
  const firmness = status === 'reported' ? 'reported' : status.toUpperCase();
  return `  ${id}  ${firmness}  ${about}: ${said} («${words}»)${ties.length === 0 ? '' : ` [${ties.join(', ')}]`}`;
}

function sumOf(articles: readonly EnteredArticle[]): string {
  const count = (of: (article: EnteredArticle) => number) => articles.reduce((sum, one) => sum + of(one), 0);
  const sources = count(({ isNewSource }) => Number(isNewSource));
  const rows = count((one) => one.rows.filter(({ isNew }) => isNew).length);
  return `${articles.length} articles: ${sources} new sources, ${count(({ figures }) => figures.length)} new figures, ${rows} catalogue rows, ${count(({ known }) => known.length)} figures known`;
}
