/** Findings as English text for the terminal, grouped by what was found. Pages have their own words in three languages. */
import { FINDING_CODES, type Finding, type FindingCode, type FindingKind } from '#lib/ledger/findings.ts';

const KIND_TITLES: Record<FindingKind, string> = {
  parts: 'Parts against wholes',
  shares: 'Counts, totals and shares',
  growth: 'Growth against the earlier value',
  implausible: 'Values that are hard to believe',
  disagree: 'Sources that disagree',
};

const NOT_KNOWN = 'not known';

type Say = (n: (key: string) => string, params: Finding['params']) => string;

const SENTENCES: Record<FindingCode, Say> = {
  topics_exceed_total: (n) => `the ${n('parts')} topics add up to ${n('sum')}, more than the total ${n('total')}`,
  topics_below_total: (n) => `all ${n('parts')} topics add up to ${n('sum')}, less than the total ${n('total')}`,
  places_exceed_total: (n) => `${n('parts')} places add up to ${n('sum')}, more than the total ${n('total')}`,
  places_below_total: (n) => `all ${n('parts')} places add up to ${n('sum')}, less than the total ${n('total')}`,
  outcomes_exceed_total: (n) => `the outcomes add up to ${n('sum')}, more than the ${n('total')} received`,
  implied_base_differs: (n, { base }) => {
    const listed = n('listed') === NOT_KNOWN ? '' : `; the listed topics add up to ${n('listed')}`;
    return `the shares (of ${base}) imply a total of ${n('implied')}${listed}; stated is ${n('total')}`;
  },
  base_unclear: (n) => `${n('stated')} % of what? of ${n('tried')} wholes tried, ${n('fitting')} can have been meant`,
  shares_contradict: (n) => `no total fits the ${n('pairs')} pairs of count and share`,
  shares_exceed_whole: (n) => `the shares add up to ${n('sum')} %`,
  shares_below_whole: (n) => `all shares add up to ${n('sum')} %`,
  jump: (n, { year }) => `${year}: ${n('value')} after ${n('before')} and before ${n('after')}`,
  level_against_index: (n, { change, year }) =>
    `${year}: from ${n('before')} to ${n('value')}, while ${change} is ${n('stated')} % of the year before`,
  level_against_growth: (n, { change, year }) =>
    `${year}: from ${n('before')} to ${n('value')}, while ${change} is ${n('stated')} %`,
  identical_series: (n, { other }) => `the same ${n('years')} values, year after year, as ${other}`,
  sources_disagree: (n) => `${n('reports')} reports between ${n('lowest')} and ${n('highest')}`,
};

/** The whole report, without a line end at the end. */
export function report(findings: readonly Finding[], emptyKinds = true): string {
  return (Object.keys(FINDING_CODES) as FindingKind[])
    .filter((kind) => emptyKinds || findings.some((finding) => finding.kind === kind))
    .flatMap((kind) => {
      const own = findings.filter((finding) => finding.kind === kind);
      const known = own.filter(({ marked }) => marked).length;
      return [`${KIND_TITLES[kind]}: ${own.length} (${known} marked in the ledger)`, ...own.map(line), ''];
    })
    .join('\n');
}

function line(finding: Finding): string {
  const { code, params, figures, marked } = finding;
  const about = [params['place'], params['indicator'], params['topic'], params['scope'], params['period_end']];
  const ids = figures.length > 4 ? [...figures.slice(0, 3), `and ${figures.length - 3} more`] : figures;
  const said = SENTENCES[code]((key) => amount(finding, key), params);
  return `  ${marked ? '·' : '!'} ${about.filter((part) => part !== undefined).join(', ')}: ${said} [${ids.join(', ')}]`;
}

/** One number, or a range for a pair `key_lower`, `key_upper`. */
function amount({ numbers }: Finding, key: string): string {
  const format = (value: number | null | undefined) =>
    value === undefined ? NOT_KNOWN : value === null ? '…' : value.toLocaleString('en');
  if (key in numbers) return format(numbers[key]);
  const [lower, upper] = [numbers[`${key}_lower`], numbers[`${key}_upper`]];
  return lower === upper ? format(lower) : `${format(lower)}–${format(upper)}`;
}
