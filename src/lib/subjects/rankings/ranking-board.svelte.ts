/** The page of a ranking: its choice, the reports that answer it, and what is drawn of them. */
import { unpackYear } from '#lib/figures/rankings/packed-years.ts';
import {
  casesOf,
  leagueOf,
  type League,
  type LeagueCase,
  type LeagueOrder,
  type LeagueReports,
} from '#lib/figures/rankings/league.ts';
import type { Direction } from '#lib/figures/rankings/rank.ts';
import { carried, carry } from '#lib/ui/carrying.svelte.ts';
import { Following } from '#lib/view/following.svelte.ts';
import { DEFAULT_LEAGUE, directionOf, leagueGrammar, MOST_FOLLOWED, type LeagueView } from '#lib/view/league-view.ts';
import { pageEntries } from '#lib/view/page-entries.ts';
import { broughtTo, yearOf } from './brought.ts';
import { fetchBench, type Bench } from './league-bench.ts';
import { periodBefore } from './period-before.ts';
import type { ranking } from './ranking.ts';
import { unpackReports, type Reports } from './reports.ts';

export type RankingData = NonNullable<Awaited<ReturnType<typeof ranking>>>;
type Period = RankingData['periods'][number];

/** The reports of a period; those that the page was prerendered with need no engine. */
interface Reported {
  readonly key: string | null;
  readonly reports: Reports;
}

export class RankingBoard {
  readonly #data: () => RankingData;
  readonly following: Following<LeagueView, Reported>;
  /** What came with the first question to the engine. */
  bench = $state.raw<Bench | null>(null);
  /** The year that the reader brought along and the one that is shown in its place. */
  instead = $state.raw<{ readonly wanted: string; readonly shown: number } | null>(null);

  constructor(data: () => RankingData) {
    this.#data = data;
    this.following = new Following<LeagueView, Reported>({
      grammar: () =>
        leagueGrammar({
          periods: new Set(this.data.periods.map(({ key }) => key)),
          places: new Set(this.data.units),
          orders: this.orders,
          direction: this.data.direction,
        }),
      start: () => ({ choice: DEFAULT_LEAGUE, answer: this.#opening }),
      entries: pageEntries,
      brought: (choice) => {
        const { places, period, instead } = broughtTo(choice, this.data);
        this.instead = instead === null ? null : { wanted: choice.year ?? '', shown: instead };
        return places.length === 0 && period === null ? null : { ...DEFAULT_LEAGUE, places, period };
      },
      told: () => this.bench?.engine.status.kind === 'failed',
      ask: ({ period }, { answer }) => {
        const wanted = this.data.periods.find(({ key }) => key === (period ?? this.data.opening));
        if (wanted === undefined || wanted.key === this.data.opening) return this.#opening;
        return wanted.key === answer.key ? answer : this.#asked(wanted);
      },
    });
  }

  get data(): RankingData {
    return this.#data();
  }
  readonly #opening: Reported = $derived.by(() => {
    const { opening, reports, before } = this.data;
    return {
      key: opening,
      reports: { ...unpackReports(reports), before: before === null ? null : unpackReports(before) },
    };
  });

  readonly orders: readonly LeagueOrder[] = $derived.by(() =>
    this.data.measure || this.data.history.ratio.length === 0 ? ['value'] : ['value', 'ratio'],
  );
  get view(): LeagueView {
    return this.following.choice;
  }
  readonly shown: Reported = $derived.by(() => this.following.drawn.answer);
  readonly period: Period | undefined = $derived.by(
    () => this.data.periods.find(({ key }) => key === this.shown.key) ?? this.data.periods[0],
  );
  readonly before: Period | null = $derived.by(() => periodBefore(this.data.periods, this.period?.key ?? null));
  readonly year: number = $derived.by(() => Number((this.period?.slice.period_end ?? '').slice(0, 4)));

  readonly order: LeagueOrder = $derived.by(() => (this.data.measure ? 'ratio' : this.view.order));
  /** Direction in the ledger of what is ordered by. */
  readonly ledgerDirection: Direction = $derived.by(() =>
    this.order === 'ratio' && !this.data.measure ? this.data.rateDirection : this.data.direction,
  );
  readonly directed = $derived.by(() => directionOf(this.view, this.ledgerDirection));
  /** Whether the order is one of rates, for which small numbers matter. */
  readonly rate: boolean = $derived.by(
    () => this.order === 'ratio' || this.data.kinds.kind === 'share' || this.data.kinds.kind === 'rate',
  );
  readonly rules = $derived.by(() => ({ direction: this.directed.direction, small: this.view.small }));
  readonly league: League = $derived.by(() =>
    leagueOf(this.shown.reports, this.data.units, this.data.kinds, this.order, this.rules),
  );
  readonly cases: readonly LeagueCase[] = $derived.by(() =>
    casesOf(this.shown.reports, this.data.kinds, this.data.units),
  );
  readonly casesBefore: readonly LeagueCase[] = $derived.by(() => {
    const { before } = this.shown.reports;
    return before === null ? [] : casesOf(before, this.data.kinds, this.data.units);
  });
  readonly history = $derived.by(() => this.data.history[this.order].map(unpackYear));

  async wake(): Promise<Bench> {
    return (this.bench ??= await fetchBench());
  }

  async #asked(period: Period): Promise<Reported> {
    const { engine, byPlace } = await this.wake();
    const of = async ({ slice, divisor }: Period): Promise<LeagueReports> => {
      const [figures, divisors] = await Promise.all([engine.ask(byPlace, slice), engine.ask(byPlace, divisor)]);
      return { figures, divisors };
    };
    const earlier = periodBefore(this.data.periods, period.key);
    const [now, before] = await Promise.all([of(period), earlier === null ? null : of(earlier)]);
    return { key: period.key, reports: { ...now, before } };
  }

  choose(changes: Partial<LeagueView>): void {
    void this.following.choose({ ...this.view, ...changes });
    if ('period' in changes) carry({ ...carried(), year: yearOf(this.data.periods, changes.period) });
    if (changes.places) carry({ ...carried(), place: changes.places.join('.') || null });
  }

  /** A press on a name: the district is followed, or no more. */
  press(place: string): void {
    const { places } = this.view;
    if (places.includes(place)) this.choose({ places: places.filter((one) => one !== place) });
    else this.choose({ places: [place, ...places].slice(0, MOST_FOLLOWED) });
  }
}
