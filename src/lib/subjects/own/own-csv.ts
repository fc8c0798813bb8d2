/** Own figures and reports as files. Each row says that it is the reader's own: a file goes its way without this page. */
import { csvHead, csvLines, type Cell } from '#lib/export/csv.ts';
import { defaultProfile } from '#lib/export/profiles.ts';
import type { Lang } from '#lib/i18n/lang.ts';
import type { AllMessages } from '#lib/i18n/messages.ts';
import type { RemarkKind, Report } from '#lib/intake/report.ts';
import type { OwnFigures } from '#lib/intake/taken.ts';
import { saidName, type NameWords } from './words.ts';

interface Said {
  readonly t: Pick<AllMessages, 'own'>;
  readonly lang: Lang;
}

const TYPE = 'text/csv;charset=utf-8';

/** A file name without its ending, in letters that every disk takes. */
function stem(name: string): string {
  const bare = name.replace(/(?:\.(?:csv|tsv|txt|xlsx|parquet|gz))+$/i, '').replace(/[^\p{L}\p{N}]+/gu, '-');
  return bare.replace(/^-+|-+$/g, '').slice(0, 60) || 'own';
}

export const figuresName = (name: string): string => `own-data_${stem(name)}.csv`;
export const reportName = (name: string): string => `own-data_${stem(name)}_report.csv`;

const FIGURE_COLUMNS = [
  'origin',
  'file',
  'line',
  'place',
  'place_name',
  'topic',
  'topic_name',
  'indicator_name',
  'period_start',
  'period_end',
  'period_kind',
  'qualifier',
  'value',
  'value_upper',
  'lower',
  'upper',
  'lower_open',
  'upper_open',
  'step',
  'unit_name',
  'as_reported',
];

export function figuresCsv(own: OwnFigures, names: NameWords, { t, lang }: Said): Blob {
  const profile = defaultProfile(lang);
  const rows = own.figures.map((figure): Cell[] => {
    const place = own.places[figure.place] ?? { code: null, name: '' };
    const topic = own.topics[figure.topic] ?? { code: null, name: '' };
    return [
      t.own.result.mark,
      own.label,
      figure.line,
      place.code,
      saidName(place, (code) => names.place(code), ''),
      topic.code,
      saidName(topic, (code) => names.topic(code), ''),
      own.indicators[figure.indicator]?.name ?? null,
      figure.period?.start ?? null,
      figure.period?.end ?? null,
      figure.period?.kind ?? null,
      figure.qualifier,
      figure.value,
      figure.valueUpper,
      figure.lower,
      figure.upper,
      figure.lower_open,
      figure.upper_open,
      figure.step,
      figure.percent ? '%' : figure.unit,
      figure.asReported,
    ];
  });
  return new Blob([csvHead(FIGURE_COLUMNS, profile), csvLines(rows, profile)], { type: TYPE });
}

/** Counts first, then every refused row that was kept. */
export function reportCsv(
  report: Report,
  header: readonly string[],
  { t, lang, name }: Said & { readonly name: string },
): Blob {
  const profile = defaultProfile(lang);
  const { report: words, reasons } = t.own;
  const say = (n: number) => String(n);
  const counts = [
    [name, words[report.unit](say(report.read), say(report.taken), say(report.refused)), '', ''],
    ...Object.entries(report.byReason).map(([reason, count]) => [
      '',
      '',
      reasons[reason as keyof typeof reasons],
      count,
    ]),
    ...Object.entries(report.remarks).map(([kind, count]) => [
      '',
      '',
      [
        t.own.remarks[kind as keyof typeof t.own.remarks](say(count)),
        ...(report.remarkLines[kind as RemarkKind] === undefined
          ? []
          : [words.lines(report.remarkLines[kind as RemarkKind]?.join(', ') ?? '')]),
      ].join(' '),
      count,
    ]),
  ];
  const rows = report.list.map(({ line, column, reason, content }) => [
    line,
    column === null ? words.wholeRow : (header[column] ?? `#${column + 1}`),
    reasons[reason],
    content,
  ]);
  const head = [words.line, words.column, words.reason, words.content];
  return new Blob([csvHead(head, profile), csvLines([...counts, ...rows], profile)], { type: TYPE });
}
