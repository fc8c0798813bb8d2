import { beforeAll, describe, expect, it } from 'vitest';
import { deskOf, type Desk } from '#lib/desk/desk.ts';
import { withCache } from '#lib/engine/cache.ts';
import { openNodeEngine } from '#lib/engine/node.ts';
import { loadLedger } from '#lib/engine/tables.ts';
import type { BriefFacts } from '#lib/figures/why/brief.ts';
import { sayValue } from '#lib/figures/saying/say.ts';
import { WHY_WORDS } from '#lib/figures/why/words.ts';
import { LANGS, type Lang } from '#lib/i18n/lang.ts';
import { asOf } from '#lib/ledger/as-of.ts';
import { allLabels } from '#lib/ledger/labels.ts';
import { desk, ledger } from '#lib/server/answers.ts';
import { BRIEF_MEASURES, briefOf } from './brief.ts';
import { mapUnits } from '#lib/desk/units.ts';

/** Every sentence of every district in the three languages, read and found right. Non-breaking spaces are shown as ~. */
const GOLDEN = '../../../../tests/golden/why.txt';
/** The day whose ledger was read: what an article brings later changes no sentence of that day. */
const READ_ON = '2026-11-29';

const briefs = new Map<Lang, Map<string, BriefFacts>>();
const figure = new Map(ledger().figures.map((one) => [one.id, one]));
const direction = new Map(ledger().indicators.map((one) => [one.code, one.direction]));

beforeAll(async () => {
  for (const lang of LANGS) {
    const own = new Map<string, BriefFacts>();
    for (const { code } of mapUnits(desk)) own.set(code, await briefOf(desk, code, lang));
    briefs.set(lang, own);
  }
}, 60_000);

async function deskOfThatDay(): Promise<Desk> {
  const known = asOf(ledger(), READ_ON);
  if (known === ledger()) return desk;
  const engine = withCache(await openNodeEngine());
  await loadLedger(engine, known);
  return deskOf({
    day: READ_ON,
    ledger: () => known,
    ask: (question, input) => engine.ask(question.sql, question.params(input)),
  });
}

const all = (lang: Lang) => [...(briefs.get(lang) ?? [])];

describe.each(LANGS)('why this place, in %s', (lang) => {
  it('has three to six sentences for each of the 21 districts, each a whole sentence', () => {
    expect(all(lang)).toHaveLength(21);
    for (const [place, { why }] of all(lang)) {
      expect(why.length, place).toBeGreaterThanOrEqual(3);
      expect(why.length, place).toBeLessThanOrEqual(6);
      for (const { text } of why) {
        expect(text).toMatch(/[^.]\.$/);
        expect(text).not.toMatch(/NaN|undefined|Infinity|null|\s\s|\(\)|«»|“”/);
      }
    }
  });

  it('judges only measures that have a better end', () => {
    for (const [, { why }] of all(lang)) {
      for (const { kind, text } of why) {
        const judges = text.includes(WHY_WORDS[lang].judged) || /\bbetter|\bworse|лучш|хуж|жақсы|нашар/i.test(text);
        expect(judges && kind !== 'contest', text).toBe(kind === 'judged');
      }
      const judged = why.find(({ kind }) => kind === 'judged')?.figures ?? [];
      const rates = ['crimes_registered', 'hospital_beds', 'housing_commissioned'];
      for (const { indicator } of judged) {
        expect(direction.get(indicator) !== 'none' || rates.includes(indicator), indicator).toBe(true);
      }
    }
  });

  it('keeps status and doubt with every value', () => {
    const labels = allLabels(ledger(), lang);
    for (const [, { why }] of all(lang)) {
      for (const { kind, text, figures } of why) {
        const named = figures.flatMap(({ id }) => figure.get(id) ?? []);
        expect(named).toHaveLength(figures.length);
        if (named.some(({ status }) => status === 'estimate')) expect(text).toContain(WHY_WORDS[lang].preliminary);
        if (kind !== 'unknown' && named.some(({ conflict }) => conflict !== null)) {
          expect(text).toContain(WHY_WORDS[lang].disputed);
        }
        if (kind !== 'unknown') expect(named.every(({ suspect_remark }) => suspect_remark === null)).toBe(true);
        for (const one of named) {
          const unit = labels.unit[one.unit];
          if (kind === 'change' || kind === 'instead' || kind === 'contest') {
            expect(text).toContain(sayValue(one, unit!, lang).text);
          }
        }
      }
    }
  });

  it('compares no two years across a break, or with different status', () => {
    for (const [place, { why }] of all(lang)) {
      const years = why.find(({ kind }) => kind === 'change')?.figures.flatMap(({ id }) => figure.get(id) ?? []) ?? [];
      for (let i = 0; i < years.length; i += 2) {
        const [earlier, later] = [years[i]!, years[i + 1]!];
        expect([earlier.place, later.place, later.indicator]).toEqual([place, place, earlier.indicator]);
        expect(later.status).toBe(earlier.status);
        expect(later.break_remark).toBeNull();
        expect(Number(later.period_end?.slice(0, 4))).toBe(Number(earlier.period_end?.slice(0, 4)) + 1);
      }
    }
  });
});

describe('the brief', () => {
  it('says the same sentences as the golden file, which was read in all three languages', async () => {
    const then = await deskOfThatDay();
    const lines: string[] = [];
    for (const lang of LANGS) {
      for (const { code } of mapUnits(then)) {
        const { why } = await briefOf(then, code, lang);
        lines.push(`# ${code} ${lang}`, ...why.map(({ kind, text }) => `${kind}: ${text.replaceAll('\u00a0', '~')}`));
      }
    }
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(GOLDEN);
  }, 60_000);

  it('shows the same measures for every district that has statistics', () => {
    for (const [place, { rows }] of all('en')) {
      expect(rows.map(({ indicator }) => indicator)).toEqual(place === 'alatau' ? [] : [...BRIEF_MEASURES]);
    }
  });

  it('has at most four claims, a place within its order, and draws no trend from one value', () => {
    for (const [, { claims, rows }] of all('kk')) {
      expect(claims.length).toBeLessThanOrEqual(4);
      for (const { place, outside, figure: own, trend } of rows) {
        if (place) expect(1 <= place.best && place.best <= place.worst && place.worst <= place.of).toBe(true);
        expect(own === null || place !== null || outside !== null).toBe(true);
        expect(trend?.svg ?? '<svg').toContain('<svg');
        expect(trend?.svg ?? '').not.toMatch(/NaN|style=|undefined/);
      }
    }
  });
});
