/** The reader's files on this page: what each is, how far it is read, and what came of it. */
import { freshId } from '#lib/intake/fresh-id.ts';
import { IntakeClient } from '#lib/intake/client.ts';
import type { GazetteerPlace } from '#lib/intake/gazetteer.ts';
import type { Answer, KeptFile } from '#lib/intake/protocol.ts';
import type { Shape } from '#lib/intake/roles.ts';
import type { PlaceAnswer, Settings } from '#lib/intake/settings.ts';
import type { KnownTopic } from '#lib/intake/topics.ts';
import { keepsForGood } from './keeps-for-good.ts';
import { deviceMemory } from './register/device-memory.ts';
import type { OwnFile } from './own-file.ts';
import { forgetForm, recallForm, rememberForm } from './forms.ts';

export class OwnFiles {
  files = $state.raw<readonly OwnFile[]>([]);
  active = $state<number | null>(null);
  kept = $state.raw<readonly KeptFile[]>([]);
  forgotten = $state(false);
  /** Whether the browser promised not to clear what is kept; null where it was not asked yet. */
  lasting = $state<boolean | null>(null);
  backedUp = $state<'no' | 'put_back' | 'not_backup' | 'failed'>('no');
  readonly #client: IntakeClient;
  readonly #reading = new Map<number, number>();
  /** Under which name a file is kept, from the moment it is being written. */
  readonly #shelved = new Map<number, string>();
  #last = 0;

  private constructor(client: IntakeClient) {
    this.#client = client;
  }

  /** Loads everything that reading needs. Rejects where that cannot be had. */
  static async prepare(places: readonly GazetteerPlace[], topics: readonly KnownTopic[]): Promise<OwnFiles> {
    const client = new IntakeClient();
    const { kind } = await client.ask({ kind: 'prepare', places, topics, memory: deviceMemory() }).answer;
    if (kind !== 'ready') {
      client.close();
      throw new Error('the worker that reads own files did not start');
    }
    const files = new OwnFiles(client);
    const kept = await client.ask({ kind: 'kept' }).answer;
    if (kept.kind === 'kept') files.kept = kept.files;
    return files;
  }

  get current(): OwnFile | undefined {
    return this.files.find(({ number }) => number === this.active);
  }

  async open(name: string, content: Blob): Promise<void> {
    const number = this.#add(name, content.size, 'no');
    await this.#opened(number, await this.#client.ask({ kind: 'open', file: number, name, content }).answer);
  }

  async reopen({ id, name, size }: KeptFile): Promise<void> {
    const number = this.#add(name, size, { id });
    await this.#opened(number, await this.#client.ask({ kind: 'reopen', file: number, id }).answer);
  }

