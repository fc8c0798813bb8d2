import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { realTexts } from '../../../../tests/fixtures/ledger/real.ts';
import { LANGS } from '#lib/i18n/lang.ts';
import { allLabels } from '#lib/ledger/labels.ts';
import { readTrusted } from '#lib/ledger/read.ts';
import { CITE_FORMATS, writeReference } from './formats.ts';
import { derivedPairs } from '#lib/figures/derive/pairs.ts';
import { derivedReference } from './derived.ts';
import { noteOf, oneLine, referenceOf, type Reference } from './reference.ts';

const ledger = readTrusted(realTexts());
const labels = { kk: allLabels(ledger, 'kk'), ru: allLabels(ledger, 'ru'), en: allLabels(ledger, 'en') };

function cited(id: string, lang: (typeof LANGS)[number]): Reference {
  const figure = ledger.figures.find((one) => one.id === id)!;
  const permalink = `https://aina.example/${lang}/figures/${id}/`;
  return referenceOf({ figure, labels: labels[lang], lang, permalink, version: '2026-11-23', accessed: '2026-12-01' });
}

/** Reads one BibTeX entry the way BibTeX does: braces are counted, whatever stands before them. */
function readBibtex(text: string): { key: string; fields: Record<string, string> } {
  const [, key = ''] = /^@misc\{([^,{}]+),\n/.exec(text) ?? [];
  const fields: Record<string, string> = {};
  let at = text.indexOf('\n') + 1;
  while (text[at] !== '}') {
    const [head = '', name = ''] = /^ {2}([a-z]+) = \{/.exec(text.slice(at)) ?? [];
    if (head === '') throw new Error(`no field at ${at}: ${text.slice(at, at + 40)}`);
    const start = at + head.length;
    let depth = 1;
    for (at = start; depth > 0; at++) {
      if (at >= text.length) throw new Error('braces do not close');
      if (text[at] === '{') depth++;
      else if (text[at] === '}') depth--;
    }
    fields[name] = untex(text.slice(start, at - 1));
    if (text.slice(at, at + 2) !== ',\n') throw new Error(`no comma after ${name}`);
    at += 2;
  }
  if (text.slice(at) !== '}\n') throw new Error('text after the entry');
  return { key, fields };
}

const SIGNS: Record<string, string> = {
  backslash: '\\',
  braceleft: '{',
  braceright: '}',
  asciitilde: '~',
  asciicircum: '^',
};

function untex(value: string): string {
  const inner = /^\{(.*)\}$/su.exec(value)?.[1] ?? value;
  return inner.replace(/\\text([a-z]+)\{\}|\\([#$%&_])|([#$%&_~^\\{}])/g, (whole, name?: string, sign?: string) => {
    if (name !== undefined) return SIGNS[name] ?? whole;
    if (sign !== undefined) return sign;
    throw new Error(`a bare ${whole}`);
  });
}

function readRis(text: string): Record<string, string> {
  if (!text.endsWith('\r\n')) throw new Error('no last line end');
  const lines = text.slice(0, -2).split('\r\n');
  expect(lines[0]).toBe('TY  - DATA');
  expect(lines.at(-1)).toBe('ER  - ');
  return Object.fromEntries(
    lines.map((line) => {
      const [, tag = '', value = ''] = /^([A-Z][A-Z0-9]) {2}- (.*)$/u.exec(line) ?? [];
      if (tag === '') throw new Error(`no tag: ${line}`);
      return [tag, value];
    }),
  );
}

const nasty = fc
  .oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.string({ unit: fc.constantFrom(...'\\{}~^#$%&_"@,=\n\r\t \u2028«»қЯ-ER'), maxLength: 60 }),
  )
  .filter((text) => oneLine(text) !== '');

const references = fc
  .record({ author: nasty, title: nasty, sentence: nasty, words: nasty, source: nasty })
  .map((one) => ({
    ...cited('f0001', 'en'),
    author: oneLine(one.author),
    title: oneLine(one.title),
    sentence: oneLine(one.sentence),
    words: oneLine(one.words),
    source: { title: oneLine(one.source), url: 'https://x.example/a_b%20c?d=1&e=2#f' },
  }));

it('the title of a reference says of a plan and of an estimate that it is one', () => {
  const estimate = ledger.figures.find(({ status }) => status === 'estimate')!;
  expect(cited('f0244', 'en').title).toMatch(/: 126 settlements \(plan\)$/);
  expect(cited('f0244', 'kk').title).toMatch(/ \(жоспар\)$/);
  expect(cited(estimate.id, 'ru').title).toMatch(/ \(оценка\)$/);
  expect(cited('f0001', 'ru').title).not.toMatch(/\)$/);
});

describe('a citation', () => {
  it('comes back from BibTeX as it was written, whatever signs it holds', () => {
    fc.assert(
      fc.property(references, (reference) => {
        const text = writeReference(reference, 'bibtex');
        // An address is set verbatim: it is not to be read as TeX.
        const { key, fields } = readBibtex(text.replace(/^ {2}url = .*\n/m, ''));
        expect(key).toBe('aina-f0001');
        expect(fields).toMatchObject({ author: reference.author, title: reference.title, note: noteOf(reference) });
      }),
    );
  });

  it('comes back from RIS as it was written, whatever signs it holds', () => {
    fc.assert(
      fc.property(references, (reference) => {
        const fields = readRis(writeReference(reference, 'ris'));
        expect(fields).toMatchObject({
          AU: reference.author,
          TI: reference.title,
          N1: noteOf(reference),
          UR: reference.url,
        });
      }),
    );
  });

  it('comes back from CSL-JSON as it was written, whatever signs it holds', () => {
    fc.assert(
      fc.property(references, (reference) => {
        const [item] = JSON.parse(writeReference(reference, 'csl')) as Record<string, unknown>[];
        expect(item).toMatchObject({
          id: 'aina-f0001',
          title: reference.title,
          author: [{ literal: reference.author }],
          note: noteOf(reference),
          URL: reference.url,
        });
      }),
    );
  });

  it('keeps the hedge and names who said it and when, in each language and format', () => {
    const hedge = { kk: 'астам', ru: 'более', en: 'more than' };
    for (const figure of ledger.figures.filter(
      ({ qualifier, unit }) => qualifier === 'more_than' && unit !== 'mention',
    )) {
      for (const lang of LANGS) {
        const reference = cited(figure.id, lang);
        expect(reference.sentence).toContain(reference.author);
        for (const format of CITE_FORMATS) {
          const text = writeReference(reference, format);
          expect(text, `${figure.id} ${lang} ${format}`).toContain(hedge[lang]);
          expect(text).toContain(reference.url);
          if (reference.issued !== null) expect(text).toContain(reference.issued.slice(0, 4));
        }
      }
    }
  });

  it('leaves a date out where the source carries none, and says so in words', () => {
    const reference = { ...cited('f0001', 'ru'), issued: null };
    expect(writeReference(reference, 'plain')).toContain('(дата не указана)');
    expect(writeReference(reference, 'bibtex')).not.toMatch(/year|\bdate =/);
    expect(writeReference(reference, 'ris')).not.toMatch(/PY|DA {2}-/);
    expect(writeReference(reference, 'csl')).not.toContain('issued');
  });

  it('can be made of every figure of the ledger', () => {
    for (const figure of ledger.figures.filter((_, at) => at % 7 === 0)) {
      const reference = cited(figure.id, 'kk');
      readBibtex(writeReference(reference, 'bibtex').replace(/^ {2}url = .*\n/m, ''));
      readRis(writeReference(reference, 'ris'));
      expect(reference.title).not.toMatch(/undefined|null|NaN/);
    }
  });

  it('of a derived value says that nobody reported it, names both inputs and states no rest', () => {
    const pair = derivedPairs(ledger.figures).find(({ total }) => total.id === 'f0001')!;
    for (const lang of LANGS) {
      const permalink = `https://aina.example/${lang}/figures/f0001/#derived-f0001-f0002`;
      const reference = derivedReference({
        pair,
        labels: labels[lang],
        lang,
        permalink,
        version: '2026-11-23',
        accessed: '2026-11-23',
      });
      expect([reference.author, reference.issued]).toEqual([{ kk: 'Айна', ru: 'Айна', en: 'Aina' }[lang], null]);
      for (const format of CITE_FORMATS) {
        const text = writeReference(reference, format);
        expect(text).toContain(permalink.split('#')[0]);
        for (const input of ['f0001', 'f0002']) expect(text).toContain(input);
        expect(text).not.toMatch(/1[\s.,\u00a0]?200|1[.,]2 /);
      }
      const derived = { kk: 'хабарланбаған', ru: 'а не сообщено', en: 'not reported' }[lang];
      expect(reference.sentence).toContain(derived);
      expect(reference.title).toContain(derived);
      expect(writeReference(reference, 'plain')).not.toMatch(/жарияланған сан|опубликованная цифра|reported figure/);
    }
  });
});
