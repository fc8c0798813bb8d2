/** Tells when a drawing comes near the screen, and from then on when its width or the colours of the page change. */
export interface Shown {
  readonly width: number;
  /** Counts the changes of the theme. */
  readonly theme: number;
}

let sign: Promise<void> | undefined;

/**
 * The reader's first sign of life on this page. Until then the prerendered drawing is all there is to see, and the library
 * that draws the living one would only weigh on the first paint.
 */
export function firstSign(): Promise<void> {
  sign ??= new Promise((resolve) => {
    for (const name of ['pointermove', 'pointerdown', 'keydown', 'focusin', 'touchstart', 'wheel', 'scroll']) {
      addEventListener(name, () => resolve(), { once: true, passive: true, capture: true });
    }
  });
  return sign;
}

/** Calls back when near the screen and the reader has moved, then on every change. Returns the way to stop. */
export function watchShown(element: HTMLElement, tell: (shown: Shown) => void): () => void {
  let theme = 0;
  let width = 0;
  let near = false;
  let stopped = false;
  const report = () => {
    if (near && width > 0) tell({ width, theme });
  };
  const seen = new IntersectionObserver(
    (entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      seen.disconnect();
      void firstSign().then(() => {
        near = !stopped;
        report();
      });
    },
    { rootMargin: '200px' },
  );
  const sized = new ResizeObserver(() => {
    const next = Math.floor(element.clientWidth);
    if (next === width) return;
    width = next;
    report();
  });
  const recoloured = () => {
    theme++;
    report();
  };
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const root = new MutationObserver(recoloured);
  seen.observe(element);
  sized.observe(element);
  dark.addEventListener('change', recoloured);
  root.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
  return () => {
    stopped = true;
    near = false;
    seen.disconnect();
    sized.disconnect();
    dark.removeEventListener('change', recoloured);
    root.disconnect();
  };
}
