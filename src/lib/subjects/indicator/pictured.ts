/** The newest comparable group of an indicator, and its years, as the panels draw them. */
import type { Figure } from '#lib/figures/figure.ts';
import { countedFigures } from '#lib/figures/revision.ts';
import type { Lang } from '#lib/i18n/lang.ts';
import type { Labels } from '#lib/ledger/labels.ts';
import { columnOf, type Column } from '#lib/panels/units/model/column.ts';
import { pictureOf, type Picture, type Unit } from '#lib/panels/units/model/picture.ts';

export interface Pictured {
  readonly picture: Picture;
  readonly column: Column;
}

/** Null where too few districts published it in any period. */
export function pictured(
  figures: readonly Figure[],
  code: string,
  units: readonly Unit[],
  asked: { readonly places: readonly string[]; readonly year: number | null },
  { labels, lang }: { readonly labels: Labels; readonly lang: Lang },
): Pictured | null {
  const about = labels.indicator[code];
  const unit = labels.unit[about?.unit ?? ''];
  if (about === undefined || unit === undefined) return null;
  const picture = pictureOf(countedFigures(figures), [], {
    asked: { ...asked, measure: 'reported' },
    about: {
      code,
      kind: about.kind,
      additive: about.additive === 'yes',
      direction: about.direction,
      rateDirection: 'none',
    },
    units,
  });
  if (picture === null) return null;
  const shown = picture.course.flatMap((year) => (year.year === picture.period.year ? year.shown : []));
  const column = columnOf(
    shown.map(({ said }) => said),
    unit,
    unit[`label_${lang}`],
    lang,
  );
  return { picture, column };
}
