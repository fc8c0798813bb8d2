/** What other rooms may know of the page of a figure: its questions. */
export { figureById } from './figure-by-id.ts';
export { figuresOfConflict } from './figures-of-conflict.ts';
export { figuresRepeating } from './figures-repeating.ts';
export { series } from './series.ts';
