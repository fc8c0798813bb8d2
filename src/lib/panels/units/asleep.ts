/** What stands behind the first drawing of a page, or in place of it: each comes to life when it is seen. */
import type { Part, PropsOf } from '#lib/ui/Asleep.svelte';
import type CourseTable from './CourseTable.svelte';
import type OrderTable from './OrderTable.svelte';
import type ThinClaims from './ThinClaims.svelte';

const courseTable = () => import('./CourseTable.svelte');
export const COURSE_TABLE: Part<PropsOf<typeof CourseTable>> = {
  fetch: courseTable,
  drawn: import.meta.env.SSR ? (await courseTable()).default : null,
};

const orderTable = () => import('./OrderTable.svelte');
export const ORDER_TABLE: Part<PropsOf<typeof OrderTable>> = {
  fetch: orderTable,
  drawn: import.meta.env.SSR ? (await orderTable()).default : null,
};

const thinClaims = () => import('./ThinClaims.svelte');
export const THIN_CLAIMS: Part<PropsOf<typeof ThinClaims>> = {
  fetch: thinClaims,
  drawn: import.meta.env.SSR ? (await thinClaims()).default : null,
};
