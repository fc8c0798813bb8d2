import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileName, figuresFileName, pictureName, type Named } from './file-name.ts';
import { FORMATS } from './formats.ts';

const row = (
  indicator: string,
  place: string,
  period_start: string | null,
  period_end: string | null,
  topic: string | null = null,
): Named['rows'][number] => ({ indicator, topic, place, period_start, period_end });

const ILE = row('appeals_received', 'ile', '2025-01-01', '2025-09-30');
const TALGAR = row('appeals_received', 'talgar', '2024-01-01', '2024-12-31');
const name = (named: Partial<Named>) =>
  figuresFileName({ what: 'chart', rows: [ILE], lang: 'kk', version: '2026-11-23', format: 'csv_excel', ...named });

describe('the name of a download', () => {
  it('tells indicator, place, period, language and version of the ledger', () => {
    expect(name({})).toBe('aina_chart_appeals-received_ile_2025-01-2025-09_kk_v2026-11-23_excel.csv');
  });

  it('leaves out what the rows do not share and does not say a code twice', () => {
    expect(name({ rows: [ILE, TALGAR], format: 'xlsx' })).toBe(
      'aina_chart_appeals-received_2024-2025_kk_v2026-11-23.xlsx',
    );
    expect(name({ what: ['appeals_received', 'ile'], rows: [ILE], format: 'csv_standard', lang: 'ru' })).toBe(
      'aina_appeals-received_ile_2025-01-2025-09_ru_v2026-11-23.csv',
    );
  });

  it('tells the topics where every row has one, so that the files of two topics differ', () => {
    const of = (topic: string | null) => row('appeals_received', 'ile', '2024-01-01', '2024-12-31', topic);
    const topics = (...codes: (string | null)[]) => name({ rows: codes.map(of), format: 'json' });
    expect(topics('roads')).toBe('aina_chart_appeals-received_roads_ile_2024_kk_v2026-11-23.json');
    expect(topics('water_supply', 'roads')).toContain('_appeals-received_water-supply-roads_ile_2024_');
    expect(topics('roads', null)).toContain('_appeals-received_ile_2024_');
    expect(topics('a', 'b', 'c', 'd')).toContain('_appeals-received_ile_2024_');
  });

  it('of a picture says the same of the figures drawn', () => {
    expect(pictureName('map', 'bar', [TALGAR], 'ru', '2026-11-23', 'png')).toBe(
      'aina_map_appeals-received_talgar_bar_2024_ru_v2026-11-23.png',
    );
  });

  it('gives a whole year by its number, a day by its month, and nothing where no dates are known', () => {
    expect(name({ rows: [TALGAR], format: 'json' })).toContain('_2024_kk_');
    expect(name({ rows: [row('gas', 'ile', null, '2025-12-31')], format: 'json' })).toContain('_2025-12_kk_');
    expect(name({ rows: [row('gas', 'ile', null, null)], format: 'zip' })).toBe(
      'aina_chart_gas_ile_kk_v2026-11-23.zip',
    );
  });

  it('holds with nothing but Cyrillic to go by', () => {
    expect(name({ what: 'Іле', rows: [], version: '', format: 'parquet' })).toBe('aina_figures_kk.parquet');
  });

  it('of a picture or a computed table tells what, language and version', () => {
    expect(fileName(['chart', 'bar'], 'ru', '2026-11-23', undefined, 'png')).toBe('aina_chart_bar_ru_v2026-11-23.png');
    expect(fileName('sql-result', 'kk', '2026-11-23', 'excel')).toBe('aina_sql-result_kk_v2026-11-23_excel.csv');
  });

  it('is ASCII, at most 100 characters, safe on every disk, and keeps language and version, whatever it is made of', () => {
    const text = fc.string({ unit: 'binary', maxLength: 200 });
    fc.assert(
      fc.property(
        fc.array(text),
        fc.array(fc.tuple(text, text)),
        fc.constantFrom(...FORMATS),
        (what, codes, format) => {
          const made = name({ what, rows: codes.map(([a, b]) => row(a, b, '2020-01-01', '2025-12-31')), format });
          expect(made.length).toBeLessThanOrEqual(100);
          expect(made).toMatch(/^aina_[a-z0-9][a-z0-9_-]*_kk_v2026-11-23(_excel)?\.(csv|xlsx|zip|json|parquet)$/);
        },
      ),
    );
  });
});
