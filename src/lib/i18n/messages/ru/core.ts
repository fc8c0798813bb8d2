import { charts } from './charts.ts';
import { common } from './common.ts';
import { engine } from './engine.ts';
import { export as exporting } from './export.ts';
import { figures } from './figures.ts';
import { search } from './search.ts';
import { share } from './share.ts';

/** The areas that every page carries; the others are rooms, loaded by the pages that speak of them (rooms.ts). */
export const core = {
  charts,
  common,
  engine,
  export: exporting,
  figures,
  search,
  share,
};
