/** Accepted figures as the file that the ledger's command takes, and as a table of own figures. */
import { parse } from '#lib/figures/reading/qualifier.ts';
import type { GivenArticle, GivenFigure } from '#lib/ledger/entry/given.ts';
import type { Knowledge } from './knowledge.ts';
import type { ArticleAbout } from './proposal.ts';
import type { Draft } from './review.ts';

const given = (text: string | undefined): string | undefined =>
  text === undefined || text.trim() === '' ? undefined : text.trim();

export function articleOf(
  drafts: readonly Draft[],
  about: ArticleAbout,
  language: string,
  known: Pick<Knowledge, 'indicators'>,
): Pick<GivenArticle, 'source' | 'figures'> {
  const source = {
    kind: 'news',
    publisher: given(about.publisher),
    title: given(about.title),
    url: given(about.url),
    language,
    published: given(about.published),
  };
  return { source: withoutBlanks(source), figures: drafts.map((draft) => figureOf(draft, language, known)) };
}

function figureOf(draft: Draft, language: string, known: Pick<Knowledge, 'indicators'>): GivenFigure {
  const unit = known.indicators.find(({ code }) => code === draft.indicator)?.unit;
  const said = parse(draft.words, { lang: language, ...(unit === undefined ? {} : { unit }) });
  const agrees =
    said.ok && said.value === draft.value && said.qualifier === draft.qualifier && said.valueUpper === draft.upper;
  return withoutBlanks({
    place: draft.place,
    indicator: draft.indicator,
    topic: given(draft.topic),
    scope: draft.scope,
    period: draft.period,
    status: draft.status === 'reported' ? undefined : draft.status,
    words: draft.words.replace(/\s+/gu, ' ').trim(),
    base: given(draft.base),
    // Of several numbers in the words another than the first that fits.
    ...(agrees
      ? {}
      : {
          value: String(draft.value),
          qualifier: draft.qualifier,
          ...(draft.upper === null ? {} : { upper: String(draft.upper) }),
          step: String(draft.step),
        }),
  });
}

const withoutBlanks = <Row extends object>(row: Row): Row =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined)) as Row;

const COLUMNS = [
  'place',
  'topic',
  'indicator',
  'period',
  'value',
  'unit',
  'qualifier',
  'value_upper',
  'scope',
  'base',
  'status',
  'as_reported',
] as const;

/** A cell that no spreadsheet takes for a formula. */
function cell(text: string): string {
  const safe = /^[=+@\t\r-]/u.test(text) && !/^-?\d/u.test(text) ? `'${text}` : text;
  return /[",\n\r;]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Period and value as the page for own data reads them; names of the reader's language where it wants names. */
export function draftsCsv(
  drafts: readonly Draft[],
  known: Pick<Knowledge, 'indicators'>,
  nameOf: (kind: 'place' | 'topic' | 'indicator', code: string) => string,
): string {
  const rows = drafts.map((draft) =>
    [
      nameOf('place', draft.place),
      draft.topic === '' ? '' : nameOf('topic', draft.topic),
      nameOf('indicator', draft.indicator),
      draft.period.startsWith('unknown') ? '' : draft.period.replace(/^@/u, ''),
      String(draft.value),
      known.indicators.find(({ code }) => code === draft.indicator)?.unit ?? '',
      draft.qualifier,
      draft.upper === null ? '' : String(draft.upper),
      draft.scope,
      draft.base,
      draft.status,
      draft.words.replace(/\s+/gu, ' '),
    ].map(cell),
  );
  return [COLUMNS.join(','), ...rows.map((row) => row.join(','))].join('\r\n') + '\r\n';
}
