/** The words for every code of the ledger, read from the engine: a page that charts any figures at all cannot pick them. */
import { engine } from '#lib/engine/client.svelte.ts';
import type { Lang } from '#lib/i18n/lang.ts';
import { allLabels, type Labels } from '#lib/ledger/labels.ts';
import type { Ledger } from '#lib/ledger/types.ts';

/** @throws EngineError */
export async function catalogue(lang: Lang): Promise<Labels> {
  const rows = <Row extends object>(table: string): Promise<Row[]> => engine.askSql<Row>(`SELECT * FROM ${table}`);
  const [places, indicators, topics, scopes, units, bases, sources, conflicts, contests, remarks] = await Promise.all([
    rows<Ledger['places'][number]>('places'),
    rows<Ledger['indicators'][number]>('indicators'),
    rows<Ledger['topics'][number]>('topics'),
    rows<Ledger['scopes'][number]>('scopes'),
    rows<Ledger['units'][number]>('units'),
    rows<Ledger['bases'][number]>('bases'),
    rows<Ledger['sources'][number]>('sources'),
    rows<Ledger['conflicts'][number]>('conflicts'),
    rows<Ledger['contests'][number]>('contests'),
    rows<Ledger['remarks'][number]>('remarks'),
  ]);
  return allLabels({ places, indicators, topics, scopes, units, bases, sources, conflicts, contests, remarks }, lang);
}
