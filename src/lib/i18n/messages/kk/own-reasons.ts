import type { reasons as Reasons, remarks as Remarks } from '../en/own-reasons.ts';

export const reasons: typeof Reasons = {
  unbalanced_quote: 'жабылмаған тырнақша',
  cell_too_long: 'миллион байттан ұзын ұяшық',
  too_many_cells: '2000-нан көп ұяшық',
  repeated_header: 'бағандар атауы қайталанған',
  total_row: 'басқа жолдардың жиынтығы',
  skipped_by_reader: 'сіздің қалауыңызбен алынбады',
  too_many_rows: '100 000-нан көп сан',
  value_blank: 'мәні жоқ',
  value_not_published: 'дерек жоқ деп жазылған',
  value_is_date: 'сан орнында күн тұр',
  value_no_number: 'сан жоқ',
  value_unclear: 'сөзінен қандай сан екені түсініксіз',
  value_other_separators: 'санның белгілері таңдалғаннан басқа',
  value_leading_zero: 'сан емес, алдында нөлі бар код',
  value_too_large: 'дәл болу үшін тым үлкен сан',
  date_is_number: 'күн орнында сан тұр',
  date_unreadable: 'күні оқылмайды',
  date_no_such_day: 'күнтізбеде мұндай күн жоқ',
  date_out_of_range: '1900 жылдан бұрынғы не 2100 жылдан кейінгі күн',
  closed_before_received: 'түскенінен бұрын жабылған',
  period_blank: 'кезеңі жоқ',
  period_unreadable: 'кезеңі оқылмайды',
  period_no_year: 'кезеңнің жылы жоқ',
  period_out_of_range: '1900 жылдан бұрынғы не 2100 жылдан кейінгі кезең',
  place_blank: 'орны жоқ',
  place_undecided: 'орны таңдалмаған',
  too_many_names: 'бір бағанда әртүрлі атау тым көп',
};

export const remarks: typeof Remarks = {
  short_row: (n) => `Ұяшығы атаулардан аз жолдар: ${n}.`,
  extra_cells: (n) => `Ұяшығы атаулардан көп жолдар (артығы алынбады): ${n}.`,
  blank_lines: (n) => `Өткізілген бос жолдар: ${n}.`,
  received_blank: (n) => `Түскен күнінсіз алынғаны: ${n}.`,
};
