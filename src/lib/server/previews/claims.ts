/** Which reported figures a shared preview says, and how. */
import type { Figure } from '#lib/figures/figure.ts';
import { sayPeriod } from '#lib/figures/period.ts';
import { countedFigures } from '#lib/figures/revision.ts';
import { sayValue } from '#lib/figures/saying/say.ts';
import type { Lang } from '#lib/i18n/lang.ts';
import type { AllMessages } from '#lib/i18n/messages.ts';
import type { Labels } from '#lib/ledger/labels.ts';
import { locator } from './locator.ts';
import type { Preview, PreviewClaim } from './picture.ts';
import { REGIONS } from '#lib/ledger/regions.ts';
import { mapUnits } from '#lib/desk/units.ts';
import { desk } from '../answers.ts';

export interface Words {
  readonly lang: Lang;
  readonly t: AllMessages;
  readonly labels: Labels;
}

export const MOST_CLAIMS = 4;

/** One figure, the newest, or none. */
export function latest(figures: readonly Figure[]): Figure[] {
  return [...figures].sort((a, b) => ((a.period_end ?? '') < (b.period_end ?? '') ? 1 : -1)).slice(0, 1);
}

/** The newest reports, one a place, those of the two regions first; without repeats and doubts. */
export function newest(figures: readonly Figure[]): Figure[] {
  const own = ownPlaces();
  const sound = countedFigures(figures).filter((figure) => figure.suspect_remark === null && figure.status !== 'plan');
  const turn = ({ place }: Figure) => (own.has(place) ? 0 : 1);
  const ordered = sound.sort((a, b) => turn(a) - turn(b) || ((a.period_end ?? '') < (b.period_end ?? '') ? 1 : -1));
  const seen = new Set<string>();
  return ordered.filter(({ place }) => !seen.has(place) && seen.add(place)).slice(0, MOST_CLAIMS);
}

export const ownPlaces = (): Set<string> => new Set([...REGIONS, ...mapUnits(desk).map(({ code }) => code)]);

/** Where the reported places lie, if any of them is on the map. */
export function whereabouts(figures: readonly Figure[], { lang }: Words): Preview['drawing'] {
  const own = ownPlaces();
  const places = figures.map(({ place }) => place).filter((place) => own.has(place));
  return places.length > 0 ? locator(lang, places) : null;
}

export function claimOf(figure: Figure, { labels, lang }: Words, withPlace: boolean): PreviewClaim {
  const unit = labels.unit[figure.unit];
  const topic = figure.topic === null ? null : labels.topic[figure.topic]?.name;
  const parts = [
    labels.indicator[figure.indicator]?.name,
    topic,
    withPlace ? labels.place[figure.place]?.name : null,
    sayPeriod(figure, lang),
  ];
  return {
    said: unit === undefined ? figure.as_reported : sayValue(figure, unit, lang).text,
    about: parts.filter((part) => part !== null && part !== undefined && part !== '').join(', '),
  };
}
