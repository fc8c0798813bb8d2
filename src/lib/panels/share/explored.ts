/** Address in Explore of what a panel shows, so that it can be put on another page: made when somebody asks for it. */
import type { View } from '#lib/view/view.ts';

export async function exploredView(part: Partial<View>): Promise<string> {
  const { DEFAULT_VIEW, writeView } = await import('#lib/view/view.ts');
  return writeView({ ...DEFAULT_VIEW, picked: part.chart !== undefined, ...part });
}
