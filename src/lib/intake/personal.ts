/** Finds columns that hold personal data: they are named to the reader and left out unless the reader insists. */
import { fold } from '#lib/i18n/fold.ts';
import { looksLikeDate } from './dates.ts';

const PERSONAL = ['iin', 'phone', 'email', 'name', 'address'] as const;
export type Personal = (typeof PERSONAL)[number];

/** Names of columns, folded. */
const HEADERS: Readonly<Record<Personal, RegExp>> = {
  iin: /^(?:иин|жсн|жеке саикестендиру номири|iin|individual identification number)(?: |$)/u,
  phone: /(?:^| )(?:телефон\p{L}*|тел|моб|номер телефона|контакт\p{L}*|уялы|phone|mobile|tel|msisdn)(?: |$)/u,
  email: /(?:^| )(?:e mail|email|mail|эл почта|электронная почта|электрондык пошта|почта)(?: |$)/u,
  name: /^(?:фио|ф и о|фамилия|имя|отчество|имя отчество|аты жони|теги|аты|акесинин аты|заявител[ьи]|отиниш (?:иеси|беруши)|обратившийся|гражданин|full name|first name|last name|surname|patronymic|applicant|citizen|customer name|caller)(?: .*)?$/u,
  address:
    /^(?:адрес\p{L}*|(?:домашнии|почтовыи) адрес|мекен ?жаи\p{L}*|место жительства|место проживания|тургылыкты .*|улица|коше\p{L}*|дом|уи|квартира|street(?: (?:name|address))?|(?:.* )?address|house ?number|incident address|streetname)(?: .*)?$/u,
};

const PHONE = /^(?:\+?7|8)[ \u00a0\-(]*\d{3}[ \u00a0\-)]*\d{3}[ \u00a0-]*\d{2}[ \u00a0-]*\d{2}$|^\+\d{10,14}$/;
const EMAIL = /^[^\s@]+@[^\s@]+\.[\p{L}]{2,}$/u;
/** Three words with a patronymic, or a surname with initials. */
const PERSON =
  /^(?:\p{Lu}[\p{L}-]+ \p{Lu}\p{L}+ \p{Lu}?\p{L}*(?:вич|вна|ич|чна|ұлы|улы|уулу|қызы|кызы)|\p{Lu}[\p{L}-]+ \p{Lu}\.? ?(?:\p{Lu}\.?)?|\p{Lu}\.? ?\p{Lu}?\.? ?\p{Lu}\p{L}+(?:ов|ова|ев|ева|ин|ина|ский|ская))$/u;
const SURNAME =
  /^\p{Lu}\p{L}+(?:ов|ова|ев|ева|ёв|ёва|ин|ина|ский|ская|ұлы|улы|қызы|кызы|баев|баева)(?: \p{Lu}\p{L}+){1,2}$/u;
const ADDRESS =
  /(?:^|[\s,])(?:ул\.?|улица|пр-т|просп\.?|мкр\.?|пер\.?|көшесі|көш\.|даңғылы|ықшамаудан\p{L}*|ш\/а|street|st\.|avenue|ave\.?|кв\.?|пәтер|дом|үй) ?[^,]*\d|^\d+ [NSEW]\.? \p{L}+/iu;

/** True for 12 digits that are an individual identification number: a birth date and a check digit in two rounds. */
export function isIin(text: string): boolean {
  if (!/^\d{12}$/.test(text)) return false;
  const digits = [...text].map(Number);
  const at = (i: number): number => digits[i] ?? 0;
  const month = at(2) * 10 + at(3);
  const day = at(4) * 10 + at(5);
  if (month < 1 || month > 12 || day < 1 || day > 31 || at(6) > 6) return false;
  const check = (shift: number): number => {
    let sum = 0;
    for (let i = 0; i < 11; i++) sum += at(i) * (((i + shift) % 11) + 1);
    return sum % 11;
  };
  const first = check(0);
  const last = first === 10 ? check(2) : first;
  return last < 10 && last === at(11);
}

/** What a column holds that may name a person, by its name or by most of its filled cells; null for nothing. */
export function personalIn(header: string, cells: readonly string[]): Personal | null {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  const share = (test: (cell: string) => boolean): number =>
    filled.length === 0 ? 0 : filled.filter(test).length / filled.length;
  if (share(isIin) > 0.3) return 'iin';
  if (share((cell) => PHONE.test(cell)) > 0.3) return 'phone';
  if (share((cell) => EMAIL.test(cell)) > 0.3) return 'email';
  if (share((cell) => PERSON.test(cell) || SURNAME.test(cell)) > 0.4) return 'name';
  if (share((cell) => ADDRESS.test(cell)) > 0.4) return 'address';
  const name = fold(header.replace(/([a-z])([A-Z])/g, '$1 $2').replaceAll('_', ' '));
  // A column of days, amounts or single signs is not personal whatever it is called.
  const kind = PERSONAL.find((candidate) => HEADERS[candidate].test(name)) ?? null;
  if (kind === null || filled.length === 0) return kind;
  if (share(looksLikeDate) > 0.5) return null;
  const digits = kind === 'phone' || kind === 'iin';
  return share((cell) => (digits ? /\d[\d ()-]{4,}/ : /\p{L}{2}/u).test(cell)) > 0.3 ? kind : null;
}
