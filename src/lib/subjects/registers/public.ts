/** What routes, and no other subject, may know of published registers. */
export { besideReported, type Beside } from './beside.ts';
export { viewsAsArrays, type ViewArrays } from './view-arrays.ts';
