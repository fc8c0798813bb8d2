/** Words of what leaves the page: pictures, the embedded chart and its snippet. */
export const share = {
  group: 'Take the chart away',
  png: 'PNG picture',
  svg: 'SVG drawing',
  working: 'Preparing the picture…',
  done: (name: string) => `Saved: ${name}.`,
  failed: 'The picture could not be made. Nothing was saved.',
  embed: 'Put it on your page',
  embedHelp:
    'Paste this where the chart should stand. It keeps to the width of its place, works from 320 pixels up and tells your page its height.',
  snippet: 'HTML of the embedded chart',
  copy: 'Copy',
  copied: 'Copied.',
  copyFailed: 'Your browser did not allow it. The text is selected: copy it yourself.',
  theme: 'Colours',
  themes: { auto: 'as on the reader’s device', light: 'light', dark: 'dark' },
  embedTitle: 'Chart',
  open: 'Open in Aina: figures, sources, other views',
  noScript: 'This chart is drawn by a script. Without one it can be read here:',
};
