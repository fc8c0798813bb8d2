/** Everything that is done with own files, wherever it runs: in the worker of the page, or in a test. */
import { freshId } from './fresh-id.ts';
import { UnreadableFile } from './unreadable.ts';
import { backupOf, putBack } from './backup.ts';
import type { Matchers } from './content.ts';
import { isByteWise } from './encodings.ts';
import { LIMITS } from './limits.ts';
import { firstSettings, lookAt, rolesFor, settle } from './look.ts';
import { openFile, WIDE_WEIGHT, weightOf, workbookReader, type Opened } from './open.ts';
import { PlaceMatcher } from './places.ts';
import { previewRows } from './preview.ts';
import type { Answer, Looked, Wish } from './protocol.ts';
import { NoRoom, Room } from './room.ts';
import { Cancelled, type Running } from './running.ts';
import type { Doubt, Settings } from './settings.ts';
import type { Shelf } from './shelf.ts';
import { takeFigures } from './take-figures.ts';
import { takeRegister } from './take-register.ts';
import { TopicMatcher } from './topics.ts';

interface OnDesk {
  readonly opened: Opened;
  readonly size: number;
  readonly content: Blob;
  doubts: readonly Doubt[];
  /** Rows of the register that was read from it. */
  rows: number;
}

export class Desk {
  readonly #files = new Map<number, OnDesk>();
  readonly #shelf: Shelf | null;
  #matchers: Matchers | null = null;
  #memory: number | null = null;

  constructor(shelf: Shelf | null) {
    this.#shelf = shelf;
  }

  /** Never rejects: what goes wrong is an answer. */
  async answer(wish: Wish, running: Running): Promise<Answer> {
    try {
      return await this.#answer(wish, running);
    } catch (cause) {
      if (cause instanceof Cancelled) return { kind: 'cancelled' };
      if (cause instanceof NoRoom) return { kind: 'no_room', lack: cause.lack };
      if (cause instanceof UnreadableFile) return { kind: 'unreadable', problem: cause.problem };
      const message = cause instanceof Error ? cause.message : String(cause);
      return { kind: 'failed', message, memory: cause instanceof RangeError || /memory|allocation/i.test(message) };
    }
  }

