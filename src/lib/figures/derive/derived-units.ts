/** Words of the units that only derived values have; data/units.csv has those in which figures are reported. */
import type { UnitWords } from '../saying/said.ts';

const RESIDENTS_KK = '(1\u00a0000 тұрғынға шаққанда)';
const RESIDENTS_RU = 'на\u00a01\u00a0000 жителей';
const RESIDENTS_EN = 'per\u00a01,000 residents';

export const DERIVED_UNITS: Readonly<Record<'percentage_points' | 'per_1000', UnitWords>> = {
  percentage_points: {
    code: 'percentage_points',
    form: 'noun',
    kk: 'пайыздық тармақ',
    kk_ablative: null,
    kk_dative: null,
    ru_one: 'процентный пункт',
    ru_few: 'процентных пункта',
    ru_many: 'процентных пунктов',
    en_one: 'percentage point',
    en_other: 'percentage points',
  },
  per_1000: {
    code: 'per_1000',
    form: 'noun',
    kk: RESIDENTS_KK,
    kk_ablative: null,
    kk_dative: null,
    ru_one: RESIDENTS_RU,
    ru_few: RESIDENTS_RU,
    ru_many: RESIDENTS_RU,
    en_one: RESIDENTS_EN,
    en_other: RESIDENTS_EN,
  },
};
