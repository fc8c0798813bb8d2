/** Cells in which a spreadsheet says that it has nothing to say: the same in a workbook and in the text that was saved of it. */

export type CellFault = 'cell_error' | 'never_calculated';

/** Errors as spreadsheets write them, in English and in Russian. */
const ERROR =
  /^#(?:null!|div\/0!|value!|ref!|name\?|num!|n\/a|getting_data|spill!|calc!|field!|blocked!|connect!|busy!|unknown!|error!|wtf\?|пусто!|дел\/0!|знач!|ссылка!|имя\?|число!|н\/д|перенос!|выч!)$|^err:\d{3}$/iu;

export function faultOf(cell: string): CellFault | null {
  const first = cell.charCodeAt(0);
  if (first > 61 && first !== 69 && first !== 101 && first !== 0xa0) return null;
  const text = cell.trim();
  if (ERROR.test(text)) return 'cell_error';
  return text.startsWith('=') && text.length < 8000 && !/^=+$/u.test(text) ? 'never_calculated' : null;
}
