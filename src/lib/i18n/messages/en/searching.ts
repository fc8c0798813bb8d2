import { enPlural } from '../../plural.ts';

/** Words of the open search. */
export const searching = {
  title: 'Search the ledger',
  placeholder: 'District, topic, indicator, source or reported words',
  hint: 'In Kazakh, Russian or English. Arrow keys choose, Enter opens, Esc closes.',
  loading: 'Fetching the index…',
  failed: 'The search index could not be fetched. The pages themselves work as before.',
  retry: 'Try again',
  nothing: (query: string) => `Nothing found for “${query}”.`,
  didYouMean: 'Perhaps you meant',
  nothingHelp: 'Try fewer words or the beginning of a word: a name of a district, a topic, a word of the report.',
  count: (n: number, said: string) => `${said} ${enPlural(n, 'result', 'results')}`,
  shown: (shown: string, total: string) => `${shown} of ${total}`,
  results: 'Results',
  kinds: {
    place: 'Places',
    indicator: 'Indicators',
    topic: 'Topics',
    scope: 'Whose counts',
    conflict: 'Disagreements between sources',
    derived: 'Derived or refused',
    source: 'Sources',
    figure: 'Reported words',
  },
};
