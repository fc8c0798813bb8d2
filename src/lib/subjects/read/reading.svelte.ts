/** An article on the page: its text, what the reader of articles proposes, and what the person decided. */
import { checksOf, inLedger, type Checked, type InLedger, type PressCheck } from '#lib/intake/press/checks.ts';
import { PressClient } from '#lib/intake/press/client.ts';
import type { Knowledge } from '#lib/intake/press/knowledge.ts';
import type { ArticleAbout, Proposal, ReadArticle } from '#lib/intake/press/proposal.ts';
import type { PressAnswer } from '#lib/intake/press/protocol.ts';
import {
  decidedOf,
  faultsOf,
  readReview,
  stillMeant,
  type Decided,
  type Decisions,
  type Draft,
  type DraftFault,
  type KeptReview,
  type Verdict,
} from '#lib/intake/press/review.ts';

export type Phase = 'waiting' | 'loading' | 'ready' | 'reading' | 'failed';
export type FileProblem = 'too_big' | 'not_text' | 'broken';

export class Reading {
  phase = $state<Phase>('waiting');
  known = $state.raw<Knowledge | null>(null);
  article = $state.raw<ReadArticle | null>(null);
  about = $state.raw<ArticleAbout>({});
  milliseconds = $state(0);
  problem = $state<FileProblem | null>(null);
  decisions = $state.raw<Decisions>({});
  /** The proposal that the keys speak of. */
  current = $state<string | null>(null);
  undone = $state(false);
  readonly #address: string;
  #client: PressClient | null = null;
  #loading: Promise<boolean> | null = null;
  #raw = '';
  #past = $state.raw<readonly { readonly decisions: Decisions; readonly current: string | null }[]>([]);

  /** `address`: of the file that the worker learns from. */
  constructor(address: string) {
    this.#address = address;
  }

  get proposals(): readonly Proposal[] {
    return this.article?.proposals ?? [];
  }

  get checked(): readonly Checked[] {
    return this.proposals.flatMap((proposal) => {
      const { verdict, draft } = decidedOf(proposal, this.decisions);
      return verdict === 'refused' ? [] : [{ proposal, draft }];
    });
  }

  get checks(): readonly PressCheck[] {
    return this.known === null ? [] : checksOf(this.checked, this.known);
  }

  get accepted(): readonly Draft[] {
    return this.proposals
      .map((one) => decidedOf(one, this.decisions))
      .filter(({ verdict }) => verdict === 'accepted')
      .map(({ draft }) => draft);
  }

  get canUndo(): boolean {
    return this.#past.length > 0;
  }

  /** Loads what reading needs, once. False where that cannot be had. */
  prepare(): Promise<boolean> {
    this.#loading ??= this.#load();
    return this.#loading;
  }

  async #load(): Promise<boolean> {
    this.phase = 'loading';
    this.#client = new PressClient();
    const answer = await this.#client.ask({ kind: 'prepare', address: this.#address });
    if (answer.kind === 'ready') {
      this.known = answer.known;
      this.phase = 'ready';
      return true;
    }
    this.#fail(answer);
    return false;
  }

  #fail(answer: PressAnswer): void {
    if (answer.kind === 'failed' && answer.message !== 'closed') console.warn(answer.message);
    this.phase = 'failed';
    this.#client?.close();
    this.#client = null;
    this.#loading = null;
  }

  async read(raw: string, about: ArticleAbout, decisions: Decisions = {}): Promise<void> {
    if (!(await this.prepare()) || this.#client === null) return;
    this.phase = 'reading';
    this.problem = null;
    const answer = await this.#client.ask({ kind: 'read', text: raw, about });
    if (answer.kind !== 'read') return this.#fail(answer);
    // The same text read again (another day, another address) keeps what was decided.
    const same = this.#raw === raw ? this.decisions : {};
    this.#raw = raw;
    this.about = about;
    this.article = answer.article;
    this.milliseconds = answer.milliseconds;
    this.decisions = stillMeant({ ...same, ...decisions }, answer.article);
    this.#past = [];
    this.undone = false;
    this.current = this.#nextOpen(null) ?? this.proposals[0]?.id ?? null;
    this.phase = 'ready';
  }

  /** The text of a file, a review, or null with a problem to tell. */
  async open(file: File): Promise<{ readonly text: string } | { readonly review: KeptReview } | null> {
    if (!(await this.prepare()) || this.#client === null) return null;
    const answer = await this.#client.ask({ kind: 'open', name: file.name, content: file });
    if (answer.kind !== 'opened') {
      this.#fail(answer);
      return null;
    }
    this.problem = answer.file.kind === 'unreadable' ? answer.file.problem : null;
    if (answer.file.kind === 'unreadable') return null;
    const review = readReview(answer.file.text);
    return review === null ? { text: answer.file.text } : { review };
  }

  decided(proposal: Proposal): Decided {
    return decidedOf(proposal, this.decisions);
  }

  faults(proposal: Proposal): readonly DraftFault[] {
    if (this.known === null || this.article === null) return [];
    return faultsOf(this.decided(proposal).draft, this.article.text, proposal.language, this.known);
  }

  inLedger(proposal: Proposal): InLedger | null {
    return this.known === null ? null : inLedger(this.decided(proposal).draft, this.known, this.about.url);
  }

  /** A verdict; accepting what has faults is refused. Goes on to the next that is open. */
  decide(proposal: Proposal, verdict: Verdict): boolean {
    if (verdict === 'accepted' && this.faults(proposal).length > 0) return false;
    this.#step(proposal, { ...this.decided(proposal), verdict });
    this.current = this.#nextOpen(proposal.id) ?? proposal.id;
    return true;
  }

  /** Another draft; what was accepted and now has a fault is open again. */
  edit(proposal: Proposal, draft: Draft): void {
    const { verdict } = this.decided(proposal);
    this.#step(proposal, { verdict, draft });
    if (verdict === 'accepted' && this.faults(proposal).length > 0)
      this.decisions = { ...this.decisions, [proposal.id]: { verdict: 'open', draft } };
  }

  #step(proposal: Proposal, decided: Decided): void {
    this.#past = [...this.#past, { decisions: this.decisions, current: this.current }];
    this.decisions = { ...this.decisions, [proposal.id]: decided };
    this.undone = false;
  }

  undo(): void {
    const before = this.#past.at(-1);
    if (before === undefined) return;
    this.#past = this.#past.slice(0, -1);
    this.decisions = before.decisions;
    this.current = before.current;
    this.undone = true;
  }

  go(by: 1 | -1): void {
    const at = this.proposals.findIndex(({ id }) => id === this.current);
    this.current = this.proposals[Math.min(this.proposals.length - 1, Math.max(0, at + by))]?.id ?? null;
  }

  #nextOpen(after: string | null): string | null {
    const at = this.proposals.findIndex(({ id }) => id === after);
    const order = [...this.proposals.slice(at + 1), ...this.proposals.slice(0, Math.max(0, at))];
    return order.find((one) => this.decided(one).verdict === 'open')?.id ?? null;
  }

  get review(): KeptReview {
    return { aina: 'review', version: 1, text: this.#raw, about: this.about, decisions: this.decisions };
  }

  close(): void {
    this.#client?.close();
  }
}
