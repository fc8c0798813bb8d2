/** What the page and the worker that reads own files say to each other. Every wish has a number; its answer has the same. */
import type { Register } from '#lib/register/register.ts';
import type { FileProblem } from './unreadable.ts';
import type { GazetteerPlace } from './gazetteer.ts';
import type { LookedColumn } from './look.ts';
import type { PreviewRow } from './preview.ts';
import type { Lack } from './room.ts';
import type { Shape } from './roles.ts';
import type { Doubt, Settings } from './settings.ts';
import type { Refused } from './report.ts';
import type { OwnFigure, OwnFigures, Taken } from './taken.ts';
import type { KnownTopic } from './topics.ts';

/** What changes how a file is cut into cells: everything found in the cells is found again after it. */
export type Cut = Pick<Settings, 'encoding' | 'dialect' | 'sheet'>;

export type Wish =
  | {
      readonly kind: 'prepare';
      readonly places: readonly GazetteerPlace[];
      readonly topics: readonly KnownTopic[];
      /** Memory of the device in GB; null where the browser does not say. */
      readonly memory: number | null;
    }
  | { readonly kind: 'open'; readonly file: number; readonly name: string; readonly content: Blob }
  | {
      readonly kind: 'recut';
      readonly file: number;
      readonly cut: Cut;
      /** `headRows` is found where it is left out. */
      readonly header: (Pick<Settings, 'skipRows' | 'hasHeader'> & Partial<Pick<Settings, 'headRows'>>) | null;
    }
  | { readonly kind: 'reshape'; readonly file: number; readonly settings: Settings; readonly shape: Shape }
  | { readonly kind: 'look'; readonly file: number; readonly settings: Settings }
  | { readonly kind: 'take'; readonly file: number; readonly settings: Settings }
  | { readonly kind: 'keep'; readonly file: number; readonly id: string; readonly settings: Settings }
  | { readonly kind: 'kept' }
  | { readonly kind: 'backup' }
  | { readonly kind: 'put_back'; readonly content: Blob }
  | { readonly kind: 'reopen'; readonly file: number; readonly id: string }
  | { readonly kind: 'forget'; readonly file: number | null; readonly id: string | null };

export interface Looked {
  readonly kind: 'looked';
  readonly about: FileAbout;
  readonly settings: Settings;
  readonly doubts: readonly Doubt[];
  readonly columns: readonly LookedColumn[];
  /** Rows above the names, as texts: they are passed over. */
  readonly above: readonly string[];
  readonly rows: readonly PreviewRow[];
  readonly sampled: number;
  readonly more: boolean;
}

export interface FileAbout {
  readonly name: string;
  /** Bytes as the file lies on the disk. */
  readonly size: number;
  readonly kind: 'text' | 'workbook' | 'parquet';
  readonly packed: boolean;
  readonly sheets: readonly string[];
  /** Indexes of sheets that the workbook does not show. */
  readonly hiddenSheets: readonly number[];
}

export type TakenFile =
  ({ readonly shape: 'figures' } & Taken<OwnFigures>) | ({ readonly shape: 'register' } & Taken<Register>);

export interface KeptFile {
  readonly id: string;
  readonly name: string;
  readonly size: number;
}

export type Answer =
  | { readonly kind: 'ready' }
  | Looked
  | { readonly kind: 'taken'; readonly taken: TakenFile; readonly seconds: number }
  | { readonly kind: 'kept'; readonly files: readonly KeptFile[] }
  | { readonly kind: 'done' }
  /** Null where nothing is kept. */
  | { readonly kind: 'backup'; readonly content: Blob | null }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'unreadable'; readonly problem: FileProblem }
  | { readonly kind: 'no_room'; readonly lack: Lack }
  /** Something that should not happen, or memory that ran out. */
  | { readonly kind: 'failed'; readonly message: string; readonly memory: boolean };

export type ToWorker = { readonly id: number; readonly wish: Wish } | { readonly cancel: number };

/** A long list of an answer comes before it, in pieces: no piece keeps the page busy for long. */
export type Piece =
  | { readonly of: 'figures'; readonly items: readonly OwnFigure[] }
  | { readonly of: 'refused'; readonly items: readonly Refused[] };

export type FromWorker =
  | { readonly id: number; readonly answer: Answer }
  | { readonly id: number; readonly done: number }
  | { readonly id: number; readonly piece: Piece };
