/** What other rooms may know of the page that reads articles. */
export { HANDOVER, takeHandedOver } from './hand-over.ts';
