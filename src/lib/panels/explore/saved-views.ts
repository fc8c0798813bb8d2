/** Views that the reader named, kept on the device. Storage may be full, forbidden or spoilt: then there are none. */
import { keepChoice, readChoice } from '#lib/ui/device-choice.ts';

export interface SavedView {
  readonly name: string;
  /** Query string of the address. */
  readonly query: string;
}

const KEY = 'aina-views';
const MOST = 100;
const MAX_NAME = 80;
const MAX_QUERY = 8_000;

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
    return views.slice(0, MOST).map(({ name, query }) => ({ name: name.slice(0, MAX_NAME), query }));
  } catch {
    return [];
  }
}

/** Whether the device took them. */
export function writeSaved(views: readonly SavedView[]): boolean {
  const text = views.length === 0 ? null : JSON.stringify(views.slice(0, MOST));
  keepChoice(KEY, text);
  return readChoice(KEY) === text;
}

/** The list with this view under this name; a view of that name is replaced. */
export function withView(views: readonly SavedView[], name: string, query: string): SavedView[] {
  const clean = name.trim().slice(0, MAX_NAME);
  if (clean === '') return [...views];
  return [...views.filter((view) => view.name !== clean), { name: clean, query }];
}

export function renamed(views: readonly SavedView[], from: string, to: string): SavedView[] {
  const clean = to.trim().slice(0, MAX_NAME);
  if (clean === '' || clean === from) return [...views];
  return views
    .filter((view) => view.name !== clean)
    .map((view) => (view.name === from ? { ...view, name: clean } : view));
}
