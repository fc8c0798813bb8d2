import type { messages as En } from '../en/index.ts';
import { charts } from './charts.ts';
import { common } from './common.ts';
import { engine } from './engine.ts';
import { explore } from './explore.ts';
import { export as exporting } from './export.ts';
import { figures } from './figures.ts';
import { pages } from './pages.ts';
import { search } from './search.ts';
import { share } from './share.ts';

export const messages: typeof En = {
  charts,
  common,
  engine,
  explore,
  export: exporting,
  figures,
  pages,
  search,
  share,
};
