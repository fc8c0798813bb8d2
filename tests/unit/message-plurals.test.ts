/**
 * Every message that may hold a count, swept with counts in every language. A message is called with the count in each of its
 * places; where a word that is counted anywhere stands right behind the number, it must have the form of that number.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { LANGS, type Lang } from '#lib/i18n/lang.ts';
import { loadMessages } from '#lib/i18n/messages.ts';
import { enPlural, ruPlural } from '#lib/i18n/plural.ts';

const COUNTS = [0, 1, 2, 5, 11, 21, 101];
const FOLDER = 'src/lib/i18n/messages';

/** These agree with what stands before the number's noun as well as behind it. */
const VERBS = ['is', 'has', 'holds'];

/** The forms that messages of a language name anywhere, by whatever helper: "row", "rows"; "строка", "строки", "строк". */
function formsIn(lang: 'ru' | 'en'): readonly (readonly string[])[] {
  const call = (count: number) =>
    new RegExp(`\\(\\s*(?:[^()']|\\([^()]*\\))*?${`,\\s*'([^']+)'`.repeat(count)},?\\s*\\)`, 'gu');
  return readdirSync(join(FOLDER, lang))
    .flatMap((file) => {
      const text = readFileSync(join(FOLDER, lang, file), 'utf8');
      return [...text.matchAll(call(lang === 'en' ? 2 : 3))].map(([, ...forms]) => forms);
    })
    .filter(([one = '']) => !VERBS.includes(one));
}
const FORMS = { en: formsIn('en'), ru: formsIn('ru') };
/** Behind these a Russian number stands in the genitive, and its noun with it: "не больше 21 строки". */
const GENITIVE = /(?:^|[ (])(?:из|для|у|до|от|около|больше|меньше|дольше|более|менее|без|среди|середина)[ \u00a0]$/iu;
/** What stands there is no count: a share with its sign, a place said as "3rd". */
const NO_COUNT = [
  'composite.coverageSaid',
  'composite.partly',
  'composite.shareOfAll',
  'composite.shares.of',
  'registers.kept',
  'registers.told',
  'units.order.place',
];

/** Kazakh counts in the singular: no plural ending behind a number. Roots that end so are none. */
const ROOTS = ['қатар'];
const KAZAKH_PLURAL = /^\p{L}+(?:лар|лер|дар|дер|тар|тер)(?:ы|і|ың|ің|ға|ге|да|де|дан|ден|нан|нен|мен|бен|пен)?$/u;

/** Genitives that a message names by themselves: "линии", "линий". */
const GENITIVES = [
  ...readdirSync(join(FOLDER, 'ru'))
    .map((file) => readFileSync(join(FOLDER, 'ru', file), 'utf8'))
    .join('\n')
    .matchAll(/Genitive\(\s*(?:[^()',]|\([^()]*\))*,\s*'([^']+)',\s*'([^']+)'\s*\)/gu),
].map(([, few = '', many = '']) => [few, many] as const);

/**
 * Words that stay as they are behind any number. A noun that is none of these and whose forms no message names is a fault:
 * it would be written the same behind 1 and 5.
 */
const FIXED: Readonly<Record<'ru' | 'en', RegExp>> = {
  en: /^(?:is|are|of|in|from|to|at|and|by|as|per|for|more|less|times|highest|lowest|rose|fell|different|comes|outside|against|published|between|side|along|chosen|taken|refused|read|counted|decided|accepted|ranked|among|say|add|not|could|would|printed|that|a|s|ms|MB|series)$/u,
  ru: /^(?:из|и|в|до|на|по|за|раз|больше|меньше|против|год|года|годом|сравнимых|опубликовано|включительно|вдоль|об|дают|говорят|язык|кв|пол|с|мс|МБ|дн)$/u,
};

/** What is wrong with the words behind the number, the first or one behind an adjective; null where nothing is. */
function wrong(lang: Lang, n: number, words: string, before = ''): string | null {
  const [word = '', next = ''] = words.split(/[ \u00a0]/u);
  if (lang === 'kk') return KAZAKH_PLURAL.test(word) && !ROOTS.includes(word) ? 'a singular' : null;
  if (FIXED[lang].test(word)) return null;
  const isGenitive = lang === 'ru' && GENITIVE.test(before);
  const fits = (forms: readonly string[]) =>
    lang === 'en'
      ? enPlural(n, ...(forms as [string, string]))
      : isGenitive
        ? ruPlural(n, forms[1] ?? '', forms[2] ?? '', forms[2] ?? '')
        : ruPlural(n, ...(forms as [string, string, string]));
  const known = [
    ...FORMS[lang],
    ...(isGenitive ? GENITIVES.map(([few, many]) => [few, few, many] as readonly string[]) : []),
  ];
  for (const noun of [word, next]) {
    const meant = known.filter((forms) => forms.some((form) => form.split(' ')[0] === noun));
    if (meant.length === 0) continue;
    const right = [...new Set(meant.map((forms) => fits(forms).split(' ')[0]))];
    return right.includes(noun) ? null : right.join(' or ');
  }
  return 'a word whose forms are named';
}

type Said = (...of: unknown[]) => unknown;

function messagesIn(value: unknown, path: string): [string, Said][] {
  if (typeof value === 'function') return [[path, value as Said]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => messagesIn(one, `${path}.${key}`));
}

/** What the message says of the count: given as a number wherever it takes something, and as it is written. */
function saying(message: Said, n: number): Set<string> {
  const said = new Set<string>();
  for (const given of [n, String(n)]) {
    try {
      const text = message(...Array.from({ length: message.length }, () => given));
      if (typeof text === 'string') said.add(text);
    } catch {
      // It takes something else: a list, a date.
    }
  }
  return said;
}

describe.each(LANGS)('messages with a count in %s', (lang) => {
  test('have the form that the number asks for', async () => {
    const all = messagesIn(await loadMessages(lang), '')
      .map(([path, message]) => [path.slice(1), message] as const)
      .filter(([path]) => !NO_COUNT.includes(path));
    expect(all.length).toBeGreaterThan(200);
    // Each of them says something when it is given counts: none is passed over.
    expect(all.filter(([, message]) => saying(message, 5).size === 0).map(([path]) => path)).toEqual([]);
    const faults = all.flatMap(([path, message]) =>
      COUNTS.flatMap((n) =>
        [...saying(message, n)].flatMap((text) =>
          [
            ...text.matchAll(new RegExp(`(?<![\\p{L}\\d.,:–-])${n}[ \\u00a0](\\p{L}+(?:[ \\u00a0]\\p{L}+)?)`, 'gu')),
          ].flatMap((found) => {
            const word = found[1] ?? '';
            const right = wrong(lang, n, word, text.slice(0, found.index));
            return right === null ? [] : [`${path}: "${text}" has "${n} ${word}" for ${right}`];
          }),
        ),
      ),
    );
    expect([...new Set(faults)]).toEqual([]);
  });
});

test('the sweep sees a wrong form where there is one', () => {
  expect(wrong('en', 1, 'rows')).toBe('row');
  expect(wrong('en', 5, 'row')).toBe('rows');
  expect(wrong('ru', 21, 'строк')).toBe('строка');
  expect(wrong('ru', 11, 'строки')).toBe('строк');
  expect(wrong('ru', 21, 'строка', 'не больше ')).toBe('строки');
  expect(wrong('ru', 1, 'линий', 'Больше ')).toBe('линии');
  expect([wrong('en', 1, 'reported figures'), wrong('ru', 5, 'взятые строки')]).toEqual(['figure', 'строк']);
  expect([wrong('en', 5, 'ledgers'), wrong('ru', 5, 'реестров')].every((fault) => fault?.includes('forms'))).toBe(true);
  expect(wrong('kk', 5, 'жолдар')).toBe('a singular');
  expect([wrong('en', 1, 'row'), wrong('ru', 101, 'строка'), wrong('kk', 5, 'жол'), wrong('en', 5, 'of')]).toEqual(
    Array.from({ length: 4 }, () => null),
  );
});
