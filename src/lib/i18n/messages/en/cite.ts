export const cite = {
  title: 'Cite this figure',
  language: 'Language of the citation',
  languages: { kk: 'Kazakh', ru: 'Russian', en: 'English' },
  fragment: 'Words of the source',
  derived: 'Derived value',
  sentence: 'Sentence',
  reference: 'Reference',
  format: 'Format',
  formats: { plain: 'Text', bibtex: 'BibTeX', ris: 'RIS', csl: 'CSL-JSON' },
  save: 'Save as a file',
  permalink: 'Permalink',
  permalinkHelp:
    'At this address the figure stays as it was said. If it is corrected, revised or withdrawn later, a notice there tells so.',
  open: 'Open the permalink',
  loading: 'The ledger is being fetched…',
  failed: 'The ledger could not be fetched. The figure’s own page has the sentence ready.',
};
