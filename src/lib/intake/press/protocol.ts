/** What the page and the worker that reads articles say to each other. */
import type { ArticleFile } from './article-file.ts';
import type { Knowledge } from './knowledge.ts';
import type { ArticleAbout, ReadArticle } from './proposal.ts';

export type PressWish =
  | { readonly kind: 'prepare'; readonly address: string }
  | { readonly kind: 'read'; readonly text: string; readonly about: ArticleAbout }
  | { readonly kind: 'open'; readonly name: string; readonly content: Blob };

export type PressAnswer =
  | { readonly kind: 'ready'; readonly known: Knowledge }
  | { readonly kind: 'read'; readonly article: ReadArticle; readonly milliseconds: number }
  | { readonly kind: 'opened'; readonly file: ArticleFile }
  | { readonly kind: 'failed'; readonly message: string };

export interface ToPress {
  readonly id: number;
  readonly wish: PressWish;
}

export interface FromPress {
  readonly id: number;
  readonly answer: PressAnswer;
}
