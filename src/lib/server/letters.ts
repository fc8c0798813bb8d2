/** Letters about disagreements and findings, and the names that letters about gaps need. Written at build, one file each. */
import type { Figure } from '#lib/figures/figure.ts';
import { sayShort } from '#lib/figures/saying/say.ts';
import { claimSentence } from '#lib/figures/saying/sentence.ts';
import { LANGS, type Lang } from '#lib/i18n/lang.ts';
import { letterOf, type Letter, type LetterWords } from '#lib/i18n/letter.ts';
import { loadMessages, type Words } from '#lib/i18n/messages.ts';
import type { Finding } from '#lib/ledger/findings.ts';
import type { Disagreement } from '#lib/ledger/findings/statements.ts';
import { labels, ledger, desk } from './answers.ts';
import { aboutCheck, linesOf, sentenceOf } from '#lib/desk/check-lines.ts';
import { coverageUnits } from './coverage.ts';
import { disagreements, findings } from '#lib/desk/disputes.ts';
import { figureOf } from '#lib/desk/figure-of.ts';

/** Findings with a letter of their own; about sources that disagree the letter of the disagreement asks. */
const ownFindings = () => findings(desk).filter(({ code }) => code !== 'sources_disagree');

/** Names of the files below /letters/. */
export function letterFiles(): string[] {
  return ['names.json', ...[...disagreements(desk), ...ownFindings()].map(({ id }) => `${id}.json`)];
}

/** The text of one file; null if there is none of that name. */
export async function letterFile(file: string): Promise<string | null> {
  if (file === 'names.json') return JSON.stringify(names());
  const id = file.replace(/\.json$/, '');
  const disagreement = disagreements(desk).find((one) => one.id === id);
  const finding = ownFindings().find((one) => one.id === id);
  const written: Partial<Record<Lang, Letter>> = {};
  for (const lang of LANGS) {
    const t = await loadMessages(lang);
    if (disagreement !== undefined) written[lang] = aboutDisagreement(disagreement, lang, t);
    else if (finding !== undefined) written[lang] = aboutFinding(finding, lang, t);
    else return null;
  }
  return JSON.stringify(written);
}

/** Names in each language of what a gap can be about. */
function names() {
  const units = new Set(coverageUnits().map(({ code }) => code));
  type Named = { readonly code: string } & Readonly<Record<`name_${Lang}`, string>>;
  const named = (rows: readonly Named[]) =>
    Object.fromEntries(
      rows.map((row) => [row.code, Object.fromEntries(LANGS.map((lang) => [lang, row[`name_${lang}`]]))]),
    );
  return {
    indicator: named(ledger().indicators),
    place: named(ledger().places.filter(({ code }) => units.has(code))),
  };
}

/** The claim in a sentence, and the address of its source. */
function quoted(figure: Figure, lang: Lang): string {
  const words = labels(lang, [figure]);
  const url = words.source[figure.source]?.url;
  return `— ${claimSentence(figure, words, lang)}${url ? ` ${url}` : ''}`;
}

function aboutDisagreement({ conflict, groups }: Disagreement, lang: Lang, t: Words<'checks' | 'letters'>): Letter {
  const w = t.letters;
  const figures = groups.flatMap(({ statements }) => statements.map(({ figure }) => figure));
  const first = figures[0];
  const known = conflict === null ? undefined : labels(lang, [], { conflicts: [conflict] }).conflict[conflict]?.what;
  const words = labels(lang, first ? [first] : []);
  const what =
    known ??
    [first?.indicator, first?.place]
      .map((code) => words.indicator[code ?? '']?.name ?? words.place[code ?? '']?.name)
      .join(', ');
  return letterOf(
    w,
    w.clearSubject(what),
    [[groups.length > 1 ? w.conflictMany : w.conflictOne, ...figures.map((figure) => quoted(figure, lang))].join('\n')],
    questionsAbout(groups.length, figures, w),
  );
}

/** What has to be asked depends on what differs between the statements. */
function questionsAbout(groups: number, figures: readonly Figure[], { ask }: LetterWords): string[] {
  const varies = (column: 'scope' | 'period_kind' | 'period_end') =>
    new Set(figures.map((figure) => figure[column])).size > 1;
  const plans = figures.filter(({ status }) => status === 'plan').length;
  const undated = figures.some(({ period_end }) => period_end === null);
  return [
    groups > 1 ? ask.agree : ask.which,
    ...(figures.some(({ base }) => base !== null) ? [ask.base] : []),
    ...(varies('scope') ? [ask.scope] : []),
    ...(undated || varies('period_kind') || varies('period_end') ? [ask.period] : []),
    ...(plans > 0 && plans < figures.length ? [ask.plan] : []),
    ask.revised,
  ];
}

function aboutFinding(finding: Finding, lang: Lang, t: Words<'checks' | 'letters'>): Letter {
  const w = t.letters;
  const about = aboutCheck(desk, finding, lang);
  const lines = linesOf(desk, finding, lang, t).map(
    ({ label, terms, result }) => `— ${label}: ${terms === '' ? result : `${terms} = ${result}`}`,
  );
  const sources = [...new Set(finding.figures.map((id) => figureOf(desk, id).source))];
  const { source } = labels(lang, [], { sources });
  const named = sources.map(
    (id) =>
      `— ${[source[id]?.publisher, source[id]?.title, source[id]?.url].filter((part) => typeof part === 'string').join(', ')}`,
  );
  const sentence = sentenceOf(desk, finding, lang, t);
  return letterOf(
    w,
    w.clearSubject(about),
    [
      [w.checkIntro, about, t.checks.findings[finding.code], ...(sentence === null ? [] : [sentence])].join('\n'),
      [w.arithmetic, ...lines].join('\n'),
      [`${t.common.sources}:`, ...named].join('\n'),
    ],
    questionsOf(finding, lang, t),
  );
}

function questionsOf({ code, params, figures, steps }: Finding, lang: Lang, t: Words<'checks' | 'letters'>): string[] {
  const { ask } = t.letters;
  switch (code) {
    case 'topics_exceed_total':
    case 'topics_below_total':
    case 'places_exceed_total':
    case 'places_below_total':
    case 'outcomes_exceed_total':
      return [ask.parts, ask.total, ask.revised];
    case 'implied_base_differs':
    case 'shares_contradict':
      return [ask.impliedBase, ask.base, ask.total];
    case 'base_unclear': {
      const first = steps[0];
      const share = figureOf(desk, first?.kind === 'stated' ? first.figure : (figures[0] ?? ''));
      return [ask.ofWhat(printed(share, lang)), ask.numerator, ask.period];
    }
    case 'shares_exceed_whole':
    case 'shares_below_whole':
      return [ask.base, ask.overlap];
    case 'level_against_growth':
    case 'level_against_index':
      return [ask.earlier, ask.growth, ask.revised];
    case 'jump':
      return [ask.value(params['year'] ?? ''), ask.reason];
    case 'identical_series':
      return [ask.copy];
    case 'sources_disagree':
      return [ask.which, ask.revised];
  }
}

/** The share that the question is about, as it was printed. */
function printed(figure: Figure, lang: Lang): string {
  const unit = labels(lang, [figure]).unit[figure.unit];
  return unit ? sayShort(figure, unit, lang) : figure.as_reported;
}
