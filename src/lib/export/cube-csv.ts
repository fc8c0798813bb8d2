/** What a published register shows at the moment, as one file: every chart as rows, from certain to certain + possible. */
import { isoMonth } from '#lib/i18n/calendar.ts';
import type { Words } from '#lib/i18n/messages.ts';
import type { CubeHead } from '#lib/register/published/head.ts';
import { FACETS, type Facet } from '#lib/register/published/key.ts';
import type { PublishedViews } from '#lib/register/published/views.ts';
import { csvHead, csvLines, type Cell } from './csv.ts';
import type { Profile } from './profiles.ts';

export interface SeenCube {
  readonly head: CubeHead;
  /** In the language of the file. */
  readonly source: string;
  readonly names: Readonly<Record<Facet, readonly string[]>>;
  readonly views: PublishedViews;
  /** In words: what is chosen. */
  readonly chosen: string;
  readonly t: Words<'register' | 'registers'>;
}

export function cubeCsv({ head, source, names, views, chosen, t }: SeenCube, profile: Profile): string {
  const words = t.registers.csv;
  const about = [head.synthetic ? `${source} (${t.register.synthetic})` : source, head.asOf, chosen];
  const row = (chart: string, code: string, value: string, certain: number, possible: number): Cell[] => [
    ...about,
    chart,
    code,
    value,
    certain,
    certain + possible,
  ];
  const months = Array.from(views.byMonth.certain, (certain, at) => {
    const month = isoMonth(head.firstMonth + at);
    return row(t.register.months.title, month, month, certain, views.byMonth.possible[at] as number);
  });
  const facets = FACETS.flatMap((facet) =>
    names[facet].map((name, at) => {
      const own = facet === 'place' || facet === 'topic' ? head.names[facet][at]?.code : null;
      const title = facet === 'time' ? t.register.closing.title : t.register.by[facet];
      const { certain, possible } = views.by[facet];
      return row(title, own ?? '', name, certain[at] as number, possible[at] as number);
    }),
  );
  const all = row(t.register.shown, '', '', views.certain, views.possible);
  return csvHead(words, profile) + csvLines([all, ...months, ...facets], profile);
}
