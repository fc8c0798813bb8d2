/** Names that are the same in every language. */

/** What SQL itself calls a missing value. */
export const NULL = 'NULL';

/** The keys that run a statement, as they are printed on most keyboards. */
export const RUN_KEYS = 'Ctrl+Enter';
