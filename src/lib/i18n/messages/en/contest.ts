/** Contests of reception offices, as several pages show them. */
export const contest = {
  title: 'Contests of reception offices',
  help: 'Places as announced. No scores were published.',
  stages: { district: 'district', regional: 'regional', national: 'national' },
  steps: { district: 'district stage', regional: 'regional stage', national: 'national stage' },
  noOrder: 'Several winners; no order between them was given.',
  criteriaNote: 'Criteria are what the organiser looked at. No score for any of them was published.',
  onlyOne: 'The ledger holds one contest. Others will stand beside it once they are reported.',
  stage: 'Stage',
  year: 'Year',
  yearUnknown: 'not stated',
  criteria: 'Criteria named',
  othersUnknown: 'Places of the other districts were not published. They are not last, and no score exists.',
};
