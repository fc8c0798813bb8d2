/** What opens the search, and the small controls that stand on every page. */
export const search = {
  open: 'Search',
  shortcut: 'Press / or Ctrl+K',
  retry: 'Try again',
  controls: {
    language: 'Language',
    theme: 'Theme',
    themes: { auto: 'Auto', light: 'Light', dark: 'Dark' },
    inEnglish: 'In English',
    openSource: 'Open the source',
  },
};
