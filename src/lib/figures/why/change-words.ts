/** The words of a change in three languages: apart from those of "Why this place", which few pages need. */
import type { Lang } from '#lib/i18n/lang.ts';
import { NBSP } from '#lib/i18n/number.ts';

interface ChangeWords {
  readonly same: string;
  readonly open: string;
  /** `by` is a percentage or percentage points in digits: "18", "11–19". */
  readonly moved: (direction: 'more' | 'less', by: string, points: boolean) => string;
  /** The change is at most so large. */
  readonly movedUpTo: (direction: 'more' | 'less', by: string, points: boolean) => string;
}

export const CHANGE_WORDS: Readonly<Record<Lang, ChangeWords>> = {
  kk: {
    same: 'өзгеріссіз',
    open: 'дөңгелектелгендіктен, өскені не азайғаны белгісіз',
    moved: (direction, by, points) =>
      `${by}${points ? `${NBSP}пайыздық тармаққа` : '%-ға'} ${direction === 'more' ? 'көп' : 'аз'}`,
    movedUpTo: (direction, by, points) =>
      `${direction === 'more' ? 'көп' : 'аз'}, айырмасы ${by}${points ? `${NBSP}пайыздық тармақтан` : '%-дан'} аспайды`,
  },
  ru: {
    same: 'без изменений',
    open: 'из-за округления неизвестно, рост это или снижение',
    moved: (direction, by, points) =>
      `${direction === 'more' ? 'больше' : 'меньше'} на${NBSP}${by}${NBSP}${points ? 'процентного пункта' : '%'}`,
    movedUpTo: (direction, by, points) =>
      `${direction === 'more' ? 'больше' : 'меньше'}, но не более чем на${NBSP}${by}${NBSP}${points ? 'процентного пункта' : '%'}`,
  },
  en: {
    same: 'unchanged',
    open: 'rounding leaves open whether it rose or fell',
    moved: (direction, by, points) => `${direction} by ${by}${points ? ' percentage points' : '%'}`,
    movedUpTo: (direction, by, points) => `${direction} by at most ${by}${points ? ' percentage points' : '%'}`,
  },
};
