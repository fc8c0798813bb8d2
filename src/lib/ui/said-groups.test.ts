import { describe, expect, it } from 'vitest';
import type { SaidPart } from '#lib/figures/saying/said.ts';
import { sayValue } from '#lib/figures/saying/say.ts';
import { LANGS } from '#lib/i18n/lang.ts';
import { saidGroups } from './said-groups.ts';

const people = {
  code: 'persons',
  form: 'noun',
  kk: 'адам',
  kk_ablative: null,
  kk_dative: null,
  ru_one: 'человек',
  ru_few: 'человека',
  ru_many: 'человек',
  en_one: 'person',
  en_other: 'people',
} as const;

const text = (parts: readonly SaidPart[]) => parts.map((part) => part.text).join('');

describe.each(LANGS)('a said value in %s', (lang) => {
  it.each(['exact', 'more_than', 'about', 'almost', 'up_to'] as const)(
    'keeps hedge and number together (%s)',
    (qualifier) => {
      const figure = { qualifier, value: 4000, value_upper: null, unit: 'persons', step: 1000 };
      const said = sayValue(figure, people, lang);
      const { firm, loose } = saidGroups(said);
      expect(text(firm) + text(loose)).toBe(said.text);
      expect(loose.every((part) => part.kind === 'unit')).toBe(true);
      expect(loose.length).toBe(1);
    },
  );
});

describe('a unit that is joined to the number', () => {
  it('stays on its line', () => {
    const parts: SaidPart[] = [
      { kind: 'hedge', text: 'около\u00A0' },
      { kind: 'number', text: '70' },
      { kind: 'unit', text: '\u00A0%' },
    ];
    expect(saidGroups({ parts })).toEqual({ firm: parts, loose: [] });
  });

  it('is loose where there is no number at all', () => {
    const parts: SaidPart[] = [{ kind: 'unit', text: 'названо без числа' }];
    expect(saidGroups({ parts })).toEqual({ firm: [], loose: parts });
  });
});
