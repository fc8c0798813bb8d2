/** What the page knows of one of the reader's files. */
import type { Looked, TakenFile } from '#lib/intake/protocol.ts';
import type { Lack } from '#lib/intake/room.ts';
import type { Settings } from '#lib/intake/settings.ts';
import type { Questions } from '#lib/intake/taken.ts';
import type { FileProblem } from '#lib/intake/unreadable.ts';

export type FileState = 'looking' | 'looked' | 'taking' | 'questions' | 'taken' | 'unreadable' | 'failed';

export interface OwnFile {
  readonly number: number;
  readonly name: string;
  readonly size: number;
  readonly state: FileState;
  readonly looked: Looked | null;
  /** Read as the last file of the same form was. */
  readonly remembered: boolean;
  /** 0 to 1, while it is read. */
  readonly done: number;
  readonly problem: FileProblem | null;
  readonly memory: boolean;
  /** What it would need beyond the memory of the device. */
  readonly lack: Lack | null;
  readonly cancelled: boolean;
  readonly questions: Questions | null;
  /** The last reading that was whole; it stays while another is tried. */
  readonly taken: Extract<TakenFile, { kind: 'taken' }> | null;
  /** The choices of that reading. */
  readonly takenWith: Settings | null;
  readonly seconds: number;
  readonly kept: 'no' | 'keeping' | 'refused' | { readonly id: string };
}
