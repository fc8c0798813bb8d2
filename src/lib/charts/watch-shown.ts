/** Tells when a drawing comes near the screen, and from then on when its width or the colours of the page change. */
export interface Shown {
  readonly width: number;
  /** Counts the changes of the theme. */
  readonly theme: number;
}

/** Calls back at once when near the screen, then on every change. Returns the way to stop. */
export function watchShown(element: HTMLElement, tell: (shown: Shown) => void): () => void {
  let theme = 0;
  let width = 0;
  let near = false;
  const report = () => {
    if (near && width > 0) tell({ width, theme });
  };
  const seen = new IntersectionObserver(
    (entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      near = true;
      seen.disconnect();
      report();
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
    seen.disconnect();
    sized.disconnect();
    dark.removeEventListener('change', recoloured);
    root.disconnect();
  };
}
