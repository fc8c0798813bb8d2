/**
 * Arrow keys in a table of links: one stop of the Tab key for the whole table, as in a grid, because a reader who wants
 * past it should not press Tab three hundred times. Without a script every link stays a stop.
 */
export function walk(table: HTMLTableElement): () => void {
  const links = (): HTMLAnchorElement[] => [...table.querySelectorAll<HTMLAnchorElement>('tbody td[role=cell] > a')];

  const stopAt = (chosen: HTMLAnchorElement | undefined): void => {
    for (const link of links()) link.tabIndex = link === chosen ? 0 : -1;
  };

  const beside = (link: HTMLAnchorElement, rows: number, columns: number): HTMLAnchorElement | undefined => {
    const cell = link.closest('td');
    const row = cell?.closest('tr');
    if (!cell || !row) return undefined;
    if (rows === 0) {
      const inRow = [...row.querySelectorAll<HTMLAnchorElement>('td > a')];
      return inRow[inRow.indexOf(link) + columns];
    }
    const all = [...table.querySelectorAll<HTMLTableRowElement>('tbody tr')].filter((one) =>
      one.querySelector('td > a'),
    );
    const next = all[all.indexOf(row) + rows];
    // A row that is published nowhere has one wide cell.
    const target = next?.cells[cell.cellIndex]?.querySelector('a') ?? next?.querySelector('td > a');
    return target instanceof HTMLAnchorElement ? target : undefined;
  };

  const key = (event: KeyboardEvent): void => {
    const link = event.target;
    if (!(link instanceof HTMLAnchorElement) || event.altKey || event.ctrlKey || event.metaKey) return;
    if (!links().includes(link)) return;
    const step = { ArrowRight: [0, 1], ArrowLeft: [0, -1], ArrowDown: [1, 0], ArrowUp: [-1, 0] }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = beside(link, step[0] ?? 0, step[1] ?? 0);
    if (next === undefined) return;
    stopAt(next);
    next.focus();
  };

  const focus = (event: FocusEvent): void => {
    const link = event.target;
    if (link instanceof HTMLAnchorElement && links().includes(link)) stopAt(link);
  };

  stopAt(links()[0]);
  // Filters and an opened cell change the rows; the table keeps one stop.
  const changes = new MutationObserver(() => {
    const all = links();
    stopAt(all.find((link) => link.tabIndex === 0 && link.hasAttribute('tabindex')) ?? all[0]);
  });
  changes.observe(table, { childList: true, subtree: true });
  table.addEventListener('keydown', key);
  table.addEventListener('focusin', focus);
  return () => {
    changes.disconnect();
    table.removeEventListener('keydown', key);
    table.removeEventListener('focusin', focus);
  };
}
