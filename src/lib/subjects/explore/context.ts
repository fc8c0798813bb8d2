/** What Explore builds its charts with. */
import type { BuildContext } from '#lib/charts/specify/context.ts';
import type { TilePlace } from '#lib/charts/specify/tiles.ts';
import type { ExploreText } from './text.ts';

export interface ExploreContext extends Omit<BuildContext, 't'> {
  readonly t: ExploreText;
  /** The tiles of the map, and the 21 districts and cities that could have reported. */
  readonly units: readonly TilePlace[];
  readonly unitCodes: readonly string[];
}
