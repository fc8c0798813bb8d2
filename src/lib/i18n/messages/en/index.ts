import { brief } from './brief.ts';
import { changes } from './changes.ts';
import { charts } from './charts.ts';
import { cite } from './cite.ts';
import { checks } from './checks.ts';
import { common } from './common.ts';
import { composite } from './composite.ts';
import { contest } from './contest.ts';
import { compositeMethods } from './composite-methods.ts';
import { funnel } from './funnel.ts';
import { measures } from './measures.ts';
import { peers } from './peers.ts';
import { console } from './console.ts';
import { coverage } from './coverage.ts';
import { dashboard } from './dashboard.ts';
import { units } from './units.ts';
import { engine } from './engine.ts';
import { explore } from './explore.ts';
import { export as exporting } from './export.ts';
import { figures } from './figures.ts';
import { letters } from './letters.ts';
import { methods } from './methods.ts';
import { own } from './own.ts';
import { places } from './places.ts';
import { topics } from './topics.ts';
import { indicators } from './indicators.ts';
import { sources } from './sources.ts';
import { figurePages } from './figure-pages.ts';
import { data } from './data.ts';
import { past } from './past.ts';
import { rankings } from './rankings.ts';
import { read } from './read.ts';
import { register } from './register.ts';
import { registers } from './registers.ts';
import { search } from './search.ts';
import { searching } from './searching.ts';
import { share } from './share.ts';

/** Every string of the interface in English; the type of this object is the type of all languages. */
export const messages = {
  brief,
  changes,
  charts,
  cite,
  checks,
  common,
  composite,
  compositeMethods,
  funnel,
  measures,
  peers,
  console,
  contest,
  coverage,
  dashboard,
  units,
  engine,
  explore,
  export: exporting,
  figures,
  letters,
  methods,
  own,
  places,
  topics,
  indicators,
  sources,
  figurePages,
  data,
  past,
  rankings,
  read,
  register,
  registers,
  search,
  searching,
  share,
};
