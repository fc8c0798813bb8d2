import { readdirSync, readFileSync } from 'node:fs';
import { zipSync, strToU8 } from 'fflate';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { readLedgerFiles } from '../../src/cli/ledger-files.ts';
import { readArticleFile } from '../../src/lib/intake/press/article-file.ts';
import { learn } from '../../src/lib/intake/press/knowledge.ts';
import { ArticleReader } from '../../src/lib/intake/press/read-article.ts';
import { draftOf, faultsOf } from '../../src/lib/intake/press/review.ts';
import type { Knowledge } from '../../src/lib/intake/press/knowledge.ts';
import { checkLedger } from '../../src/lib/ledger/check.ts';
import { trustedRows } from '../../src/lib/ledger/read.ts';
import { measureReading, openText } from '../bench/read-bench.ts';

const FOLDER = 'tests/fixtures/press';
let known: Knowledge;
let reader: ArticleReader;
beforeAll(() => {
  const texts = readLedgerFiles('data');
  const { ledger } = checkLedger(texts);
  if (ledger === null) throw new Error('the ledger has errors');
  known = learn(ledger, trustedRows(texts, 'figures'));
  reader = new ArticleReader(known);
});

it('articles are read as well as is asked, without the ledger’s rows of their source', () => {
  const { scores } = measureReading(FOLDER, true);
  const share = (start: string): number => {
    const score = scores.find(({ name }) => name.startsWith(start));
    return score === undefined ? Number.NaN : score.right / score.of;
  };
  expect(share('number and hedge')).toBeGreaterThanOrEqual(0.97);
  expect(share('whole proposal')).toBeGreaterThanOrEqual(0.8);
  expect(share('indicator, among three')).toBeGreaterThanOrEqual(0.95);
  expect(share('topic, among three')).toBeGreaterThanOrEqual(0.95);
  expect(share('period, first')).toBeGreaterThanOrEqual(0.85);
  expect(share('proposals that are no figure')).toBeLessThanOrEqual(0.1);
}, 60_000);

const own = () =>
  readdirSync(FOLDER)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => openText(readFileSync(`${FOLDER}/${name}`, 'utf8')));

it('every proposal quotes at most eight words of the text that give its value, and could be accepted', () => {
  for (const { text, ...about } of own()) {
    const article = reader.read(text, about);
    for (const proposal of article.proposals) {
      const faults = faultsOf(draftOf(proposal), article.text, proposal.language, known);
      expect(
        faults.filter((fault) => fault !== 'place_missing' && fault !== 'base_missing'),
        proposal.words,
      ).toEqual([]);
    }
  }
});

it('the same text gives the same proposals', () => {
  for (const { text } of own()) expect(reader.read(text)).toEqual(reader.read(text));
});

