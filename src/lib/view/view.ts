/** What the reader chose in Explore, and its address. */
export * from './choice.ts';
export { parseView, PARAMETERS, viewGrammar, writeView, type Known } from './address.ts';
