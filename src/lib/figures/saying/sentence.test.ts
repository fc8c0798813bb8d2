import { describe, expect, it } from 'vitest';
import { LANGS, type Lang } from '#lib/i18n/lang.ts';
import type { Figure } from '../figure.ts';
import { figureOf } from '../testing.ts';
import type { UnitWords } from './say.ts';
import { claimSentence, type SentenceLabels } from './sentence.ts';

const APPEALS: UnitWords = {
  code: 'appeals',
  form: 'noun',
  kk: 'өтініш',
  kk_ablative: null,
  kk_dative: null,
  ru_one: 'обращение',
  ru_few: 'обращения',
  ru_many: 'обращений',
  en_one: 'appeal',
  en_other: 'appeals',
};
const sign = { ru_one: '%', ru_few: '%', ru_many: '%', en_one: '%', en_other: '%', kk: '%' };
const PERCENT: UnitWords = { code: 'percent', form: 'symbol', ...sign, kk_ablative: '%-дан', kk_dative: '%-ға' };

const FIGURE: Figure = figureOf(
  {
    id: 'f0001',
    place: 'almaty-region',
    topic: 'housing',
    scope: 'offices',
    period_start: null,
    period_end: null,
    period_kind: 'unknown',
    period_length: 'year',
    qualifier: 'more_than',
    value: 4000,
    as_reported: 'более 4 тысяч обращений',
    source: 's002',
  },
  'count',
  1000,
);

const SHARE: Partial<Figure> = {
  indicator: 'share',
  unit: 'percent',
  value: 70,
  step: 1,
  base: 'appeals_received',
  topic: null,
};

const by = (kk: string, ru: string, en: string): Readonly<Record<Lang, string>> => ({ kk, ru, en });
const NAMES = {
  place: by('Алматы облысы', 'Алматинская область', 'Almaty Region'),
  received: by('Түскен өтініштер', 'Поступило обращений', 'Appeals received'),
  share: by('Оң шешілгендердің үлесі', 'Доля решённых положительно', 'Share resolved positively'),
  housing: by('Тұрғын үй', 'Жильё', 'Housing'),
  offices: by('Қабылдау бөлмелері', 'Приёмные', 'Reception offices'),
  base: by('түскен өтініштердің', 'поступивших обращений', 'appeals received'),
};

function labels(lang: Lang): SentenceLabels {
  return {
    place: { 'almaty-region': { name: NAMES.place[lang] } },
    indicator: { appeals_received: { name: NAMES.received[lang] }, share: { name: NAMES.share[lang] } },
    topic: { housing: { name: NAMES.housing[lang] } },
    scope: { offices: { name: NAMES.offices[lang] } },
    unit: { appeals: APPEALS, percent: PERCENT },
    base: { appeals_received: NAMES.base[lang] },
    source: {
      s001: { publisher: 'alatau24.kz', published: null },
      s002: { publisher: 'Qazaqstan TV', published: '2022-03-14' },
    },
  };
}

function said(changes: Partial<Figure> = {}): string[] {
  return LANGS.map((lang) => claimSentence({ ...FIGURE, ...changes }, labels(lang), lang).replaceAll('\u00a0', ' '));
}

describe('the sentence of a claim', () => {
  it('carries place, period, indicator, topic, whose count, hedge, source and date', () => {
    expect(said()).toEqual([
      'Алматы облысы (бір жыл, күндері көрсетілмеген): «Түскен өтініштер» (тақырыбы: Тұрғын үй; кімнің дерегі: Қабылдау бөлмелері) — 4 мыңнан астам өтініш; дереккөз: Qazaqstan TV, 2022 жылғы 14 наурыз.',
      'Алматинская область (год, даты не указаны): «Поступило обращений» (тема: Жильё; чьи данные: Приёмные) — более 4 тыс. обращений; источник: Qazaqstan TV, 14 марта 2022 г.',
      'Almaty Region (year, dates not stated): “Appeals received” (topic: Housing; counted by: Reception offices) was reported as more than 4 thousand appeals; source: Qazaqstan TV, 14 March 2022.',
    ]);
  });

  it('names the whole of a share', () => {
    const [kk, ru, en] = said(SHARE);
    expect(kk).toContain('— түскен өтініштердің 70%-дан астамы;');
    expect(ru).toContain('— более 70 % поступивших обращений;');
    expect(en).toContain('was reported as more than 70% of appeals received;');
  });

  it('says so where the source does not state the whole', () => {
    const [kk, ru, en] = said({ ...SHARE, base: 'not_stated' });
    expect(kk).toContain('70%-дан астам (үлестің негізі көрсетілмеген);');
    expect(ru).toContain('более 70 % (от чего считана доля, не указано);');
    expect(en).toContain('more than 70% (base not stated);');
  });

  it('says plan and estimate', () => {
    const plan = { status: 'plan', period_kind: 'as_of', period_end: '2025-12-31', period_length: null } as const;
    const [kk, ru, en] = said(plan);
    expect(kk).toContain('Алматы облысы, 2025 жылдың соңына қарай: «Түскен өтініштер»');
    expect(kk).toContain(' жоспар бойынша — 4 мыңнан астам өтініш');
    expect(ru).toContain(' по плану — более 4 тыс. обращений');
    expect(en).toContain(' is planned at more than 4 thousand appeals');
    expect(said({ status: 'estimate' })[1]).toContain(' по оценке — более');
  });

  it('says that the source has no date, and that a value is doubtful', () => {
    expect(said({ source: 's001' })[2]).toMatch(/source: alatau24\.kz, date not stated\.$/);
    expect(said({ suspect_remark: 'suspect_x' })[2]).toContain('4 thousand appeals; doubtful value; source');
  });

  it('has no number where a topic was only named', () => {
    const unit = { mention: APPEALS };
    const sentences = LANGS.map((lang) =>
      claimSentence(
        { ...FIGURE, qualifier: 'exact', value: 1, step: 1, unit: 'mention' },
        { ...labels(lang), unit },
        lang,
      ),
    );
    expect(sentences[1]).toContain(' — названо без числа; ');
    expect(sentences[2]).toContain(') was named without a number; ');
    for (const sentence of sentences) expect(sentence.replace(/2022|14/g, '')).not.toMatch(/\d/);
  });

  it('falls back to codes for names that are not known, but not for a unit', () => {
    expect(said({ place: 'nowhere', source: 's999' })[2]).toMatch(/^nowhere .*source: s999, date not stated\.$/);
    expect(() => said({ unit: 'parsecs' })).toThrow('parsecs');
  });

  it('ends with one full stop', () => {
    for (const sentence of said()) expect(sentence).toMatch(/[^.]\.$/);
  });
});
