/** Every finding of the ledger: figures that do not fit together, as data for the pages. None of them fails a build. */
import { sourcesThatDisagree } from './findings/disagree.ts';
import { subjectOf, type Finding } from './findings/finding.ts';
import { growthAgainstLevels } from './findings/growth.ts';
import { implausibleValues } from './findings/implausible.ts';
import { partsAgainstWholes } from './findings/parts.ts';
import { sharesAgainstCounts } from './findings/shares.ts';
import { sharesOfWhat } from './findings/unclear.ts';
import type { Ledger } from './types.ts';

export { FINDING_CODES, type Finding, type FindingCode, type FindingKind } from './findings/finding.ts';
export type { Step, StepKind } from './findings/step.ts';

/** Parts against wholes, shares against counts, growth against levels, implausible values, sources that disagree. */
export function findingsOf(ledger: Ledger): Finding[] {
  const subject = subjectOf(ledger);
  return [
    ...partsAgainstWholes(subject),
    ...sharesAgainstCounts(subject),
    ...sharesOfWhat(subject),
    ...growthAgainstLevels(subject),
    ...implausibleValues(subject),
    ...sourcesThatDisagree(subject),
  ];
}
