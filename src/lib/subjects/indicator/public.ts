/** What other rooms may know of the pages of indicators: their question. */
export { figuresOfIndicator } from './figures-of-indicator.ts';
