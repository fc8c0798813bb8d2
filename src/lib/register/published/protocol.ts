/** What page and worker say to each other about a cube. */
import type { CubeHead } from './head.ts';
import type { PublishedChoice, PublishedViews } from './views.ts';

export type CubeAsked =
  | { readonly kind: 'fetch'; readonly url: string }
  | { readonly kind: 'open'; readonly bytes: Uint8Array }
  | { readonly kind: 'look'; readonly choice: PublishedChoice };

export type CubeSaid =
  | { readonly kind: 'opened'; readonly head: CubeHead; readonly whole: boolean }
  | { readonly kind: 'looked'; readonly views: PublishedViews }
  | { readonly kind: 'failed'; readonly message: string };
