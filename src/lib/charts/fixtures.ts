/** Figures made up for the tests of the charts: every qualifier, a plan, a doubt, a dispute. */
import { QUALIFIERS, type Figure, type Kind, type Qualifier } from '#lib/figures/figure.ts';
import { figureOf } from '#lib/figures/testing.ts';
import type { Labels } from '#lib/ledger/labels.ts';
import type { Unit } from '#lib/ledger/types.ts';

const unit = (code: string, form: 'noun' | 'symbol', word: string): Unit => ({
  code,
  form,
  kk: word,
  kk_ablative: form === 'symbol' ? `${word}-дан` : null,
  kk_dative: form === 'symbol' ? `${word}-ға` : null,
  ru_one: word,
  ru_few: word,
  ru_many: word,
  en_one: word,
  en_other: word,
  label_kk: word,
  label_ru: word,
  label_en: word,
});

let count = 0;

export function figure(part: Partial<Figure> = {}, kind: Kind = 'count'): Figure {
  const { lower, upper, step, ...claim } = part;
  const made = figureOf(
    {
      id: `t${String(++count).padStart(4, '0')}`,
      scope: 'office',
      period_start: '2023-01-01',
      period_end: '2023-12-31',
      value: 4000,
      as_reported: 'made up',
      source: 's1',
      ...claim,
    },
    kind,
    step,
  );
  return { ...made, ...(lower === undefined ? {} : { lower }), ...(upper === undefined ? {} : { upper }) };
}

export const PLACES = [
  'ile',
  'talgar',
  'karasay',
  'kegen',
  'uyghur',
  'balkhash',
  'raiymbek',
  'qonaev',
  'zhambyl',
  'aksu',
  'koksu',
  'tekeli',
];

const place = (code: string): Labels['place'][string] => ({
  name: `${code} district`,
  short: code,
  tile: code.slice(0, 8),
  level: 'district',
  parent: PLACES.indexOf(code) < 9 ? 'almaty-region' : 'jetisu-region',
});

const indicator = (name: string, of: string, kind: Kind): Labels['indicator'][string] => ({
  name,
  definition: name,
  group: 'appeals',
  unit: of,
  kind,
  direction: 'none',
  additive: 'yes',
});

const source = (publisher: string): Labels['source'][string] => ({
  publisher,
  title: publisher,
  url: `https://example.org/${publisher}`,
  language: 'en',
  published: '2024-01-01',
  kind: 'news',
});

export const labels: Labels = {
  lang: 'en',
  place: Object.fromEntries(PLACES.map((code) => [code, place(code)])),
  indicator: {
    appeals_received: indicator('Appeals received', 'appeals', 'count'),
    resolved_share: indicator('Share resolved', 'percent', 'share'),
    net_migration: indicator('Net migration', 'appeals', 'growth'),
  },
  topic: { land: { name: 'Land', dimension: 'subject' }, housing: { name: 'Housing', dimension: 'subject' } },
  scope: { office: { name: 'Reception offices', note: null, kind: 'party' } },
  unit: { appeals: unit('appeals', 'noun', 'appeals'), percent: unit('percent', 'symbol', '%') },
  base: { received: 'appeals received' },
  source: { s1: source('alpha.kz'), s2: source('beta.kz') },
  conflict: { C1: { what: 'appeals of Talgar', explanation: 'Two reports of one briefing.' } },
  remark: { wrong: 'Ten times the year before.', cut: 'Land was given to the city.' },
  contest: {},
};

/** One row for every qualifier, then a plan, a suspect value and a dispute. */
export function everyKind(): Figure[] {
  const hedged = QUALIFIERS.map((qualifier: Qualifier, i) =>
    figure({
      qualifier,
      place: PLACES[i] ?? 'ile',
      value: 4000 + i * 500,
      step: 500,
      value_upper: qualifier === 'between' ? 9000 : null,
    }),
  );
  return [
    ...hedged,
    figure({ place: 'aksu', value: 5200, status: 'plan' }),
    figure({ place: 'koksu', value: 6100, suspect_remark: 'wrong' }),
    figure({ place: 'tekeli', value: 1200, conflict: 'C1', source: 's1' }),
    figure({ place: 'tekeli', value: 3400, conflict: 'C1', source: 's2', qualifier: 'more_than', step: 100 }),
  ];
}
