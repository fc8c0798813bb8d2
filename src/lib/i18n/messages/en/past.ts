export const past = {
  title: (date: string) => `The ledger as it stood on ${date}`,
  replayed: 'This page is computed anew from the rows recorded up to that day. Recorded since:',
  notReplayed: (date: string) => `This page shows the present. What the ledger has learnt since ${date}:`,
  empty: (date: string) => `On that day the ledger held nothing: its first row was recorded on ${date}.`,
  computing: 'The state of that day is being computed…',
  noSuchDay: 'The day in the address is in no calendar: this page shows the present.',
  nothingHere: 'On that day this page had nothing to show.',
  since: (rows: string, changed: string) => `rows added: ${rows}; corrected, revised or withdrawn: ${changed}`,
  nothingSince: 'Nothing has been recorded since: the page is the same as today.',
  all: 'All changes',
  day: 'Another day',
  show: 'Show',
  today: 'Back to the present',
  failed: 'The ledger could not be fetched, so the past cannot be shown.',
  choose: 'See the site as it stood on a day',
  chooseHelp:
    'Overview, Explore, rankings and districts are then computed from the rows recorded up to that day; the other pages say what has changed since. The day stays in the address.',
};
