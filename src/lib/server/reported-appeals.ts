/** What the ledger says about appeals received, for a page on which a reader's own register may stand beside it. */
import type { Figure } from '#lib/figures/figure.ts';
import { figuresOfIndicator } from '#lib/questions/figures-of-indicator.ts';
import { INDICATOR, type Districts } from '#lib/register/beside.ts';
import { ask, ledger } from './answers.ts';

export interface ReportedAppeals {
  readonly reported: readonly Figure[];
  /** Districts and cities of each region, by code. */
  readonly districts: Districts;
}

export async function reportedAppeals(): Promise<ReportedAppeals> {
  const districts: Record<string, string[]> = {};
  for (const { code, parent, level } of ledger().places) {
    if (parent !== null && (level === 'district' || level === 'city')) (districts[parent] ??= []).push(code);
  }
  return { reported: await ask(figuresOfIndicator, { indicator: INDICATOR }), districts };
}
