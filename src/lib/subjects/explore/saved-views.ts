/** Views that the reader named, kept on the device. Storage may be full, forbidden or spoilt: then there are none. */
import { keepChoice, readChoice } from '#lib/ui/device-choice.ts';

export interface SavedView {
  readonly name: string;
  /** Query string of the address. */
  readonly query: string;
}

const KEY = 'aina-views';
/** Views that are kept at most. */
export const MOST = 100;
const MAX_NAME = 80;
const MAX_QUERY = 8_000;

/** At most `MAX_NAME` characters, with no blanks around them. */
const cleanName = (name: string): string => name.trim().slice(0, MAX_NAME).trim();

const isSaved = (value: unknown): value is SavedView =>
  typeof value === 'object' &&
  value !== null &&
  typeof (value as SavedView).name === 'string' &&
  typeof (value as SavedView).query === 'string' &&
  (value as SavedView).name.trim() !== '' &&
  (value as SavedView).query.length <= MAX_QUERY;

export function readSaved(): SavedView[] {
  try {
    const value: unknown = JSON.parse(readChoice(KEY) ?? '[]');
    const views = Array.isArray(value) ? value.filter(isSaved) : [];
    const byName = new Map(views.map(({ name, query }) => [cleanName(name), query]));
    return [...byName].slice(0, MOST).map(([name, query]) => ({ name, query }));
  } catch {
    // Something else wrote under this key.
    return [];
  }
}

/** Whether the next visit will find them, all of them. */
export function writeSaved(views: readonly SavedView[]): boolean {
  keepChoice(KEY, views.length === 0 ? null : JSON.stringify(views.slice(0, MOST)));
  return JSON.stringify(readSaved()) === JSON.stringify(views);
}

/** The list with this view under this name; a view of that name is replaced. */
export function withView(views: readonly SavedView[], name: string, query: string): SavedView[] {
  const clean = cleanName(name);
  if (clean === '') return [...views];
  return [...views.filter((view) => view.name !== clean), { name: clean, query }];
}

export function renamed(views: readonly SavedView[], from: string, to: string): SavedView[] {
  const clean = cleanName(to);
  // The view may be gone: another tab keeps the same list.
  if (clean === '' || clean === from || !views.some((view) => view.name === from)) return [...views];
  return views
    .filter((view) => view.name !== clean)
    .map((view) => (view.name === from ? { ...view, name: clean } : view));
}
