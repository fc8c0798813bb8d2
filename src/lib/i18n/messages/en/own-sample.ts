/** Made-up files to try the page with, and what stands in them. */
export const sample = {
  title: 'Nothing at hand?',
  register: 'Open a made-up register',
  workbook: 'Open a made-up workbook',
  note: 'Synthetic data: 4,000 invented appeals, or three years of invented figures. The pages say so wherever they show.',
  figures: 'Synthetic data: these figures are made up',
  names: {
    register: 'Synthetic register of appeals.csv',
    workbook: 'Synthetic figures by district.xlsx',
    sheet: 'Synthetic data',
  },
  words: {
    received: 'Date received',
    closed: 'Date closed',
    place: 'District',
    topic: 'Topic',
    channel: 'Channel',
    outcome: 'Outcome',
    channels: ['portal', 'reception', 'letter', 'telephone'],
    outcomes: ['resolved', 'explained', 'forwarded', 'refused'],
    count: 'Appeals received',
    share: 'Resolved',
  },
};
