import type { Words } from '#lib/i18n/messages.ts';

/** The words that Explore and its charts are told in. */
export type ExploreText = Pick<Words<'explore'>, 'charts' | 'explore' | 'figures' | 'common'>;
