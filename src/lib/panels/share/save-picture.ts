/** Saves a chart as a picture with its title, its sources and whose it is. */
import type { ChartSpec } from '#lib/charts/chart-spec.ts';
import { pictureName, type NamedRow } from '#lib/export/file-name.ts';
import { saveBlob } from '#lib/export/save-blob.ts';
import type { Lang } from '#lib/i18n/lang.ts';
import type { Messages } from '#lib/i18n/messages.ts';
import { shownVersion } from '#lib/view/as-of.ts';

export interface Pictured {
  readonly spec: ChartSpec;
  /** What the chart holds, as codes, for the name of the file. */
  readonly name: string | readonly string[];
  /** The figures drawn, for the name of the file. */
  readonly rows?: readonly NamedRow[] | undefined;
  /** Where the chart is none of the ledger's: whose data it shows, in words. */
  readonly own?: string | undefined;
  readonly lang: Lang;
  readonly t: Pick<Messages, 'common'>;
}

/** Pixels: wide enough for every kind to be legible in a document or a post. */
const WIDTH = 760;

/** The name of the saved file. `element` is any element of the page. @throws Error where the browser gives no picture */
export async function savePicture(
  { spec, name, rows = [], own, lang, t }: Pictured,
  ending: 'png' | 'svg',
  element: Element,
): Promise<string> {
  const { picture } = await import('#lib/charts/picture.ts');
  const version = own === undefined ? shownVersion() : '';
  const imprint = `${own ?? `${t.common.site}. ${t.common.ledgerVersion(version)}`}. ${location.host}`;
  const file = pictureName(name, spec.kind, rows, lang, version, ending);
  saveBlob(await picture(spec, ending, WIDTH, element, imprint), file);
  return file;
}
