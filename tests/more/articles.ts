/**
 * Articles that nobody wrote, made of what the ledger has, with a seed: each is of a kind that has once broken a test. Another
 * year, another district that leads, a tie, a hedge, a plan, a correction, another source that says otherwise, rows of catalogues.
 */
import { seeded } from '../browser/pages.ts';
import { countedFigures } from '../../src/lib/figures/revision.ts';
import { enterArticles } from '../../src/lib/ledger/entry/enter.ts';
import type { GivenArticle, GivenFigure, GivenRows } from '../../src/lib/ledger/entry/given.ts';
import { writePeriod } from '../../src/lib/ledger/entry/period.ts';
import { checkLedger } from '../../src/lib/ledger/check.ts';
import type { LedgerTexts } from '../../src/lib/ledger/read.ts';
import type { Figure } from '../../src/lib/figures/figure.ts';
import type { Ledger } from '../../src/lib/ledger/types.ts';

interface Told {
  readonly figures: readonly GivenFigure[];
  readonly rows?: GivenRows;
}
type Kind = (figure: Figure, ledger: Ledger, number: number) => Told | null;

const number = (value: number): string => String(value).replace('.', ',');

/** A figure of the same thing that says another number, in words from which it can be read. */
function like(figure: Figure, value: number, hedge = '', more: Partial<GivenFigure> = {}): GivenFigure {
  const whole = Number.isInteger(figure.value) ? Math.max(1, Math.round(value)) : Math.round(value * 10) / 10;
  return {
    place: figure.place,
    indicator: figure.indicator,
    ...(figure.topic !== null && { topic: figure.topic }),
    scope: figure.scope,
    period: writePeriod(figure),
    ...(figure.base !== null && { base: figure.base }),
    ...(figure.contest !== null && { contest: figure.contest }),
    ...(figure.status !== 'reported' && { status: figure.status }),
    words: `${hedge}${number(whole)}${figure.unit === 'percent' ? '%' : ''}`,
    note: 'Made for a test.',
    ...more,
  };
}

const sameThing = (a: Figure) => (b: Figure) =>
  b.indicator === a.indicator && b.topic === a.topic && b.scope === a.scope && b.base === a.base;

/** The place that says nothing of the thing, beside one that does. */
function placeBeside(figure: Figure, { places, figures }: Ledger): string | null {
  const here = places.find(({ code }) => code === figure.place);
  const taken = new Set(figures.filter(sameThing(figure)).map(({ place }) => place));
  const beside = places.filter(
    ({ code, parent, level }) => !taken.has(code) && parent === here?.parent && level === here.level,
  );
  return beside[0]?.code ?? null;
}

const later = (figure: Figure): string | null =>
  figure.period_end === null
    ? null
    : writePeriod(figure)
        .replaceAll(/\b\d{4}\b/g, (year) => String(Number(year) + 1))
        .replace('-02-29', '-02-28');

const share = (figure: Figure, value: number): number => (figure.unit === 'percent' ? Math.min(99, value) : value);
const best = (figure: Figure, { figures }: Ledger): number =>
  Math.max(...figures.filter(sameThing(figure)).map(({ value }) => value));

const KINDS: Readonly<Record<string, Kind>> = {
  'the year after': (figure) => {
    const period = later(figure);
    return period === null ? null : { figures: [like(figure, share(figure, figure.value * 1.3), '', { period })] };
  },
  'another place that leads': (figure, ledger) => {
    const place = placeBeside(figure, ledger);
    const value = share(figure, best(figure, ledger) * 1.2);
    return place === null ? null : { figures: [like(figure, value, '', { place })] };
  },
  'a tie with a hedge': (figure, ledger) => {
    const place = placeBeside(figure, ledger);
    return place === null ? null : { figures: [like(figure, figure.value, 'более ', { place })] };
  },
  'a plan': (figure) => {
    const period = later(figure);
    return period === null
      ? null
      : { figures: [like(figure, share(figure, figure.value * 2), 'до ', { period, status: 'plan' })] };
  },
  'a correction': (figure) => ({
    figures: [
      like(figure, share(figure, figure.value + 2), '', {
        revises: figure.id,
        reason: 'correction: the release was misread',
      }),
    ],
  }),
  'another source that says otherwise': (figure) => ({ figures: [like(figure, share(figure, figure.value * 1.5))] }),
  'no dates': (figure, ledger) => {
    const place = placeBeside(figure, ledger);
    return place === null
      ? null
      : { figures: [like(figure, figure.value, 'около ', { place, period: 'unknown:year' })] };
  },
  'rows of catalogues': (figure, { places }, number) => {
    const [lamps, office] = [`test_lamps_${number}`, `test_office_${number}`];
    const region = places.find(({ code }) => code === figure.place)?.parent ?? 'kazakhstan';
    const three = (what: string) => ({
      name_en: `${what} ${number}`,
      name_ru: `${what} ${number}`,
      name_kk: `${what} ${number}`,
    });
    const figures = ['a', 'b'].map((_, i) => ({
      place: region,
      indicator: lamps,
      scope: office,
      topic: lamps,
      period: String(2024 + i),
      words: `около ${1000 + i * 200}`,
      note: 'Made for a test.',
    }));
    return {
      figures,
      rows: {
        topics: [{ code: lamps, dimension: 'subject', ...three('Lamps of a test') }],
        scopes: [
          { code: office, kind: 'akimat', ...three('An office of a test'), note_en: 'x', note_ru: 'x', note_kk: 'x' },
        ],
        indicators: [
          {
            code: lamps,
            group: 'roads',
            unit: 'units',
            kind: 'count',
            direction: 'higher',
            additive: 'yes',
            ...three('Lamps lit in a test'),
            definition_en: 'Lamps.',
            definition_ru: 'Фонари.',
            definition_kk: 'Шамдар.',
          },
        ],
      },
    };
  },
};

export interface More {
  readonly texts: LedgerTexts;
  /** What was entered, by kind and figure. */
  readonly told: readonly string[];
}

/** The ledger with so many more articles of each kind in turn. What does not fit (a note that asks for more) is passed over. */
export function moreArticles(texts: LedgerTexts, count: number, seed: number): More {
  const random = seeded(seed);
  let now = texts;
  const told: string[] = [];
  const kinds = Object.entries(KINDS);
  let why = '';
  let { ledger } = checkLedger(now);
  for (let tried = 0; told.length < count; tried++) {
    if (tried > count * 4) throw new Error(`${told.length} of ${count} articles fit: ${told.join('; ')}. ${why}`);
    if (ledger === null) throw new Error('the ledger has errors');
    const press = countedFigures(ledger.figures.filter(({ origin, unit }) => origin === 'press' && unit !== 'mention'));
    const figure = press[Math.floor(random() * press.length)]!;
    const [name, kind] = kinds[told.length % kinds.length]!;
    const made = kind(figure, ledger, told.length);
    if (made === null) continue;
    const entered = enterArticles(now, [article(made, told.length)], '2026-12-31');
    if (!entered.ok) {
      why = `${name} (${figure.id}): ${entered.reasons.join(' ')}`;
      if (process.env.DEBUG) console.log(why);
      continue;
    }
    now = { ...now, ...entered.texts };
    ({ ledger } = checkLedger(now));
    told.push(`${name} (${figure.id})`);
  }
  return { texts: now, told };
}

function article({ figures, rows = {} }: Told, number: number): GivenArticle {
  const url = `https://example.kz/made-for-a-test-${number}`;
  return {
    ...rows,
    file: null,
    source: { publisher: 'Test', title: `Статья для теста ${number}`, url, language: 'ru', published: '2026-12-30' },
    figures,
  };
}
