/** What a reader takes from a panel: its rows as CSV, its chart as a picture, and what became of the last of them. */
import type { ChartSpec } from '#lib/charts/chart-spec.ts';
import { Ordering, type Held } from '#lib/export/ordering.svelte.ts';
import type { Messages } from '#lib/i18n/messages.ts';

export interface Panel extends Held {
  readonly t: Messages;
  readonly spec: ChartSpec | (() => Promise<ChartSpec | undefined>) | undefined;
  /** Where the data are none of the ledger's: whose they are, in words. */
  readonly own: string | undefined;
  /** The element whose fonts and colours the picture takes. */
  readonly line: HTMLElement | undefined;
}

export class Taking {
  readonly #panel: () => Panel;
  /** The order of a file, once there was one. */
  ordering = $state.raw<Ordering | null>(null);
  #drawing = $state<'idle' | 'working' | 'failed'>('idle');
  #picture = $state('');

  /** `panel` is read at each press: the panel may have changed. */
  constructor(panel: () => Panel) {
    this.#panel = panel;
  }

  csv(): void {
    this.#picture = '';
    this.#drawing = 'idle';
    this.ordering ??= new Ordering(this.#panel);
    this.ordering.csv(this.#panel().rows ? 'shown' : 'behind');
  }

  async png(): Promise<void> {
    const { spec, line, rows, name, own, lang, t } = this.#panel();
    if (!spec || !line) return;
    this.ordering = null;
    this.#drawing = 'working';
    try {
      const { savePicture } = await import('#lib/panels/share/save-picture.ts');
      const drawn = await (typeof spec === 'function' ? spec() : spec);
      if (drawn === undefined) throw new Error('there is nothing to draw');
      this.#picture = await savePicture({ spec: drawn, name, rows, own, lang, t }, 'png', line);
      this.#drawing = 'idle';
    } catch (cause) {
      console.error(cause);
      this.#drawing = 'failed';
    }
  }

  get said(): string {
    const { t } = this.#panel();
    const file = this.ordering?.download.now;
    if (this.#drawing === 'working') return t.share.working;
    if (this.#drawing === 'failed') return t.share.failed;
    if (file?.kind === 'working') return t.export.working;
    if (file?.kind === 'failed') return file.loading ? t.export.failedLoading : t.export.failed;
    if (file?.kind === 'done') return t.share.done(file.file);
    return this.#picture === '' ? '' : t.share.done(this.#picture);
  }

  /** The way to try what failed once more. */
  get again(): (() => void) | null {
    if (this.#drawing === 'failed') return () => void this.png();
    const file = this.ordering?.download.now;
    return file?.kind === 'failed' ? file.again : null;
  }
}
