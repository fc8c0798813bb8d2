/** What the columns of a file are, found by their names in kk, ru and en and then by what stands in them. */
import { fold } from '#lib/i18n/fold.ts';

export const SHAPES = ['figures', 'register'] as const;
/** `figures`: a number per place, topic and period. `register`: a row per appeal. */
export type Shape = (typeof SHAPES)[number];

const FIGURE_ROLES = ['place', 'topic', 'indicator', 'period', 'year', 'value', 'unit', 'none'] as const;
const REGISTER_ROLES = ['received', 'closed', 'place', 'topic', 'channel', 'outcome', 'none'] as const;
export type FigureRole = (typeof FIGURE_ROLES)[number];
export type RegisterRole = (typeof REGISTER_ROLES)[number];
export type Role = FigureRole | RegisterRole;

export const rolesOf = (shape: Shape): readonly Role[] => (shape === 'figures' ? FIGURE_ROLES : REGISTER_ROLES);

/** Names as they look after folding (Kazakh letters as on a Russian keyboard, lower case); the first that fits is taken. */
const NAMES: Readonly<Record<Exclude<Role, 'none'>, RegExp>> = {
  received:
    /^(?:дата (?:и время )?(?:поступления|обращения|регистрации|приема|создания|подачи|заявки)|дата рег|поступило|зарегистрировано|поступление|тус\p{L}* (?:куни|датасы|уакыты)|тиркел\p{L}* (?:куни|датасы)|кабылданган куни|отиниш (?:куни|датасы)|келип тускен куни|(?:date )?(?:received|created|opened|submitted|registered)(?: ?(?:date|on|at|day))?|date (?:received|created|opened|of receipt)|(?:creation|open|start|request|reg|registration|created) ?date|createddate|requested datetime)$/u,
  closed:
    /^(?:дата (?:закрытия|исполнения|ответа|завершения|рассмотрения|решения|выполнения)|закрыто|исполнено|завершено|(?:жабыл\p{L}*|орындал\p{L}*|аяктал\p{L}*|шешил\p{L}*|каралган|жауап\p{L}*) ?(?:куни|датасы|уакыты)?|(?:date )?(?:closed|completed|resolved|answered)(?: ?(?:date|on|at|day))?|(?:completion|close|closed|end|resolution) ?date|closeddate|date (?:closed|completed|resolved))$/u,
  place:
    /^(?:.{0,20}(?:район|район город|область|регион|город|населенный пункт|территория|место|место обращения|адм\p{L}* единица)(?: \(?город\)?| или город| город| наименование)?|(?:наименование )?(?:района|региона|области|города)|аудан\p{L}*(?: кала\p{L}*)?|облыс\p{L}*|кала\p{L}*|аймак\p{L}*|оныр|елди мекен\p{L}*|орны|district(?:s| name)?|region(?: name)?|place|area|borough|ward|city|location name|community area|council district|county|municipality|jurisdiction|adm[12] ru|adm[12] kk|adm[12] en)$/u,
  topic:
    /^(?:тема(?:тика)?(?: обращения| вопроса)?|категория(?: обращения| вопроса)?|вопрос(?:ы)?|вид обращения|сфера|направление|характер вопроса|тип (?:обращения|заявки)|такырып\p{L}*|санат\p{L}*|сала\p{L}*|маселе\p{L}*|отиниш\p{L}* (?:такырыбы|тури)|topic|category|subject|issue|theme|complaint type|request type|requesttype|type of service request|service request type|service name)$/u,
  channel:
    /^(?:канал(?: поступления| обращения)?|источник(?: поступления| обращения)?|способ (?:подачи|поступления|обращения)|форма обращения|арна\p{L}*|тусу (?:арнасы|тасили|жолы)|кайдан тус\p{L}*|channel(?: type)?|source|requestsource|request source|open data channel type|method|submitted via|received via)$/u,
  outcome:
    /^(?:результат(?: рассмотрения)?|итог(?: рассмотрения)?|решение|статус(?: обращения| заявки| исполнения)?|состояние|нати[жз]е\p{L}*|мартебе\p{L}*|статусы|куйи|кай куйде|шешим\p{L}*|outcome|result|status|resolution|action ?taken|state)$/u,
  period:
    /^(?:период|отчетный период|месяц|квартал|дата|кезен\p{L}*|есепти кезен|ай|айы|токсан|мерзим\p{L}*|куни|дата|period|month|quarter|date|time period|reporting period|time)$/u,
  year: /^(?:год|годы|жыл|жылы|жылдар|отчетный год|year|years)$/u,
  value:
    /^(?:значение|количество|кол во|число|всего|показатель значение|поступило(?: обращений)?|обращений|сан\p{L}*|саны|мани|мандери|барлыгы|тускен(?: отиништер)?|отиништер\p{L}*(?: саны)?|корсеткиш мани|value|count|number|amount|total|n|quantity|население|численность|population|халык(?: саны)?|сумма|obs value)$/u,
  unit: /^(?:ед(?:иница)? изм(?:ерения)?|единица измерения|единица|олшем(?: бирлиги)?|бирлик|unit|units|unit of measure|measure unit)$/u,
  indicator:
    /^(?:показател[ьи]|(?:наименование|название|перечень) показател(?:я|ей)|индикатор(?:ы)?|корсеткиш\p{L}*(?: (?:атауы|атаулары))?|indicator(?: name)?|measure|variable|metric)$/u,
};

