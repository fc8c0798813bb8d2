/** What a workbook holds and what its sheet shows: one test for each way in which the two differ. */
import { unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { firstSettings } from '../../src/lib/intake/look.ts';
import { openFile, rowsOf } from '../../src/lib/intake/open.ts';
import { UnreadableFile } from '../../src/lib/intake/unreadable.ts';
import { testMatchers } from '../fixtures/intake/matchers.ts';
import { taken } from '../fixtures/intake/taken.ts';
import { sheetData, xlsx, type Xlsx } from '../fixtures/intake/xlsx.ts';

const matchers = testMatchers();

const HEAD = ['Район', 'Год', 'Обращения'];

async function read(book: Xlsx | Uint8Array) {
  const opened = await openFile('own.xlsx', book instanceof Uint8Array ? book : xlsx(book));
  const { settings, doubts } = firstSettings(opened, matchers);
  const rows = rowsOf(opened, settings);
  const cells: string[][] = [];
  while (rows.next()) cells.push(Array.from({ length: rows.count }, (_, i) => rows.cell(i)));
  return { opened, settings, doubts, cells, result: await taken(opened, settings, matchers) };
}

const one = (xml: string, more: Omit<Xlsx, 'sheets'> = {}) => read({ sheets: [{ xml }], ...more });

const problemOf = (bytes: Uint8Array) =>
  openFile('own.xlsx', bytes).then(
    () => null,
    (cause: unknown) => (cause instanceof UnreadableFile ? cause.problem : cause),
  );

describe('formats of numbers', () => {
  const shown = async (format: string, value: number) => {
    const { cells } = await one(sheetData([HEAD, ['Илийский район', 2024, `<c s="1"><v>${value}</v></c>`]]), {
      formats: [format],
    });
    return cells[1]?.[2];
  };

  it.each([
    ['0%', 0.69, '69%'],
    ['0.0%', 0.7245, '72.45%'],
    ['0.00 %', 1, '100%'],
    ['#,##0%;[Red]-#,##0%', -0.05, '-5%'],
    ['0"%"', 69, '69%'],
    ['0\\ \\%', 69, '69%'],
    ['General', 0.1 + 0.2, '0.3'],
    ['#,##0.00', 1234.5, '1234.5'],
    ['_-* #,##0.00\\ _₽_-;\\-* #,##0.00\\ _₽_-;_-* "-"??\\ _₽_-;_-@_-', 1234.5, '1234.5'],
    ['0.00E+00', 1234.5, '1234.5'],
    ['000000', 150, '000150'],
    ['@', 150, '150'],
    ['[<5]"<5";0', 3, '<5'],
    ['[<5]"<5";0', 7, '7'],
    ['0;-0;"н/д"', 0, 'н/д'],
    ['0" чел."', 12, '12'],
    ['dd.mm.yyyy', 45717, '2025-03-01'],
    ['[$-419]d\\ mmmm\\ yyyy\\ "г."', 45717, '2025-03-01'],
    ['d/m', 45717, '2025-03-01'],
    ['dd.mm.yyyy h:mm', 45717.5, '2025-03-01 12:00:00'],
    ['dd.mm.yyyy', 45717.75, '2025-03-01'],
    ['mmm\\ yyyy', 45658, '2025-01'],
    ['[$-419]mmmm\\ yyyy;@', 45689, '2025-02'],
    ['mm/yy', 45658, '2025-01'],
    ['mmmm', 45689, 'февраль'],
    ['yyyy', 45658, '2025'],
    ['h:mm', 0.5, '12:00:00'],
    ['[h]:mm', 1.5, '36:00:00'],
    ['dd.mm.yyyy', 0, '1900-01-00'],
    ['dd.mm.yyyy', 60, '1900-02-29'],
    ['dd.mm.yyyy', 61, '1900-03-01'],
    ['dd.mm.yyyy', -5, '-5'],
  ])('%s of %d is %s', async (format, value, text) => {
    expect(await shown(format, value)).toBe(text);
  });

  it('a dash for a stored nought is a nought, and told', async () => {
    const { cells, doubts } = await one(sheetData([HEAD, ['Илийский район', 2024, '<c s="1"><v>0</v></c>']]), {
      formats: ['#,##0;-#,##0;"-"'],
    });
    expect(cells[1]?.[2]).toBe('0');
    expect(doubts).toContain('zero_signs');
  });

  it('thousands that are left away in the sheet are read in full, and told', async () => {
    const { cells, doubts } = await one(sheetData([HEAD, ['Илийский район', 2024, '<c s="1"><v>52000</v></c>']]), {
      formats: ['#,##0,'],
    });
    expect(cells[1]?.[2]).toBe('52000');
    expect(doubts).toContain('scaled');
  });

  it('a day that is shown as a month is a month, as a cell and as a name', async () => {
    const names = [45658, 45689].map((day) => `<c s="1"><v>${day}</v></c>`);
    const { result } = await one(
      sheetData([
        ['Район', ...names],
        ['Илийский район', 5, 6],
        ['Кегенский район', 7, 8],
      ]),
      {
        formats: ['mmm\\ yyyy'],
      },
    );
    expect(result.said).toEqual([
      'ile|||2025-01-01…2025-01-31|5',
      'ile|||2025-02-01…2025-02-28|6',
      'kegen|||2025-01-01…2025-01-31|7',
      'kegen|||2025-02-01…2025-02-28|8',
    ]);
  });

  it.each(['1', 'true'])('days count from 1904 where the workbook says so (%s)', async (said) => {
    const { cells } = await one(
      sheetData([
        ['Дата', 'x'],
        ['<c s="1"><v>44255</v></c>', 'y'],
      ]),
      {
        formats: ['dd.mm.yyyy'],
        before: `<workbookPr date1904="${said}"/>`,
      },
    );
    expect(cells[1]?.[0]).toBe('2025-03-01');
  });

  it('no day depends on the zone of the computer', async () => {
    const before = process.env.TZ;
    try {
      for (const zone of ['Asia/Almaty', 'America/New_York', 'Pacific/Kiritimati', 'UTC']) {
        process.env.TZ = zone;
        expect(await shown('dd.mm.yyyy', 45717), zone).toBe('2025-03-01');
        const { cells } = await one(
          sheetData([['Дата'], ['<c t="d"><v>2025-03-01</v></c>'], ['<c t="d" s="1"><v>2025-03-01T00:00:00</v></c>']]),
          { formats: ['dd.mm.yyyy'] },
        );
        expect(cells.slice(2), zone).toEqual([['2025-03-01']]);
      }
    } finally {
      process.env.TZ = before;
    }
  });
});

const RUN = (text: string, raised = false) =>
  `<r>${raised ? '<rPr><vertAlign val="superscript"/></rPr>' : ''}<t xml:space="preserve">${text}</t></r>`;

describe('raised letters', () => {
  const rows = (value: string, head: string) => [
    ['Район', 'Год', head],
    ['Илийский район', 2024, value],
  ];
  it.each(['shared', 'inline'])('are footnotes and no digits (%s)', async (how) => {
    const texts = [RUN('5123') + RUN('1', true), RUN('Площадь, м') + RUN('2', true) + RUN(' всего') + RUN('3)', true)];
    const cell = (i: number) =>
      how === 'shared' ? `<c t="s"><v>${i}</v></c>` : `<c t="inlineStr"><is>${texts[i]}</is></c>`;
    const { cells, doubts } = await one(sheetData(rows(cell(0), cell(1))), {
      ...(how === 'shared' ? { strings: texts.map((text) => `<si>${text}</si>`).join('') } : {}),
    });
    expect(cells).toEqual([
      ['Район', 'Год', 'Площадь, м² всего'],
      ['Илийский район', '2024', '5123'],
    ]);
    expect(doubts).toContain('footnotes');
  });

  it('stay where they are part of a word, or all there is', async () => {
    const { cells } = await one(
      sheetData([
        [`<c t="inlineStr"><is>${RUN('1')}${RUN('st', true)}</is></c>`, 'x'],
        [`<c t="inlineStr"><is>${RUN('7', true)}</is></c>`, 'y'],
      ]),
    );
    expect(cells.map(([first]) => first)).toEqual(['1st', '7']);
  });
});

describe('what a cell could not say', () => {
  it('errors are told with place and content', async () => {
    const { result } = await one(
      sheetData([
        HEAD,
        ['Илийский район', 2024, 5],
        ['Кегенский район', 2024, '<c t="e"><f>1/0</f><v>#DIV/0!</v></c>'],
        ['Талгарский район', 2024, '<c t="e"><v>#REF!</v></c>'],
        ['<c t="e"><v>#N/A</v></c>', 2024, 7],
      ]),
    );
    expect(result.report.list).toEqual([
      { line: 3, column: 2, content: '#DIV/0!', reason: 'cell_error' },
      { line: 4, column: 2, content: '#REF!', reason: 'cell_error' },
      { line: 5, column: 0, content: '#N/A | 2024 | 7', reason: 'cell_error' },
    ]);
  });

  it.each([
    ['<c><f>A1+1</f></c>', ''],
    ['<c><f>A1+1</f><v/></c>', ''],
    ['<c><f>A1+1</f><v></v></c>', ''],
    ['<c><f t="shared" si="0"/></c>', ''],
    ['<c><f>A1+1</f><v>0</v></c>', '<calcPr calcId="1" fullCalcOnLoad="1"/>'],
  ])('a formula that was never calculated is neither blank nor nought: %s', async (cell, after) => {
    const { result } = await one(
      sheetData([HEAD, ['Илийский район', 2024, cell], ['Кегенский район', 2024, '<c><f>A1+2</f><v>7</v></c>']]),
      { after },
    );
    expect(result.said).toEqual(['kegen||Обращения|2024|7']);
    expect(result.report.byReason).toEqual({ never_calculated: 1 });
  });

  it('a formula that gave nothing is blank', async () => {
    const { result } = await one(
      sheetData([HEAD, ['Илийский район', 2024, '<c t="str"><f>""</f><v></v></c>'], ['Кегенский район', 2024, 7]]),
    );
    expect(result.report.byReason).toEqual({ value_blank: 1 });
  });

  it('numbers typed as texts and stored numbers are both read', async () => {
    const { result } = await one(
      sheetData([
        HEAD,
        ['Илийский район', 2024, '12,5'],
        ['Кегенский район', 2024, 7.25],
        ['Талгарский район', 2024, '1 234,5'],
      ]),
    );
    expect(result.said).toEqual([
      'ile||Обращения|2024|12.5',
      'kegen||Обращения|2024|7.25',
      'talgar||Обращения|2024|1234.5',
    ]);
  });
});

describe('what a sheet hides', () => {
  it('opens the first sheet that is shown, and tells of the others', async () => {
    const table = (value: number) => sheetData([HEAD, ['Илийский район', 2024, value]]);
    const { settings, doubts, opened, result } = await read({
      sheets: [
        { name: 'Справочник', state: 'hidden', xml: table(1) },
        { name: 'A & "B"', state: 'veryHidden', xml: table(2) },
        { name: 'Отчёт', xml: table(3) },
      ],
    });
    expect(settings.sheet).toBe(2);
    expect(doubts).toContain('hidden_sheets');
    expect(opened.kind === 'text' || opened.sheets.map(({ name, hidden }) => `${name} ${hidden}`)).toEqual([
      'Справочник true',
      'A & "B" true',
      'Отчёт false',
    ]);
    expect(result.said).toEqual(['ile||Обращения|2024|3']);
  });

  it('takes hidden rows, and tells how many; tells of hidden columns', async () => {
    const { doubts, result } = await one(
      '<cols><col min="2" max="16384" hidden="1"/></cols><sheetData>' +
        '<row r="1"><c r="A1" t="str"><v>Район</v></c><c r="B1" t="str"><v>Год</v></c><c r="C1" t="str"><v>Обращения</v></c></row>' +
        '<row r="2"><c r="A2" t="str"><v>Илийский район</v></c><c r="B2"><v>2024</v></c><c r="C2"><v>5</v></c></row>' +
        '<row r="7" hidden="true"><c r="A7" t="str"><v>Кегенский район</v></c><c r="B7"><v>2024</v></c><c r="C7"><v>6</v></c></row></sheetData>',
    );
    expect(doubts).toEqual(expect.arrayContaining(['hidden_rows', 'hidden_columns']));
    expect(result.report.remarks).toEqual({ hidden_rows: 1 });
    expect(result.said).toHaveLength(2);
  });
});

describe('merged cells', () => {
  it('fill what they cover', async () => {
    const { result } = await one(
      `${sheetData([
        ['Район', 2023, null, 2024, null],
        [null, 'всего', 'решено', 'всего', 'решено'],
        ['Илийский район', 100, 70, 120, 90],
        [null, 50, 40, 60, 55],
      ])}<mergeCells><mergeCell ref="B1:C1"/><mergeCell ref="D1:E1"/><mergeCell ref="A3:A4"/><mergeCell ref="A1:A2"/></mergeCells>`,
    );
    expect(result.said).toEqual([
      'ile||всего|2023|100',
      'ile||решено|2023|70',
      'ile||всего|2024|120',
      'ile||решено|2024|90',
      'ile||всего|2023|50',
      'ile||решено|2023|40',
      'ile||всего|2024|60',
      'ile||решено|2024|55',
    ]);
  });

  it('one number over two rows is one figure, and told', async () => {
    const { doubts, result } = await one(
      `${sheetData([HEAD, ['Илийский район', 2024, 5], ['Кегенский район', 2024, null], ['Талгарский район', 2024, 6]])}<mergeCells><mergeCell ref="C2:C3"/></mergeCells>`,
    );
    expect(doubts).toContain('merged_values');
    expect(result.said).toEqual(['ile||Обращения|2024|5', 'talgar||Обращения|2024|6']);
    expect(result.report.list.map(({ line, content, reason }) => [line, content, reason])).toEqual([
      [3, '5', 'value_merged'],
    ]);
  });

  it('a title over the whole width is a title', async () => {
    const { settings, result } = await one(
      `${sheetData([['Отчёт за год', null, null], HEAD, ['Илийский район', 2024, 5]])}<mergeCells><mergeCell ref="A1:C1"/></mergeCells>`,
    );
    expect(settings.skipRows).toBe(1);
    expect(result.said).toEqual(['ile||Обращения|2024|5']);
  });

  it('a merged cell over the whole sheet costs nothing', async () => {
    const { result } = await one(
      `${sheetData([HEAD, ['Илийский район', 2024, 5]])}<mergeCells><mergeCell ref="A3:XFD1048576"/></mergeCells>`,
    );
    expect(result.said).toHaveLength(1);
  });
});

describe('parts and dimensions', () => {
  const table = sheetData([HEAD, ['Илийский район', 2024, 5], ['Кегенский район', 2024, 6]]);

  it('rows come from cells, not from the stated dimension; a cell far away is told', async () => {
    const far = table.replace('</sheetData>', '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>');
    const { doubts, result } = await one(`<dimension ref="A1:XFD1048576"/>${far}`);
    expect(result.said).toHaveLength(2);
    expect(doubts).toContain('far_cells');
  });

  it('a part that unpacks to far more than it is packed in is not unpacked', async () => {
    const zeros = new Uint8Array(20_000_000).fill(32);
    const bomb = xlsx({ sheets: [{ xml: table }], strings: '', parts: { 'xl/sharedStrings.xml': zeros } });
    expect(await problemOf(bomb)).toBe('packed_too_tight');
  });

  it('nor is one that grows beyond what it states', async () => {
    const book = xlsx({ sheets: [{ xml: table }] });
    const directory = book.findLastIndex((_, i) => book[i] === 0x50 && book[i + 1] === 0x4b && book[i + 2] === 1);
    // The size of the last part in the directory: one byte less than it is.
    book[directory + 24] = (book[directory + 24] ?? 0) - 1;
    expect(await problemOf(book)).toBe('packed_too_tight');
  });

  it('parts that no table is in stay packed, whatever they hold', async () => {
    const zeros = new Uint8Array(20_000_000);
    const { result } = await one(table, {
      parts: { 'xl/media/image1.png': zeros, 'xl/pivotCache/records1.xml': zeros },
    });
    expect(result.said).toHaveLength(2);
  });

  it('names of parts differ in their letters from program to program', async () => {
    const strings = ['Район', 'Год', 'Обращения', 'Илийский район'].map((text) => `<si><t>${text}</t></si>`).join('');
    const text = (i: number) => `<c t="s"><v>${i}</v></c>`;
    const book = xlsx({
      sheets: [
        {
          xml: sheetData([
            [text(0), text(1), text(2)],
            [text(3), 2024, 5],
          ]),
        },
      ],
      strings,
    });
    const files = unzipSync(book);
    const renamed = Object.fromEntries(
      Object.entries(files).map(([name, content]) => [name.replace('sharedStrings', 'SharedStrings'), content]),
    );
    expect((await read(zipSync(renamed))).result.said).toEqual(['ile||Обращения|2024|5']);
  });

  it('a workbook cut off is damaged', async () => {
    const book = xlsx({ sheets: [{ xml: table }] });
    expect(await problemOf(book.subarray(0, book.length - 40))).toBe('broken_workbook');
  });
});
