import type { reasons as Reasons, remarks as Remarks } from '../en/own-reasons.ts';

export const reasons: typeof Reasons = {
  unbalanced_quote: 'незакрытая кавычка',
  cell_too_long: 'ячейка длиннее миллиона байт',
  too_many_cells: 'больше 2000 ячеек',
  repeated_header: 'ещё раз названия столбцов',
  total_row: 'итог других строк',
  skipped_by_reader: 'не взято по вашему желанию',
  too_many_rows: 'больше 100 000 чисел',
  value_blank: 'значения нет',
  value_not_published: 'сказано, что данных нет',
  value_is_date: 'дата на месте числа',
  value_no_number: 'нет числа',
  value_unclear: 'по словам неясно, какое это число',
  value_other_separators: 'в числе не те знаки, что выбраны',
  value_leading_zero: 'код с нулями впереди, а не число',
  value_too_large: 'число слишком велико, чтобы быть точным',
  date_is_number: 'число на месте даты',
  date_unreadable: 'дату не прочесть',
  date_no_such_day: 'такого дня нет в календаре',
  date_out_of_range: 'дата раньше 1900 или позже 2100 года',
  closed_before_received: 'закрыто раньше, чем поступило',
  period_blank: 'периода нет',
  period_unreadable: 'период не прочесть',
  period_no_year: 'период без года',
  period_out_of_range: 'период раньше 1900 или позже 2100 года',
  place_blank: 'места нет',
  place_undecided: 'место не выбрано',
  too_many_names: 'слишком много разных названий в столбце',
};

export const remarks: typeof Remarks = {
  short_row: (n) => `Строк, где ячеек меньше, чем названий: ${n}.`,
  extra_cells: (n) => `Строк, где ячеек больше, чем названий (лишнее не взято): ${n}.`,
  blank_lines: (n) => `Пропущено пустых строк: ${n}.`,
  received_blank: (n) => `Взято без дня поступления: ${n}.`,
};
