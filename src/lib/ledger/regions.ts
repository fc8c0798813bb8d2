/** The two regions that the ledger is about. Its other places stand there for comparison, or lie between them. */
export const REGIONS = ['almaty-region', 'jetisu-region'] as const;
export type Region = (typeof REGIONS)[number];

export const isRegion = (code: string | null): code is Region => (REGIONS as readonly (string | null)[]).includes(code);