/** Role by the name of a column; null where the name says nothing. */
export function roleByName(header: string, shape: Shape): Role | null {
  const name = fold(header.replace(/([a-zа-я])([A-ZА-Я])/gu, '$1 $2').replaceAll('_', ' '));
  if (name === '') return null;
  const fused = name.replaceAll(' ', '');
  const wanted = rolesOf(shape).filter((role): role is Exclude<Role, 'none'> => role !== 'none');
  return wanted.find((role) => NAMES[role].test(name) || NAMES[role].test(fused)) ?? null;
}

/** Whether a name is that of a day: "Дата поступления", "received_date", "күні". */
export const namesDay = (header: string): boolean =>
  ['received', 'closed'].includes(roleByName(header, 'register') ?? '') ||
  /(?:^| )(?:дата|датасы|день|куни|date|day)(?: |$)/u.test(fold(header.replaceAll('_', ' ')));

/** What the non-empty cells of a column look like, as shares between 0 and 1. */
export interface Content {
  readonly filled: number;
  readonly dates: number;
  readonly numbers: number;
  /** Numbers, also in words: "более 4 тыс.". */
  readonly values: number;
  readonly years: number;
  readonly periods: number;
  readonly places: number;
  readonly topics: number;
  /** Different texts for each filled cell: 1 where none comes twice. */
  readonly variety: number;
  /** Numbers of the rows: 1, 2, 3 … */
  readonly counts: boolean;
}

export interface Assignment {
  readonly shape: Shape;
  readonly roles: readonly Role[];
  /**
   * With several columns of values, what their names are: "Алматинская", "2019", "Дороги". Null where they are only
   * different numbers, each an indicator of its own.
   */
  readonly spread: Spread | null;
}

export const SPREADS = ['place', 'topic', 'period', 'indicator'] as const;
export type Spread = (typeof SPREADS)[number];

/** A register has a day in each row and more than one column of words; everything else is figures. */
export function guessShape(headers: readonly string[], contents: readonly Content[]): Shape {
  const roles = headers.map((header) => roleByName(header, 'register'));
  const days = contents.filter(({ dates, filled }) => dates > 0.8 && filled > 0).length;
  // A few impossible days under the name of a day do not make it something else, where nothing could be a value.
  const least = contents.some(({ numbers }) => numbers > 0.6) ? 0.5 : 0;
  const named = roles.some((role, i) => role === 'received' && (contents[i]?.dates ?? 0) > least);
  if (named) return 'register';
  const words = contents.filter(
    ({ numbers, dates, variety, filled }) => filled > 0 && numbers < 0.2 && dates < 0.2 && variety < 0.9,
  ).length;
  const values = headers.some(
    (header, i) => roleByName(header, 'figures') === 'value' && (contents[i]?.numbers ?? 0) > 0.6,
  );
  return days > 0 && words > 0 && !values && (days > 1 || words > 1) ? 'register' : 'figures';
}

/** `headerIs(i)` tells what the name of a column is, where it is a place, a topic or a period. */
export function assignRoles(
  shape: Shape,
  headers: readonly string[],
  contents: readonly Content[],
  headerIs: (i: number) => Spread | null,
): Assignment {
  return shape === 'register' ? registerRoles(headers, contents) : figureRoles(headers, contents, headerIs);
}

const empty = (length: number): Role[] => Array.from({ length }, () => 'none');

/** Numbers that count nothing: "№", "КАТО", "код строки", "шифр", "id", "ZIP Code". */
export function isCode(header: string): boolean {
  const name = fold(header.replace(/([a-z])([A-Z])/g, '$1 $2').replaceAll('_', ' '));
  return (
    header.trim() === '№' ||
    /^(?:id|код|code|номер|number|n п п|п п|рет|р с|шифр|жол коды|строка|n строки|стр|kato|като|бин|bin|zip|index|индекс|upc|lat|lon|latitude|longitude)(?: |$)|(?: |^)(?:id|код|коды|code|pcode|zip|номери|key)$/u.test(
      name,
    )
  );
}

