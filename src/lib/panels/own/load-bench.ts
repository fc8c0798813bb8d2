/** Everything that reading and showing own files needs, loaded together, so that nothing is fetched once a file is there. */
import { loadPainter } from '#lib/charts/svg/painter.ts';
import type { GazetteerPlace } from '#lib/intake/gazetteer.ts';
import type { KnownTopic } from '#lib/intake/topics.ts';
import { OwnFiles } from './own-files.svelte.ts';
import OwnBench from './OwnBench.svelte';

/** Letters of every part into which the fonts of the site are split: a file may bring any of them. */
const LETTERS = 'Aa Яя Әә Ққ Öö Éé Şş № — “”';

const WEIGHTS = [400, 500, 600, 700];

async function loadFonts(): Promise<void> {
  const style = getComputedStyle(document.documentElement);
  const families = ['--font-head', '--font-text'].map((name) => style.getPropertyValue(name).trim());
  await Promise.all(
    families.flatMap((family) =>
      WEIGHTS.map((weight) => document.fonts.load(`${weight} 16px ${family}`, LETTERS).catch(() => [])),
    ),
  );
}

export async function loadBench(places: readonly GazetteerPlace[], topics: readonly KnownTopic[]) {
  const [files] = await Promise.all([
    OwnFiles.prepare(places, topics),
    // Charts load their painters when they are first drawn: here they are loaded before.
    import('#lib/charts/canvas/mount.ts'),
    loadPainter(),
    loadFonts(),
  ]);
  return { files, Bench: OwnBench };
}
