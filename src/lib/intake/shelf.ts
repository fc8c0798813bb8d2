/**
 * Where files lie that the reader asked to keep: the private files of this site on this device (OPFS), which no server and
 * no other site can reach. Runs in a worker: only there can every browser write to them.
 */
import type { KeptFile } from './protocol.ts';
import type { Settings } from './settings.ts';

export interface Shelved {
  readonly name: string;
  readonly settings: Settings | null;
  readonly content: Blob;
}

export interface Shelf {
  put(id: string, about: { readonly name: string; readonly settings: Settings }, content: Blob): Promise<void>;
  list(): Promise<KeptFile[]>;
  get(id: string): Promise<Shelved | null>;
  /** Removes the file and everything that was kept with it. */
  remove(id: string): Promise<void>;
}

const FOLDER = 'aina-own';
const ABOUT = 'about.json';
const CONTENT = 'content';

interface SyncHandle {
  write(bytes: Uint8Array, at: { at: number }): number;
  truncate(size: number): void;
  flush(): void;
  close(): void;
}
type Writable = FileSystemFileHandle & { createSyncAccessHandle(): Promise<SyncHandle> };

async function write(folder: FileSystemDirectoryHandle, name: string, content: Blob): Promise<void> {
  const file = (await folder.getFileHandle(name, { create: true })) as Writable;
  const handle = await file.createSyncAccessHandle();
  try {
    handle.truncate(0);
    const piece = 1 << 22;
    for (let at = 0; at < content.size; at += piece) {
      handle.write(new Uint8Array(await content.slice(at, at + piece).arrayBuffer()), { at });
    }
    handle.flush();
  } finally {
    handle.close();
  }
}

/** The shelf of this device. Every method rejects where the browser has no private files or no room. */
export function openShelf(): Shelf {
  const root = async (create: boolean) =>
    (await navigator.storage.getDirectory()).getDirectoryHandle(FOLDER, { create });
  const shelf: Shelf = {
    async put(id, about, content) {
      const folder = await (await root(true)).getDirectoryHandle(id, { create: true });
      try {
        await write(folder, CONTENT, content);
        await write(folder, ABOUT, new Blob([JSON.stringify({ ...about, size: content.size })]));
      } catch (cause) {
        // Half a file is none.
        await shelf.remove(id);
        throw cause;
      }
    },
    async list() {
      const all = await root(false).catch(() => null);
      if (all === null) return [];
      const files: KeptFile[] = [];
      for await (const id of (all as unknown as { keys(): AsyncIterable<string> }).keys()) {
        const about = await readAbout(all, id);
        if (about !== null) files.push({ id, name: about.name, size: about.size });
        // Written half-way when a tab was closed. One that is being written in another tab is locked and stays.
        else await all.removeEntry(id, { recursive: true }).catch(() => undefined);
      }
      return files.sort((a, b) => a.name.localeCompare(b.name));
    },
    async get(id) {
      const all = await root(false).catch(() => null);
      const about = all === null ? null : await readAbout(all, id);
      if (all === null || about === null) return null;
      const content = await (await (await all.getDirectoryHandle(id)).getFileHandle(CONTENT)).getFile();
      const { settings } = about;
      // Files that were kept before heads of several rows were read have one row of names, or none.
      const headRows = (settings as Partial<Settings>).headRows ?? (settings.hasHeader ? 1 : 0);
      return { name: about.name, settings: { ...settings, headRows }, content };
    },
    async remove(id) {
      const all = await root(false).catch(() => null);
      await all?.removeEntry(id, { recursive: true }).catch((cause: unknown) => {
        if (!(cause instanceof DOMException && cause.name === 'NotFoundError')) throw cause;
      });
    },
  };
  return shelf;
}

async function readAbout(
  all: FileSystemDirectoryHandle,
  id: string,
): Promise<{ name: string; size: number; settings: Settings } | null> {
  try {
    const folder = await all.getDirectoryHandle(id);
    const text = await (await (await folder.getFileHandle(ABOUT)).getFile()).text();
    return JSON.parse(text) as { name: string; size: number; settings: Settings };
  } catch {
    return null;
  }
}
