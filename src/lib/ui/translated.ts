/**
 * A page that the browser translates. Translators put <font> in the place of a text; the program goes on writing into the text that
 * was taken out, and the old title stands over new bars. A text that changes is put back where its translation stands, and the
 * translator takes it up anew.
 */

/** Watches until the returned function is called. Only in a browser. */
export function keepTranslatedTrue(root: HTMLElement): () => void {
  /** By the text that was taken out, what stands in its place. */
  const standIns = new WeakMap<Node, Element>();

  const changes = new MutationObserver((records) => {
    for (const { target } of records) {
      const standIn = standIns.get(target);
      standIns.delete(target);
      if (standIn?.isConnected === true && target instanceof Text) standIn.replaceWith(target);
    }
  });
  const replacements = new MutationObserver((records) => {
    for (const [i, record] of records.entries()) {
      const put = [...record.addedNodes].find((node) => node instanceof Element && node.nodeName === 'FONT');
      if (!(put instanceof Element)) continue;
      // Taken out in the same step, or in one right beside it.
      const near = [record, records[i + 1], records[i - 1]];
      const taken = near.flatMap((one) => (one?.target === record.target ? [...one.removedNodes] : []));
      const text = taken.find((node) => node instanceof Text && !standIns.has(node));
      if (text === undefined) continue;
      standIns.set(text, put);
      changes.observe(text, { characterData: true });
    }
  });
  replacements.observe(root, { childList: true, subtree: true });
  return () => {
    replacements.disconnect();
    changes.disconnect();
  };
}
