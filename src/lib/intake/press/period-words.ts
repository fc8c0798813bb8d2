/** The words of time in Kazakh and Russian articles. Sources of regular expressions over lower-case text. */
export const MONTH_STEMS: readonly string[] = [
  'январ\\p{L}*|қаңтар\\p{L}*',
  'феврал\\p{L}*|ақпан\\p{L}*',
  'март\\p{L}*|наурыз\\p{L}*',
  'апрел\\p{L}*|сәуір\\p{L}*',
  'ма[йяею]|маем|мамыр\\p{L}*',
  'июн\\p{L}*|маусым\\p{L}*',
  'июл\\p{L}*|шілде\\p{L}*',
  'август\\p{L}*|тамыз\\p{L}*',
  'сентябр\\p{L}*|қыркүйек\\p{L}*',
  'октябр\\p{L}*|қазан(?:да|ның|ға|дағы|ында|ындағы|нан|)',
  'ноябр\\p{L}*|қараша\\p{L}*',
  'декабр\\p{L}*|желтоқсан\\p{L}*',
];
export const MONTH = `(?:${MONTH_STEMS.join('|')})(?!\\p{L})`;

const monthPatterns = MONTH_STEMS.map((stem) => new RegExp(`^(?:${stem})$`, 'u'));
/** 1 to 12; 0 for what is no month. */
export const monthOf = (word: string): number => monthPatterns.findIndex((pattern) => pattern.test(word)) + 1;

const COUNTS: readonly (readonly [RegExp, number])[] = [
  [/^(?:двух|два|две|екі)$/u, 2],
  [/^(?:тр[её]х|три|үш)$/u, 3],
  [/^(?:четыр[её]х|четыре|төрт)$/u, 4],
  [/^(?:пять|пяти|бес)$/u, 5],
  [/^(?:шесть|шести|алты)$/u, 6],
  [/^(?:семь|семи|жеті)$/u, 7],
  [/^(?:восемь|восьми|сегіз)$/u, 8],
  [/^(?:девять|девяти|тоғыз)$/u, 9],
  [/^(?:десять|десяти|он)$/u, 10],
  [/^(?:одиннадцат[ьи]|он бір)$/u, 11],
  [/^(?:двенадцат[ьи]|он екі)$/u, 12],
];
export const COUNT =
  '(?:\\d{1,2}|двух|два|две|тр[её]х|три|четыр[её]х|четыре|пяти|пять|шести|шесть|семи|семь|восьми|восемь|девяти|девять|десяти|десять|одиннадцати|одиннадцать|он бір|екі|үш|төрт|бес|алты|жеті|сегіз|тоғыз|он)';
export function countOf(word: string): number {
  return /^\d+$/u.test(word) ? Number(word) : (COUNTS.find(([pattern]) => pattern.test(word))?.[1] ?? 0);
}

const ORDINALS: readonly (readonly [RegExp, number])[] = [
  [/^(?:i|1|1-\p{L}+|перв\p{L}+|бірінші\p{L}*|алғашқы)$/u, 1],
  [/^(?:ii|2|2-\p{L}+|втор\p{L}+|екінші\p{L}*)$/u, 2],
  [/^(?:iii|3|3-\p{L}+|трет\p{L}+|үшінші\p{L}*)$/u, 3],
  [/^(?:iv|4|4-\p{L}+|четв[её]рт\p{L}+|төртінші\p{L}*)$/u, 4],
];
export const ORDINAL =
  '(?:i{1,3}|iv|[1-4](?:-\\p{L}+)?|перв\\p{L}+|втор\\p{L}+|трет\\p{L}+|четв[её]рт\\p{L}+|бірінші\\p{L}*|алғашқы|екінші\\p{L}*|үшінші\\p{L}*|төртінші\\p{L}*)';
export const ordinalOf = (word: string): number => ORDINALS.find(([pattern]) => pattern.test(word))?.[1] ?? 0;

/** "2025 года", "2025-го", "2025 жылғы", "2025 жылдың": the number of the year is the one group. */
export const YEAR =
  '((?:19|20)\\d\\d)(?:-?(?:го|й|м|ом|ый|ого))?(?: ?(?:год(?:а|у|ом|ы|ов|ах)?|гг?\\.|жыл(?:ы|ғы|дың|да|дан|ға|дағы|дар\\p{L}*)?)(?!\\p{L}))?';
/** The same with the word for it said. */
export const SAID_YEAR =
  '((?:19|20)\\d\\d)(?:-?(?:го|й|м|ом|ый|ого)(?!\\p{L})(?: год\\p{L}*)?| ?(?:год(?:а|у|ом|ы|ов|ах)?|гг?\\.|жыл(?:ы|ғы|дың|да|дан|ға|дағы|дар\\p{L}*)?)(?!\\p{L}))';
export const THIS_YEAR =
  '(?:(?:в |за )?(?:эт(?:ом|ого)|нынешн\\p{L}+|текущ\\p{L}+) год(?:у|а)?|[ст]\\.? ?г\\.|биыл(?:ғы(?: жыл\\p{L}*)?)?|осы жыл\\p{L}*|үстіміздегі жыл\\p{L}*|ағымдағы жыл\\p{L}*)';
export const LAST_YEAR =
  '(?:(?:в |за )?(?:прошл\\p{L}+|минувш\\p{L}+|прошедш\\p{L}+|истекш\\p{L}+) год(?:у|а|)|былтыр\\p{L}*|өткен жыл\\p{L}*)';
/** Kazakh months said with the ending of "in". */
export const IN_MONTH =
  'қаңтарда|ақпанда|наурызда|сәуірде|мамырда|маусымда|шілдеде|тамызда|қыркүйекте|қазанда|қарашада|желтоқсанда';
