/** Labels without a single word: for charts of values that stand in no ledger. */
import type { Lang } from '#lib/i18n/lang.ts';
import type { Labels } from './labels.ts';

export const noLabels = (lang: Lang): Labels => ({
  lang,
  place: {},
  indicator: {},
  topic: {},
  scope: {},
  unit: {},
  base: {},
  source: {},
  conflict: {},
  remark: {},
  contest: {},
});
