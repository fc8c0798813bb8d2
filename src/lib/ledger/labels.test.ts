import { describe, expect, it } from 'vitest';
import { realTexts } from '../../../tests/fixtures/ledger/real.ts';
import { LANGS } from '#lib/i18n/lang.ts';
import { allLabels, pickLabels } from './labels.ts';
import { readTrusted } from './read.ts';

const ledger = readTrusted(realTexts());

describe('labels', () => {
  it('keep only the codes in use, with the places above and what the indicator refers to', () => {
    const ile = ledger.figures.filter(({ id }) => id === 'f0003');
    const labels = pickLabels(ledger, 'ru', ile);
    expect(Object.keys(labels.place).sort()).toEqual(['almaty-region', 'ile', 'kazakhstan']);
    expect(Object.keys(labels.indicator)).toEqual(['contest_rank']);
    expect(Object.keys(labels.unit)).toEqual(['rank']);
    expect(Object.keys(labels.source)).toEqual(['s001']);
    expect(labels.place['ile']).toMatchObject({ name: 'Илийский район', level: 'district', parent: 'almaty-region' });
    expect(labels.conflict).toEqual({});
  });

  it('keep codes asked for besides', () => {
    const labels = pickLabels(ledger, 'kk', [], { places: ['kegen'], indicators: ['population'] });
    expect(Object.keys(labels.place).sort()).toEqual(['almaty-region', 'kazakhstan', 'kegen']);
    expect(labels.indicator['population']?.unit).toBe('persons');
    expect(labels.unit['persons']?.kk).toBe('адам');
    expect(labels.topic['population']?.dimension).toBe('subject');
  });

  it.each(LANGS)('of the whole ledger cover every code that a figure uses, in %s', (lang) => {
    const labels = allLabels(ledger, lang);
    expect(pickLabels(ledger, lang, ledger.figures).lang).toBe(lang);
    for (const figure of ledger.figures) {
      expect(labels.place[figure.place]?.name).toBeTruthy();
      expect(labels.indicator[figure.indicator]?.name).toBeTruthy();
      expect(labels.scope[figure.scope]?.name).toBeTruthy();
      expect(labels.source[figure.source]?.title).toBeTruthy();
    }
  });
});
