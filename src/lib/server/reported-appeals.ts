/** What the ledger says about appeals received, for a page on which a reader's own register may stand beside it. */
import { figuresOfIndicator } from '#lib/questions/figures-of-indicator.ts';
import { INDICATOR, type ReportedAppeals } from '#lib/register/beside.ts';
import { ask, ledger } from './answers.ts';

export async function reportedAppeals(): Promise<ReportedAppeals> {
  const districts: Record<string, string[]> = {};
  for (const { code, parent, level } of ledger().places) {
    if (parent !== null && (level === 'district' || level === 'city')) (districts[parent] ??= []).push(code);
  }
  return { figures: await ask(figuresOfIndicator, { indicator: INDICATOR }), districts };
}
