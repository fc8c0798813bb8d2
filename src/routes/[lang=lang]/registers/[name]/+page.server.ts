import { error } from '@sveltejs/kit';
import type { Lang } from '#lib/i18n/lang.ts';
import { labels, ledger } from '#lib/server/answers.ts';
import { inEachLanguage } from '#lib/server/entries.ts';
import { registerAtBuild, registers } from '#lib/server/registers.ts';
import { besideReported, viewsAsArrays } from '#lib/subjects/registers/public.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () =>
  inEachLanguage(
    'name',
    registers().map(({ name }) => name),
  );

export const load: PageServerLoad = ({ params }) => {
  const register = registerAtBuild(params.name);
  if (register === null) error(404);
  const { head, views, cube } = register;
  const beside = besideReported(ledger().figures, ledger().places, head, cube);
  const codes = (name: 'place' | 'topic') => head.names[name].flatMap(({ code }) => code ?? []);
  return {
    head,
    views: viewsAsArrays(views),
    beside,
    labels: labels(
      params.lang as Lang,
      beside.map(({ figure }) => figure),
      { places: codes('place'), topics: codes('topic') },
    ),
  };
};
