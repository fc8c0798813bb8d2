import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText } from './clean.ts';
import { languageOf } from './language.ts';
import { sentencesOf } from './sentences.ts';

describe('what is pasted', () => {
  it.each([
    ['<p>Принято <b>40</b> обращений</p><script>alert(1)</script>', 'Принято 40 обращений'],
    ['<p>Первый<p>Второй', 'Первый\nВторой'],
    ['до 1&nbsp;200&thinsp;м<sup>2</sup> &laquo;жилья&raquo;', 'до 1 200 м² «жилья»'],
    ['<!-- 5 --><style>p{margin:3px}</style><div onclick="x()">7 школ</div>', '7 школ'],
    ['<script>alert(5)', ''],
    ['\u202e12\u202c \u200fадам\u00ad\u200b', '12 адам'],
    ['Ceло Aкжар: 5 < 7', 'Село Акжар: 5 < 7'],
    ['iKOMEK109 и Open Almaty', 'iKOMEK109 и Open Almaty'],
    ['a\r\nb\u2028c', 'a\nb\nc'],
  ])('%j', (raw, text) => expect(cleanText(raw).text).toBe(text));

  it('is clean at once: reading the clean text again changes nothing, and no sign of direction is left', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (raw) => {
        const { text } = cleanText(raw);
        expect(text).not.toMatch(/[\u200b-\u200f\u202a-\u202e]/u);
        if (!/[<&]/.test(text)) expect(cleanText(text).text).toBe(text);
      }),
    );
  });
});

describe('languages', () => {
  it.each([
    ['Ауданда 12 мектеп салынып, 5 ауылға газ тартылды', 'kk'],
    ['В районе построено 12 школ и проведён газ в 5 сёл', 'ru'],
    ['В области Жетісу открыли 3 школы в городе Текелі', 'ru'],
    ['The district has built 12 schools', null],
    ['В Україні збудовано 12 шкіл її мешканцями', null],
    ['Районго 12 мектеп курулуп, көчөлөр оңдолду, өлкөдө', null],
    ['12 345', null],
  ])('%s', (text, language) => expect(languageOf(text)).toBe(language));
});

describe('sentences', () => {
  it.each([
    ['Введено 948 тыс. кв. м. В районе рады.', 2],
    ['Выделено 5 млн. тенге на ремонт. Работы идут.', 2],
    ['Аким А. Б. Иванов отчитался. Всё.', 2],
    ['В г. Конаев открыли 5 школ.', 1],
    ['Биыл 5 мектеп салынды! Тағы 3-еуі дайын.', 2],
  ])('%s', (text, count) => expect(sentencesOf(text)).toHaveLength(count));
});
