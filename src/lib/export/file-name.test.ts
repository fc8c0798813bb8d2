import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileName } from './file-name.ts';

describe('the name of a download', () => {
  it('says what, in which language and for whom', () => {
    expect(fileName(['appeals_received', 'ile'], 'kk', 'excel')).toBe('aina_appeals-received_ile_kk_excel.csv');
    expect(fileName('Qonaev (city)', 'en', 'standard')).toBe('aina_qonaev-city_en.csv');
    expect(fileName('Іле', 'ru')).toBe('aina_figures_ru.csv');
  });

  it('is ASCII, at most 100 characters and safe on every disk, whatever it is made of', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 200 })), (parts) => {
        expect(fileName(parts, 'kk', 'excel')).toMatch(/^aina_[a-z0-9][a-z0-9_-]{0,85}_kk_excel\.csv$/);
      }),
    );
  });
});
