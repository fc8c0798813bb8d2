/** A small ledger, an article for it, and short ways to enter that changed: for tests. */
import { expect } from 'vitest';
import { smallLedger } from '../../../../tests/fixtures/ledger/small.ts';
import { enterArticles, type Entered } from './enter.ts';
import type { GivenArticle, GivenFigure, GivenSource } from './given.ts';

/** The small ledger, with what the cases below need beside it. */
export const texts: Record<string, string> = smallLedger();
texts['indicators.csv'] += 'contest_place,contest,rank,rank,lower,no,Place,Место,Орын,d,d,d\n';
texts['indicators.csv'] = sorted(texts['indicators.csv'] ?? '');
texts['units.csv'] += 'rank,noun,орын,,,место,места,мест,place,places,орын,место,place\n';
texts['units.csv'] = sorted(texts['units.csv'] ?? '');

function sorted(csv: string): string {
  const [header = '', ...lines] = csv.trimEnd().split('\n');
  return `${[header, ...lines.sort()].join('\n')}\n`;
}

export const TODAY = '2026-11-24';
export const SOURCE: GivenSource = {
  publisher: 'Kazinform',
  title: 'Іле ауданында жол жөнделді',
  url: 'https://example.kz/1',
  language: 'ru',
  published: '2026-11-20',
};
export const FIGURE: GivenFigure = {
  place: 'ile',
  indicator: 'appeals_received',
  topic: 'roads',
  scope: 'office',
  period: '2025-9m',
  words: 'более 4 тысяч обращений',
};
export const article = (figures: readonly GivenFigure[], more: Partial<GivenArticle> = {}): GivenArticle => ({
  file: null,
  source: SOURCE,
  figures,
  ...more,
});
export const enter = (...articles: GivenArticle[]) => enterArticles(texts, articles, TODAY);
export const enterOne = (change: Partial<GivenFigure> = {}, more: Partial<GivenArticle> = {}) =>
  enter(article([{ ...FIGURE, ...change }], more));
export const reasons = (entered: Entered) => (entered.ok ? [] : entered.reasons);
export const next = (entered: Entered): Record<string, string> => {
  expect(reasons(entered)).toEqual([]);
  return { ...texts, ...(entered.ok ? entered.texts : {}) };
};
