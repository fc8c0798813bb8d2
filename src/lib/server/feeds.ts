/** The feeds of changes: one of everything, one for each region and each of its districts and cities. */
import type { Figure } from '#lib/figures/figure.ts';
import { changesAmong } from '#lib/figures/revision.ts';
import { claimSentence } from '#lib/figures/saying/sentence.ts';
import { sayIsoDate } from '#lib/i18n/date.ts';
import type { Lang } from '#lib/i18n/lang.ts';
import type { Words } from '#lib/i18n/messages.ts';
import { formatNumber } from '#lib/i18n/number.ts';
import { pickLabels, type Labels } from '#lib/ledger/labels.ts';
import type { Ledger } from '#lib/ledger/types.ts';
import { sayAdded } from '#lib/desk/say-added.ts';
import { writeAtom, type AtomEntry } from './atom.ts';
import { daysOf, within, type LedgerDay } from './ledger-days.ts';

/** Name of the feed of everything; the others are named after their places. */
export const ALL = 'atom';

/** Most figures that are said in full in the entry of one day. */
const MOST = 20;

interface Site {
  /** Origin and sub-path without a slash at the end; '' where the origin is not known: addresses are then relative. */
  readonly root: string;
  readonly lang: Lang;
  readonly t: Words<'changes'>;
}

/** @throws RangeError if the ledger has no row of the place: a feed needs a day on which it was updated */
export function changesFeed(ledger: Ledger, name: string, { root, lang, t }: Site): string {
  const inside = name === ALL ? null : within(name, ledger.places);
  const figures = ledger.figures.filter(({ place }) => inside === null || inside.has(place));
  const days = daysOf(figures, changesAmong(figures));
  const newest = days[0]?.day;
  if (newest === undefined) throw new RangeError(`the ledger has no row of ${name}`);
  const labels = pickLabels(ledger, lang, figures, inside === null ? {} : { places: [name] });
  // A name that stays when the site moves: a tag (RFC 4151) without the host, which the build may not know.
  const tag = (part: string) => `tag:aina,2026:${lang}/${name}/${part}`;
  const up = root === '' ? '../' : `${root}/${lang}/`;
  const address = ({ origin, id, indicator }: Figure) =>
    origin === 'press' ? `${up}figures/${id}/` : `${up}indicators/${indicator}/#${id}`;
  return writeAtom({
    id: tag('feed'),
    title: inside === null ? t.changes.title : t.changes.feedOf(labels.place[name]?.name ?? name),
    subtitle: t.common.tagline,
    lang,
    author: t.common.site,
    day: newest,
    links: [
      { rel: 'self', href: root === '' ? `${name}.xml` : `${up}changes/${name}.xml`, type: 'application/atom+xml' },
      { rel: 'alternate', href: `${up}changes/`, type: 'text/html' },
    ],
    entries: days.flatMap((day): AtomEntry[] => [
      ...day.changes.map(({ kind, words, translated, by, before, after }) => ({
        id: tag(after.id),
        title: `${t.changes.kinds[kind]}: ${labels.indicator[after.indicator]?.name ?? after.indicator}, ${labels.place[after.place]?.name ?? after.place}`,
        day: day.day,
        href: address(after),
        content: [
          `${t.changes.before}: ${claimSentence(before, labels, lang)}`,
          ...(kind === 'withdrawal' ? [] : [`${t.changes.now}: ${claimSentence(after, labels, lang)}`]),
          `${t.changes.reason}: ${translated[lang] ?? words}`,
          ...(by === null ? [] : [`${t.changes.recordedBy}: ${by}`]),
        ].join('\n'),
      })),
      ...(day.added.length === 0 ? [] : [added(day, labels, lang, t, tag(day.day), `${up}changes/#day-${day.day}`)]),
    ]),
  });
}

function added(
  { day, added }: LedgerDay,
  labels: Labels,
  lang: Lang,
  t: Words<'changes'>,
  id: string,
  href: string,
): AtomEntry {
  const press = added.filter(({ origin }) => origin === 'press');
  const said = press.slice(0, MOST).map((figure) => claimSentence(figure, labels, lang));
  const more = press.length - said.length;
  return {
    id,
    title: `${t.changes.added}, ${sayIsoDate(day, lang)}: ${sayAdded({ press: press.length, statistics: added.length - press.length }, lang, t)}`,
    day,
    href,
    content: [...said, ...(more > 0 ? [`… ${t.changes.andMore(formatNumber(more, lang))}`] : [])].join('\n'),
  };
}
