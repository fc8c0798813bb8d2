import type { MeasureWords } from '../../derive/derived-measures.ts';

export const en: Readonly<Record<string, MeasureWords>> = {
  school_places_per_1000_pupils: {
    name: 'New school places per 1,000 pupils',
    per: 'Per 1,000 pupils',
    definition:
      'Places in schools opened in the year, for every 1,000 pupils. Children by district are not published, so pupils stand for them.',
    reason:
      'More is better: new places relieve schools that teach in two or three shifts. A district that needs none may open none.',
  },
  preschool_places_per_1000: {
    name: 'New kindergarten places per 1,000 residents',
    per: 'Per 1,000 residents',
    definition:
      'Places in kindergartens opened in the year, for every 1,000 residents at its end. Small children by district are not published.',
    reason: 'More is better: a place shortens the queue. A district without a queue may open none.',
  },
  pupils_per_school: {
    name: 'Pupils per school',
    per: 'Per school',
    definition: 'Pupils of general-education schools divided by the number of schools.',
    reason:
      'No direction: a large number can mean crowding or a town, a small one closeness to home or a village school without teachers.',
  },
  children_per_preschool: {
    name: 'Children per kindergarten',
    per: 'Per kindergarten',
    definition: 'Children in kindergartens and mini-centres divided by the number of both.',
    reason: 'No direction: mini-centres of ten children and town kindergartens of three hundred are counted alike.',
  },
  hospital_beds_per_1000: {
    name: 'Hospital beds per 1,000 residents',
    per: 'Per 1,000 residents',
    definition: 'Hospital beds in the district for every 1,000 residents at the end of the year.',
    reason:
      'More is better: a bed nearby can be had sooner. Regional hospitals stand in a few districts and serve the others too.',
  },
  clinic_capacity_per_1000: {
    name: 'New clinic capacity per 1,000 residents',
    per: 'Per 1,000 residents',
    definition:
      'Visits per shift that clinics opened in the year can take, for every 1,000 residents at its end. The capacity of older clinics is not published.',
    reason: 'More is better: shorter queues at the doctor. A district that needs no clinic may open none.',
  },
  housing_per_1000: {
    name: 'Housing commissioned per 1,000 residents',
    per: 'Per 1,000 residents',
    definition: 'Floor area of dwellings put into use in the year, for every 1,000 residents at its end.',
    reason:
      'More is better for those who need a home. It is the year’s building, not the housing there is: that is not published.',
  },
  gas_coverage_of_settlements: {
    name: 'Gas coverage of settlements',
    per: 'Of 100 settlements',
    definition: 'Settlements with gas in every 100 settlements of the district.',
    reason: 'More is better: gas heats cleaner and costs less work than coal.',
  },
  crimes_per_1000: {
    name: 'Registered crimes per 1,000 residents',
    per: 'Per 1,000 residents',
    definition: 'Crimes registered in the year for every 1,000 residents at its end.',
    reason:
      'Fewer is better. Only registered crimes are counted, and the rules of registration changed: more can also mean that more is reported.',
  },
  births_per_1000: {
    name: 'Births per 1,000 residents',
    per: 'Per 1,000 residents',
    definition: 'Births of the year for every 1,000 residents at its end.',
    reason: 'No direction: the number follows the age of the residents and is no task of an office.',
  },
  deaths_per_1000: {
    name: 'Deaths per 1,000 residents',
    per: 'Per 1,000 residents',
    definition: 'Deaths of the year for every 1,000 residents at its end.',
    reason:
      'No direction: where more old people live, more die. Rates by age would allow a judgement; they are not published.',
  },
  net_migration_per_1000: {
    name: 'Net migration per 1,000 residents',
    per: 'Per 1,000 residents',
    definition: 'People who moved in less those who moved out in the year, for every 1,000 residents at its end.',
    reason:
      'No direction: people come to suburbs for land and leave villages for study; neither is plainly good or bad.',
  },
  businesses_per_1000: {
    name: 'Small and medium businesses per 1,000 residents',
    per: 'Per 1,000 residents',
    definition: 'Active small and medium businesses for every 1,000 residents at the end of the year.',
    reason: 'No direction: many small sellers are not plainly better than a few large employers.',
  },
  investment_per_resident: {
    name: 'Investment in fixed capital per resident',
    per: 'Per resident',
    definition: 'Investment of the year divided by the residents at its end.',
    reason: 'No direction: one power station or plant makes the year of a district; residents may see little of it.',
  },
  retail_per_resident: {
    name: 'Retail turnover per resident',
    per: 'Per resident',
    definition: 'Retail turnover of the year divided by the residents at its end.',
    reason: 'No direction: it is counted where the shop stands, not where the buyer lives.',
  },
};
