/** Everything that reading and showing own files needs, loaded together, so that nothing is fetched once a file is there. */
import { loadPainter } from '#lib/charts/svg/painter.ts';
import { loadAllFonts } from '#lib/ui/all-fonts.ts';
import type { KnownLedger } from './known.ts';
import { OwnFiles } from './own-files.svelte.ts';
import OwnBench from './OwnBench.svelte';
import OwnCube from './OwnCube.svelte';

export async function loadBench({ gazetteer, topics }: KnownLedger) {
  const [files, sample] = await Promise.all([
    OwnFiles.prepare(gazetteer, topics),
    import('#lib/intake/sample/files.ts'),
    // Charts load their painters when they are first drawn: here they are loaded before.
    import('#lib/charts/canvas/mount.ts'),
    import('#lib/charts/picture.ts'),
    loadPainter(),
    loadAllFonts(),
  ]);
  return { files, sample, Bench: OwnBench, Cube: OwnCube };
}
