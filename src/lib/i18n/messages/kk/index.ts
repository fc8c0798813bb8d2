import { brief } from './brief.ts';
import { charts } from './charts.ts';
import { common } from './common.ts';
import { engine } from './engine.ts';
import { explore } from './explore.ts';
import { export as exporting } from './export.ts';
import { figures } from './figures.ts';
import { methods } from './methods.ts';
import { pages } from './pages.ts';
import { rankings } from './rankings.ts';
import { search } from './search.ts';
import type { messages as En } from '../en/index.ts';

export const messages: typeof En = {
  common,
  figures,
  charts,
  export: exporting,
  search,
  engine,
  explore,
  pages,
  methods,
  rankings,
  brief,
};
