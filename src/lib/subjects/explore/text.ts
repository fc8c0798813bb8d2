import type { Messages } from '#lib/i18n/messages.ts';

/** The words that Explore and its charts are told in. */
export type ExploreText = Pick<Messages, 'charts' | 'explore' | 'figures' | 'common'>;
