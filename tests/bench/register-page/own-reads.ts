/** What it takes us to read a register's file: from the drop until its columns are on the page, every cell checked. */
import { IntakeClient } from '../../../src/lib/intake/client.ts';
import type { GazetteerPlace } from '../../../src/lib/intake/gazetteer.ts';
import type { KnownTopic } from '../../../src/lib/intake/topics.ts';
import { syntheticFile, type Read } from './duckdb-reads.ts';

export async function ownReads(
  rows: number,
  places: readonly GazetteerPlace[],
  topics: readonly KnownTopic[],
  runs = 3,
): Promise<Read> {
  const bytes = await syntheticFile(rows);
  const client = new IntakeClient();
  await client.ask({ kind: 'prepare', places, topics }).answer;
  const times: number[] = [];
  let counted = 0;
  for (let file = 1; file <= runs; file++) {
    const content = new Blob([bytes as BlobPart]);
    const since = performance.now();
    const looked = await client.ask({ kind: 'open', file, name: 'register.csv', content }).answer;
    if (looked.kind !== 'looked') throw new Error(`the file was not understood: ${looked.kind}`);
    const answer = await client.ask({ kind: 'take', file, settings: looked.settings }).answer;
    if (answer.kind !== 'taken' || answer.taken.kind !== 'taken' || answer.taken.shape !== 'register') {
      throw new Error(`the file was not taken: ${JSON.stringify(answer).slice(0, 300)}`);
    }
    times.push(performance.now() - since);
    const { report } = answer.taken;
    counted = report.read;
    await client.ask({ kind: 'forget', file, id: null }).answer;
  }
  client.close();
  return { rows: counted, bytes: bytes.length, times };
}