  #add(name: string, size: number, kept: OwnFile['kept']): number {
    const number = ++this.#last;
    const file: OwnFile = {
      number,
      name,
      size,
      state: 'looking',
      looked: null,
      remembered: false,
      done: 0,
      problem: null,
      memory: false,
      lack: null,
      cancelled: false,
      questions: null,
      taken: null,
      takenWith: null,
      seconds: 0,
      kept,
    };
    this.files = [...this.files, file];
    this.active = number;
    this.forgotten = false;
    return number;
  }

  async #opened(number: number, answer: Answer): Promise<void> {
    this.#looked(number, answer);
    const looked = this.#file(number)?.looked;
    if (!looked || typeof this.#file(number)?.kept === 'object') return;
    const recalled = recallForm(looked);
    if (recalled === null) return;
    this.#looked(number, await this.#client.ask({ kind: 'look', file: number, settings: recalled }).answer);
    this.#change(number, { remembered: true });
  }

  #file(number: number): OwnFile | undefined {
    return this.files.find((file) => file.number === number);
  }

  #change(number: number, change: Partial<OwnFile>): void {
    this.files = this.files.map((file) => (file.number === number ? { ...file, ...change } : file));
  }

  #looked(number: number, answer: Answer): void {
    if (answer.kind === 'looked')
      this.#change(number, { state: 'looked', looked: answer, questions: null, cancelled: false, lack: null });
    else this.#wrong(number, answer);
  }

  #wrong(number: number, answer: Answer): void {
    if (answer.kind === 'unreadable') this.#change(number, { state: 'unreadable', problem: answer.problem });
    else if (answer.kind === 'no_room') this.#change(number, { state: 'failed', lack: answer.lack });
    else if (answer.kind === 'failed') {
      console.warn(answer.message);
      this.#change(number, { state: 'failed', memory: answer.memory, lack: null });
    }
  }

  /** Another way to cut the file into cells; with `header`, a header of the reader's choice. */
  async recut(
    { number }: OwnFile,
    settings: Settings,
    header: (Pick<Settings, 'skipRows' | 'hasHeader'> & Partial<Pick<Settings, 'headRows'>>) | null,
  ): Promise<void> {
    const { encoding, dialect, sheet } = settings;
    this.#looked(
      number,
      await this.#client.ask({ kind: 'recut', file: number, cut: { encoding, dialect, sheet }, header }).answer,
    );
  }

  async reshape({ number }: OwnFile, settings: Settings, shape: Shape): Promise<void> {
    this.#looked(number, await this.#client.ask({ kind: 'reshape', file: number, settings, shape }).answer);
  }

  async look({ number }: OwnFile, settings: Settings): Promise<void> {
    this.#looked(number, await this.#client.ask({ kind: 'look', file: number, settings }).answer);
  }

  async take({ number }: OwnFile, settings: Settings): Promise<void> {
    this.#change(number, { state: 'taking', done: 0, cancelled: false, problem: null, lack: null });
    const asked = this.#client.ask({ kind: 'take', file: number, settings }, (done) => this.#change(number, { done }));
    this.#reading.set(number, asked.number);
    const answer = await asked.answer;
    this.#reading.delete(number);
    const looked = this.#file(number)?.looked;
    if (answer.kind === 'cancelled') this.#change(number, { state: 'looked', cancelled: true });
    else if (answer.kind !== 'taken') this.#wrong(number, answer);
    else if (answer.taken.kind === 'questions')
      this.#change(number, { state: 'questions', questions: answer.taken.questions });
    else {
      if (looked) rememberForm(looked, settings);
      this.#change(number, {
        state: 'taken',
        taken: answer.taken,
        takenWith: settings,
        seconds: answer.seconds,
        questions: null,
      });
    }
  }

  /** Goes on after the questions of a reading were answered. */
  async answer(
    file: OwnFile,
    places: Readonly<Record<string, PlaceAnswer>>,
    totals: Settings['totals'],
  ): Promise<void> {
    if (file.looked === null) return;
    const { settings } = file.looked;
    const answered: Settings = {
      ...settings,
      places: { ...settings.places, ...places },
      totals: totals ?? settings.totals,
    };
    this.#change(file.number, { looked: { ...file.looked, settings: answered } });
    await this.take(file, answered);
  }

  cancel({ number }: OwnFile): void {
    const reading = this.#reading.get(number);
    if (reading !== undefined) this.#client.cancel(reading);
  }

  /** Everything that is kept as one file; null where nothing is, or where it could not be made. */
  async backup(): Promise<Blob | null> {
    const answer = await this.#client.ask({ kind: 'backup' }).answer;
    this.backedUp = answer.kind === 'backup' ? 'no' : 'failed';
    return answer.kind === 'backup' ? answer.content : null;
  }

  async putBack(content: Blob): Promise<void> {
    const answer = await this.#client.ask({ kind: 'put_back', content }).answer;
    this.backedUp = answer.kind === 'kept' ? 'put_back' : answer.kind === 'unreadable' ? 'not_backup' : 'failed';
    await this.#listKept();
    if (answer.kind === 'kept') this.lasting = await keepsForGood();
  }

  async keep(file: OwnFile): Promise<void> {
    const settings = file.takenWith ?? file.looked?.settings;
    if (settings === undefined) return;
    this.#change(file.number, { kept: 'keeping' });
    const id = freshId();
    this.#shelved.set(file.number, id);
    const answer = await this.#client.ask({ kind: 'keep', file: file.number, id, settings }).answer;
    this.#change(file.number, { kept: answer.kind === 'kept' ? { id } : 'refused' });
    if (answer.kind === 'kept') this.lasting = await keepsForGood();
    if (answer.kind !== 'kept') this.#shelved.delete(file.number);
    else if (this.#file(file.number) !== undefined) this.kept = answer.files;
  }

  /** Removes a file from memory, from the device, and what was remembered of its form. */
  async forget(file: OwnFile): Promise<void> {
    this.cancel(file);
    if (file.looked) forgetForm(file.looked);
    this.files = this.files.filter(({ number }) => number !== file.number);
    if (this.active === file.number) this.active = this.files.at(-1)?.number ?? null;
    // One that is being written still is removed as soon as it is: the worker does one thing after another.
    const id = typeof file.kept === 'object' ? file.kept.id : (this.#shelved.get(file.number) ?? null);
    this.#shelved.delete(file.number);
    await this.#client.ask({ kind: 'forget', file: file.number, id }).answer;
    await this.#listKept();
    this.forgotten = true;
  }

  async forgetKept({ id }: KeptFile): Promise<void> {
    const open = this.files.find(({ kept }) => typeof kept === 'object' && kept.id === id);
    if (open !== undefined) return this.forget(open);
    await this.#client.ask({ kind: 'forget', file: null, id }).answer;
    await this.#listKept();
    this.forgotten = true;
  }

  async #listKept(): Promise<void> {
    const kept = await this.#client.ask({ kind: 'kept' }).answer;
    if (kept.kind === 'kept') this.kept = kept.files;
  }

  close(): void {
    this.#client.close();
  }
}
