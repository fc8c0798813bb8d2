import { describe, expect, it } from 'vitest';
import { opensSearch } from './search-keys.ts';

const none = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, target: null };

// Outside of a browser there is no HTMLElement to ask about.
globalThis.HTMLElement ??= class {} as typeof HTMLElement;

describe('the search opens', () => {
  it('by "/" and by its key on Russian and Kazakh layouts', () => {
    expect(opensSearch({ ...none, key: '/', code: 'Slash' })).toBe(true);
    expect(opensSearch({ ...none, key: '.', code: 'Slash' })).toBe(true);
    expect(opensSearch({ ...none, key: '№', code: 'Slash' })).toBe(true);
    expect(opensSearch({ ...none, key: '/', code: 'Digit7', shiftKey: true })).toBe(true);
  });

  it('by Ctrl+K and by ⌘K on any layout', () => {
    expect(opensSearch({ ...none, key: 'k', code: 'KeyK', ctrlKey: true })).toBe(true);
    expect(opensSearch({ ...none, key: 'л', code: 'KeyK', metaKey: true })).toBe(true);
  });

  it('by no other key', () => {
    expect(opensSearch({ ...none, key: '.', code: 'Period' })).toBe(false);
    expect(opensSearch({ ...none, key: '?', code: 'Slash', shiftKey: true })).toBe(false);
    expect(opensSearch({ ...none, key: 'k', code: 'KeyK' })).toBe(false);
    expect(opensSearch({ ...none, key: 'K', code: 'KeyK', ctrlKey: true, shiftKey: true })).toBe(false);
    expect(opensSearch({ ...none, key: 'k', code: 'KeyK', ctrlKey: true, altKey: true })).toBe(false);
  });
});