  async #answer(wish: Wish, running: Running): Promise<Answer> {
    switch (wish.kind) {
      case 'prepare':
        this.#memory = wish.memory;
        // Here and not with the first workbook: once a file is on the desk no server is asked for anything.
        await workbookReader();
        this.#matchers = { places: new PlaceMatcher(wish.places), topics: new TopicMatcher(wish.topics) };
        return { kind: 'ready' };
      case 'open':
        return this.#open(wish.file, wish.name, wish.content);
      case 'recut': {
        const { opened } = this.#of(wish.file);
        if (opened.kind === 'text' && !isByteWise(wish.cut.encoding))
          this.#room(wish.file).takeBytes(opened.bytes.length * WIDE_WEIGHT);
        const layout = wish.header ?? undefined;
        const { settings, doubts } = settle(opened, wish.cut, this.matchers, [], layout);
        return this.#looked(wish.file, settings, doubts);
      }
      case 'reshape': {
        const { columns } = this.#look(wish.file, wish.settings);
        const names = columns.map(({ header }) => header);
        const contents = columns.map(({ content }) => content);
        const { roles, spread } = rolesFor(wish.shape, names, contents, this.matchers);
        const kept = roles.map((role, i) => (wish.settings.personal.includes(i) ? 'none' : role));
        return this.#looked(wish.file, { ...wish.settings, shape: wish.shape, roles: kept, spread }, null);
      }
      case 'look':
        return this.#looked(wish.file, wish.settings, null);
      case 'take': {
        const on = this.#of(wish.file);
        const { opened } = on;
        const { settings } = wish;
        const room = this.#room(wish.file);
        const started = performance.now();
        const taken =
          settings.shape === 'figures'
            ? { shape: 'figures' as const, ...(await takeFigures(opened, settings, this.matchers, running)) }
            : { shape: 'register' as const, ...(await takeRegister(opened, settings, this.matchers, running, room)) };
        if (taken.kind === 'taken') on.rows = taken.shape === 'register' ? taken.own.n : 0;
        return { kind: 'taken', taken, seconds: (performance.now() - started) / 1000 };
      }
      case 'keep': {
        const { opened, content } = this.#of(wish.file);
        await this.#shelf?.put(wish.id, { name: opened.name, settings: wish.settings }, content);
        return { kind: 'kept', files: (await this.#shelf?.list()) ?? [] };
      }
      case 'kept':
        return { kind: 'kept', files: (await this.#shelf?.list()) ?? [] };
      case 'backup':
        return { kind: 'backup', content: this.#shelf === null ? null : await backupOf(this.#shelf) };
      case 'put_back': {
        if (this.#shelf === null) return { kind: 'kept', files: [] };
        await putBack(this.#shelf, wish.content, freshId);
        return { kind: 'kept', files: await this.#shelf.list() };
      }
      case 'reopen': {
        const kept = await this.#shelf?.get(wish.id);
        if (kept == null) return { kind: 'failed', message: 'not kept', memory: false };
        const found = await this.#open(wish.file, kept.name, kept.content);
        return found.kind === 'looked' && kept.settings !== null ? this.#looked(wish.file, kept.settings, []) : found;
      }
      case 'forget':
        if (wish.file !== null) this.#files.delete(wish.file);
        if (wish.id !== null) await this.#shelf?.remove(wish.id);
        return { kind: 'done' };
    }
  }

  get matchers(): Matchers {
    if (this.#matchers === null) throw new Error('the desk was not prepared');
    return this.#matchers;
  }

  async #open(file: number, name: string, content: Blob): Promise<Answer> {
    if (content.size > LIMITS.fileBytes) throw new UnreadableFile('too_big');
    const room = this.#room(file);
    room.takeBytes(content.size);
    const opened = await openFile(name, new Uint8Array(await content.arrayBuffer()), room);
    const { settings, doubts } = firstSettings(opened, this.matchers);
    this.#files.set(file, { opened, size: content.size, content, doubts, rows: 0 });
    return this.#looked(file, settings, doubts);
  }

  /** What the other files leave for this one. */
  #room(file: number): Room {
    let [bytes, rows] = [0, 0];
    for (const [number, on] of this.#files) {
      if (number !== file) [bytes, rows] = [bytes + weightOf(on.opened), rows + on.rows];
    }
    return new Room(this.#memory, { bytes, rows });
  }

  #of(file: number): OnDesk {
    const found = this.#files.get(file);
    if (found === undefined) throw new Error(`there is no file ${file}`);
    return found;
  }

  #look(file: number, settings: Settings) {
    return lookAt(this.#of(file).opened, settings, this.matchers, (n) => `#${n}`);
  }

  #looked(file: number, settings: Settings, doubts: readonly Doubt[] | null): Looked {
    const on = this.#of(file);
    if (doubts !== null) on.doubts = doubts;
    const { opened } = on;
    const look = this.#look(file, settings);
    return {
      kind: 'looked',
      about: {
        name: opened.name,
        size: on.size,
        kind: opened.kind,
        packed: opened.packed,
        sheets: opened.kind === 'text' ? [] : opened.sheets.map(({ name }) => name),
        hiddenSheets: opened.kind === 'text' ? [] : opened.sheets.flatMap(({ hidden }, i) => (hidden ? [i] : [])),
      },
      settings,
      doubts: on.doubts,
      columns: look.columns,
      above: look.above.slice(0, LIMITS.previewRows),
      rows: previewRows(look, settings, this.matchers),
      sampled: look.sampled,
      more: look.more,
    };
  }
}
