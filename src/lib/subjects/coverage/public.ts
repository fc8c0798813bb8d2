/** What other rooms may know of the coverage: its question and the view that the build counts. */
export { coverage } from './coverage-question.ts';
export { cellKey, cellsOf, later, type CoveredCell } from './coverage-view.ts';
