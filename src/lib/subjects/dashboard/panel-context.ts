/** What every panel is given beside its rows. */
import type { BuildContext } from '#lib/charts/specify/context.ts';
import type { Speaking } from '#lib/panels/units/titles.ts';

export interface PanelContext {
  readonly speaking: Speaking;
  readonly indicator: string;
  /** For charts that are made when somebody asks for a picture. */
  readonly drawing: BuildContext;
  /** Query of the view in Explore that shows the same: for other sites to frame. */
  readonly explored: string;
  /** Address of the whole ranking, where there is one. */
  readonly ranking: string | undefined;
}
