/** Kinds of pages that have a shared preview of their own; `overview` serves every other page. */
export const PREVIEW_KINDS = [
  'overview',
  'explore',
  'rankings',
  'places',
  'topics',
  'indicators',
  'sources',
  'figures',
  'conflicts',
  'data',
  'methods',
] as const;
export type PreviewKind = (typeof PREVIEW_KINDS)[number];
