/** What other rooms may know of the pages of sources: their question. */
export { figuresOfSource } from './figures-of-source.ts';
