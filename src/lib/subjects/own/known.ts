/** What the page of own files brings along from the ledger. */
import type { Figure } from '#lib/figures/figure.ts';
import type { GazetteerPlace } from '#lib/intake/gazetteer.ts';
import type { KnownTopic } from '#lib/intake/topics.ts';
import type { Districts } from '#lib/register/beside.ts';

export interface KnownLedger {
  readonly gazetteer: readonly GazetteerPlace[];
  readonly topics: readonly KnownTopic[];
  /** Claims about appeals received, to stand beside a register. */
  readonly reported: readonly Figure[];
  readonly districts: Districts;
}