describe('bad input', () => {
  it.each([
    ['', 'empty'],
    [' \n\t ', 'empty'],
    ['<script>alert(1)</script>', 'empty'],
    ['слово '.repeat(350_000), 'too_long'],
    ['The region has received 500 appeals from its citizens this year.', 'language'],
    ['В районе прошла встреча с жителями.', 'no_numbers'],
    ['Приём ведётся с 10:00 до 18:00, телефон 109, акиму 45 лет.', 'no_figures'],
  ])('%#: told as %s', (text, refusal) => {
    const article = reader.read(text);
    expect(article.refusal).toBe(refusal);
    expect(article.proposals).toEqual([]);
  });

  it.each([
    ['<p>В районе построено <b>12</b> школ</p><script>fetch("/")</script>', 'html'],
    ['В paйoнe построено 12 школ', 'mended_letters'],
    ['В районе \u202eпостроено\u202c 12 школ', 'invisible_signs'],
    ['В Илийском районе построено 12 школ.\nРайон\tшкол\nИлийский\t12\nТалгарский\t14\n', 'table'],
    [
      `${'В Илийском районе в 2025 году построено 12 новых школ, сообщил аким района жителям села.\n'.repeat(2)}`,
      'pasted_twice',
    ],
  ])('%#: read, and told as %s', (text, remark) => {
    const article = reader.read(text);
    expect(article.remarks).toContain(remark);
    expect(article.proposals.map(({ value }) => value)).toContain(12);
  });

  it.each([
    ['Поступило обращений\tРешено положительно\tДоля решённых, %', '\t', '1 200\t900\t75'],
    ['Поступило обращений | Решено положительно | Доля решённых, %', ' | ', '1 200 | 900 | 75'],
  ])('a table pasted as text: %s tell what its cells count', (heads, between, cells) => {
    const text = `Обращения граждан за 9 месяцев 2025 года\nРайон${between}${heads}\nИлийский район${between}${cells}\nТалгарский район${between}${cells}`;
    const told = reader
      .read(text)
      .proposals.map(({ value, indicator, place, period }) =>
        [value, indicator[0]?.code, place[0]?.code, period[0]?.code].join(' '),
      );
    const row = (place: string) => [
      `1200 appeals_received ${place} 2025-9m`,
      `900 appeals_resolved_positive ${place} 2025-9m`,
      `75 appeals_resolved_positive_share ${place} 2025-9m`,
    ];
    expect(told).toEqual([...row('ile'), ...row('talgar')]);
  });

  it('a column of thousands gives no wrong value', () => {
    const { proposals } = reader.read(
      'Бюджет\nРайон\tНа дороги, млн тенге\nИлийский район\t450\nТалгарский район\t300',
    );
    expect(proposals).toEqual([]);
  });

  it.each([
    ['https://obvk.kz/2024/08/16/appeals', 'За прошлый год построено 12 школ.', '2024-08-16', 'day_from_address'],
    ['', 'КОНАЕВ, 24 ноября 2023 года\nЗа прошлый год построено 12 школ.', '2023-11-24', 'day_from_text'],
    ['', 'За прошлый год построено 12 школ.', null, null],
    ['', 'Школу откроют 24 ноября 2023 года, сказал аким района.\nЗа прошлый год построено 12 школ.', null, null],
  ])('%s %s: the day of the article is %s', (url, text, day, remark) => {
    const article = reader.read(text, { url });
    expect(article.day).toBe(day);
    if (remark !== null) expect(article.remarks).toContain(remark);
    expect(article.proposals[0]?.period[0]?.code).toBe(
      day === null ? 'unknown:year' : String(Number(day.slice(0, 4)) - 1),
    );
  });

  it('numbers in words are read', () => {
    const [proposal] = reader.read('В районе принято более трёх тысяч обращений граждан').proposals;
    expect(proposal).toMatchObject({ value: 3000, qualifier: 'more_than' });
  });

  it('no text makes it fail, and every place of a number lies in the text', () => {
    const words = fc.constantFrom(
      'поступило',
      '12',
      '1 200',
      'обращений',
      'более',
      '%',
      'Илийском районе',
      '(',
      ')',
      ',',
      '. ',
      '\n',
      'из них',
      'мың',
      'өтініш',
      '2025 жылы',
      '—',
      'оның',
      '-ы',
      '10:00',
      'тыс.',
      'от',
      'до',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(words, { maxLength: 30 }).map((list) => list.join(' ')),
        ),
        (text) => {
          const article = reader.read(text, { published: '2026-01-20' });
          for (const { start, end } of [...article.proposals, ...article.passed]) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(article.text.length);
          }
        },
      ),
      { numRuns: 150 },
    );
  }, 60_000);
});

describe('files', () => {
  it('a .docx gives its paragraphs', () => {
    const xml =
      '<w:document><w:body><w:p><w:r><w:t>Ауданда 12 мектеп</w:t></w:r><w:r><w:t xml:space="preserve"> салынды &amp; жөнделді.</w:t></w:r></w:p><w:p><w:r><w:t>Екінші.</w:t></w:r></w:p></w:body></w:document>';
    const file = readArticleFile('a.docx', zipSync({ 'word/document.xml': strToU8(xml) }));
    expect(file).toEqual({ kind: 'text', text: 'Ауданда 12 мектеп салынды & жөнделді.\nЕкінші.\n' });
  });
  it.each([
    ['a.docx', zipSync({ 'xl/workbook.xml': strToU8('<a/>') }), 'not_text'],
    ['a.docx', new Uint8Array([0x50, 0x4b, 3, 4, 9, 9]), 'broken'],
    ['a.pdf', strToU8('%PDF-1.4 text'), 'not_text'],
    ['a.txt', new Uint8Array(400).fill(1), 'not_text'],
  ] as const)('%s %#: told', (name, bytes, problem) =>
    expect(readArticleFile(name, bytes)).toEqual({ kind: 'unreadable', problem }),
  );
});
