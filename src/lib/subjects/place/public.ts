/** What other rooms may know of the pages of places: their question. */
export { figuresOfPlace } from './figures-of-place.ts';
export { peersIn } from './peers.ts';
