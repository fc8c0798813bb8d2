/** The core of the language, and the way to each of its rooms: one script, so that a page carries those of one language. */
import type { Rooms } from '../../messages.ts';

export { core } from './core.ts';

export const rooms: Rooms = {
  brief: () => import('./brief.ts'),
  changes: () => import('./changes.ts'),
  cite: () => import('./cite.ts'),
  checks: () => import('./checks.ts'),
  composite: () => import('./composite.ts'),
  compositeMethods: () => import('./composite-methods.ts'),
  funnel: () => import('./funnel.ts'),
  measures: () => import('./measures.ts'),
  peers: () => import('./peers.ts'),
  console: () => import('./console.ts'),
  contest: () => import('./contest.ts'),
  coverage: () => import('./coverage.ts'),
  dashboard: () => import('./dashboard.ts'),
  units: () => import('./units.ts'),
  explore: () => import('./explore.ts'),
  letters: () => import('./letters.ts'),
  methods: () => import('./methods.ts'),
  places: () => import('./places.ts'),
  topics: () => import('./topics.ts'),
  indicators: () => import('./indicators.ts'),
  sources: () => import('./sources.ts'),
  figurePages: () => import('./figure-pages.ts'),
  data: () => import('./data.ts'),
  past: () => import('./past.ts'),
  own: () => import('./own.ts'),
  rankings: () => import('./rankings.ts'),
  searching: () => import('./searching.ts'),
  read: () => import('./read.ts'),
  register: () => import('./register.ts'),
  registers: () => import('./registers.ts'),
};
