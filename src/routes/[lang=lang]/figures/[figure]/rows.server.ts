import { error } from '@sveltejs/kit';
import { packFigures } from '#lib/figures/packed.ts';
import type { Lang } from '#lib/i18n/lang.ts';
import { figureById } from '#lib/subjects/figure/figure-by-id.ts';
import { figuresOfConflict } from '#lib/subjects/figure/figures-of-conflict.ts';
import { figuresRepeating } from '#lib/subjects/figure/figures-repeating.ts';
import { series } from '#lib/subjects/figure/series.ts';
import { ask, labels, desk } from '#lib/server/answers.ts';
import { behind } from '#lib/desk/behind.ts';
import { derivationsOf } from '#lib/desk/derivations.ts';
import { disputesOf } from '#lib/desk/disputes.ts';
import { changesOf } from '#lib/server/history.ts';

/** So many figures of the series before and after: with all of them each new one would lengthen the page of every other. */
const NEAR = 3;

export async function rows(params: { lang: Lang; figure: string }) {
  const [figure] = await ask(figureById, { id: params.figure });
  if (figure === undefined || figure.origin !== 'press') error(404);
  const [conflict, repeating, repeated, inSeries] = await Promise.all([
    figure.conflict === null ? [] : ask(figuresOfConflict, { conflict: figure.conflict }),
    ask(figuresRepeating, { id: figure.id }),
    figure.repeats === null ? [] : ask(figureById, { id: figure.repeats }),
    ask(series, figure),
  ]);
  const changes = changesOf(figure.id);
  const changed = changes.flatMap(({ before, after }) => [before, after]);
  const others = inSeries.filter(({ id, repeats }) => id === figure.id || repeats === null);
  const at = others.findIndex(({ id }) => id === figure.id);
  const neighbours = others.filter((_, i) => i !== at && Math.abs(i - at) <= NEAR);
  return {
    labels: labels(params.lang, [figure, ...conflict, ...repeating, ...repeated, ...neighbours, ...changed]),
    figure,
    everything: behind(desk, { indicator: [figure.indicator], place: [figure.place] }),
    conflict: conflict.filter(({ id }) => id !== figure.id),
    repeating,
    repeated: repeated[0] ?? null,
    neighbours: packFigures(neighbours),
    /** Whether the series has more figures than stand here. */
    further: others.length - 1 > neighbours.length,
    changes,
    derivations: derivationsOf(desk, params.lang, ({ id }) => id === figure.id),
    disputes: await disputesOf(desk, params.lang, ({ id }) => id === figure.id),
  };
}

export type Rows = Awaited<ReturnType<typeof rows>>;