/** The column that fits a role best among those that are still free; −1 for none. */
function best(
  contents: readonly Content[],
  roles: readonly Role[],
  score: (content: Content, i: number) => number,
): number {
  let [found, most] = [-1, 0];
  contents.forEach((content, i) => {
    if (roles[i] !== 'none' || content.filled === 0) return;
    const points = score(content, i);
    if (points > most) [found, most] = [i, points];
  });
  return found;
}

/** What an appeal came to, beside columns that may also be called so: "State" of an address, "Action taken" in a sentence. */
const STATUS = /^(?:статус|мартебе|status)/u;

function byNames(shape: Shape, headers: readonly string[], fits: (role: Role, i: number) => boolean): Role[] {
  const roles = empty(headers.length);
  const take = (only: (header: string, role: Role) => boolean) =>
    headers.forEach((header, i) => {
      const role = roleByName(header, shape);
      if (role !== null && roles[i] === 'none' && !roles.includes(role) && only(header, role) && fits(role, i))
        roles[i] = role;
    });
  take((header, role) => role === 'outcome' && STATUS.test(fold(header)));
  take(() => true);
  return roles;
}

function registerRoles(headers: readonly string[], contents: readonly Content[]): Assignment {
  const isDay = (role: Role) => role === 'received' || role === 'closed';
  const roles = byNames('register', headers, (role, i) => (isDay(role) ? (contents[i]?.dates ?? 0) > 0.3 : true));
  const take = (role: Role, score: (content: Content) => number) => {
    if (roles.includes(role)) return;
    const at = best(contents, roles, score);
    if (at >= 0) roles[at] = role;
  };
  take('received', ({ dates, filled }) => (dates > 0.8 ? filled : 0));
  take('closed', ({ dates }) => (dates > 0.8 ? dates : 0));
  take('place', ({ places }) => (places > 0.5 ? places : 0));
  take('topic', ({ topics, variety }) => (topics > 0.2 && variety < 0.5 ? topics : 0));
  return { shape: 'register', roles, spread: null };
}

function figureRoles(
  headers: readonly string[],
  contents: readonly Content[],
  headerIs: (i: number) => Spread | null,
): Assignment {
  const isNumber = (i: number) =>
    Math.max(contents[i]?.numbers ?? 0, (contents[i]?.values ?? 0) * 0.8) >= 0.4 &&
    !isCode(headers[i] ?? '') &&
    // A counter without a name: 1, 2, 3 …
    !(contents[i]?.counts === true && (headers[i] ?? '').trim() === '');
  const roles = byNames('figures', headers, (role, i) => {
    const { numbers = 0, values = 0, years = 0, periods = 0 } = contents[i] ?? {};
    switch (role) {
      case 'value':
        return values > 0.3;
      case 'year':
        return years > 0.5;
      case 'period':
        return periods > 0.3 || numbers > 0.5;
      default:
        return numbers < 0.5;
    }
  });
  const named = headers.map((_, i) =>
    isNumber(i) && roles[i] !== 'year' && roles[i] !== 'period' ? headerIs(i) : null,
  );
  const kinds = SPREADS.map((kind) => ({ kind, count: named.filter((name) => name === kind).length }));
  const [spread] = kinds
    .filter(({ kind, count }) => count > 1 && kind !== 'indicator')
    .sort((a, b) => b.count - a.count);
  const take = (role: Role, score: (content: Content, i: number) => number) => {
    if (roles.includes(role)) return;
    const at = best(contents, roles, score);
    if (at >= 0) roles[at] = role;
  };
  if (spread !== undefined) {
    named.forEach((name, i) => {
      if (name === spread.kind && (roles[i] === 'none' || roles[i] === 'value')) roles[i] = 'value';
    });
  }
  if (spread?.kind !== 'place') take('place', ({ places, numbers }) => (places > 0.5 && numbers < 0.5 ? places : 0));
  if (spread?.kind !== 'period') {
    if (!roles.includes('year'))
      take('period', ({ periods, years, numbers }) => (periods > 0.6 && (numbers < 0.5 || years > 0.9) ? periods : 0));
  }
  if (spread?.kind !== 'topic') take('topic', ({ topics, numbers }) => (topics > 0.3 && numbers < 0.5 ? topics : 0));
  if (spread !== undefined) return { shape: 'figures', roles, spread: spread.kind };
  // Every further column of numbers is an indicator of its own, named by its header.
  const free = headers.flatMap((_, i) => (roles[i] === 'none' && isNumber(i) ? [i] : []));
  for (const i of free) roles[i] = 'value';
  const more = roles.filter((role) => role === 'value').length > 1;
  return { shape: 'figures', roles, spread: more ? 'indicator' : null };
}
