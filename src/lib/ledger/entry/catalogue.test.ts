import { describe, expect, it } from 'vitest';
import { checkLedger } from '../check.ts';
import { trustedRows } from '../read.ts';
import { enterArticles } from './enter.ts';
import type { GivenRow } from './given.ts';
import { article, enter, enterOne, FIGURE, next, reasons, TODAY } from './testing.ts';

const SCOPE: GivenRow = {
  code: 'centre',
  kind: 'contact_centre',
  name_en: 'Centre',
  name_ru: 'Центр',
  name_kk: 'Орталық',
  note_en: 'n',
  note_ru: 'n',
  note_kk: 'n',
};
const CONTEST: GivenRow = {
  id: 'best_akim',
  organiser: 'centre',
  place: 'region-a',
  stage: 'national',
  name_en: 'Best akim',
  name_ru: 'Лучший аким',
  name_kk: 'Үздік әкім',
  criteria_en: 'c',
  criteria_ru: 'c',
  criteria_kk: 'c',
};
const CONFLICT: GivenRow = {
  id: 'C02',
  what_en: 'w',
  what_ru: 'w',
  what_kk: 'w',
  explanation_en: 'e',
  explanation_ru: 'e',
  explanation_kk: 'e',
};

describe('rows of catalogues come with the article', () => {
  it('and are used by its figures: a scope, a contest of this source, a conflict with a figure of the ledger', () => {
    const rank = {
      indicator: 'contest_place',
      contest: 'best_akim',
      words: 'победителем стал филиал',
      topic: undefined,
    };
    const entered = enter(
      article(
        [
          { ...FIGURE, scope: 'centre', conflict: 'C02' },
          { ...FIGURE, ...rank },
        ],
        {
          scopes: [SCOPE],
          contests: [CONTEST],
          conflicts: [{ ...CONFLICT, figures: 'f0002' }],
        },
      ),
    );
    const now = next(entered);
    expect(checkLedger(now).problems).toEqual([]);
    expect(trustedRows(now, 'contests').find(({ id }) => id === 'best_akim')?.source).toBe('s004');
    expect(trustedRows(now, 'figures').map(({ conflict }) => conflict)).toEqual([
      'C01',
      'C02',
      'C01',
      null,
      'C02',
      null,
    ]);
    expect(trustedRows(now, 'figures').at(-1)).toMatchObject({ qualifier: 'exact', value: 1, contest: 'best_akim' });
  });

  it('and are known the second time; with another text they are refused', () => {
    const given = article([{ ...FIGURE, scope: 'centre' }], { scopes: [SCOPE] });
    const now = next(enter(given));
    expect(enterArticles(now, [given], TODAY)).toMatchObject({
      ok: true,
      texts: {},
      articles: [{ rows: [{ isNew: false }] }],
    });
    const other = enterArticles(now, [{ ...given, scopes: [{ ...SCOPE, name_en: 'Central' }] }], TODAY);
    expect(reasons(other)).toEqual([
      'scopes centre, name_en: "Central": scopes.csv has this code already, with "Centre" here',
    ]);
  });

  it('or none of it is written: a row with gaps is told, and what names it is not told as well', () => {
    const { name_kk: _, ...gap } = SCOPE;
    const entered = enter(article([{ ...FIGURE, scope: 'centre' }], { scopes: [{ ...gap, kind: 'centre' }] }));
    expect(reasons(entered)).toEqual([
      expect.stringMatching(/^scopes centre, kind: "centre": expected one of party, akimat/),
      'scopes centre, name_kk: is needed',
    ]);
  });

  it('and a place in a contest without its contest is refused', () => {
    const entered = enterOne({ indicator: 'contest_place', words: 'победителем стал филиал' });
    expect(reasons(entered)).toEqual([
      expect.stringMatching(/^contest: is needed, a place is one in a contest: best_office/),
    ]);
  });

  it('and a conflict that no figure names is refused by its own name', () => {
    expect(reasons(enter(article([FIGURE], { conflicts: [CONFLICT] })))).toEqual([
      expect.stringMatching(/^conflicts C02, id: "C02": expected a conflict that figures name/),
    ]);
  });
});
