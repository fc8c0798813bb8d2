/** Which shared preview a page shows: its own, or that of its indicator, ranking or kind. */
import type { Labels } from '#lib/ledger/labels.ts';
import { isRegion } from '#lib/ledger/regions.ts';
import { PREVIEW_KINDS } from '#lib/ui/preview-kinds.ts';

export interface PageOfPreview {
  /** Id of the route, as SvelteKit gives it. */
  readonly route: string | null;
  readonly params: Readonly<Record<string, string | undefined>>;
  readonly data: { readonly labels?: Labels; readonly figure?: { readonly indicator: string } };
}

/** Name of the picture, without language and ending. Total: a page nobody thought of shows the overview. */
export function previewName({ route, params, data }: PageOfPreview): string {
  const [, , kind = ''] = (route ?? '').split('/');
  const { place, topic } = params;
  const indicator = params.indicator ?? data.figure?.indicator;
  if (kind === 'rankings' && params.indicator !== undefined) return `ranking-${params.indicator}`;
  if (indicator !== undefined) return `indicator-${indicator}`;
  if (topic !== undefined) return `topic-${topic}`;
  if (place !== undefined) {
    // Districts and cities of the map and the two regions have one; other places are named for comparison only.
    const known = data.labels?.place[place];
    const unit = known !== undefined && known.tile !== null && isRegion(known.parent);
    return isRegion(place) || unit ? `place-${place}` : 'places';
  }
  return (PREVIEW_KINDS as readonly string[]).includes(kind) ? kind : 'overview';
}
