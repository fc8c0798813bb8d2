/** Groups of indicators in a fixed order: what residents write about first. */
export const GROUP_ORDER = [
  'appeals',
  'contest',
  'gas',
  'water',
  'housing',
  'roads',
  'education',
  'health',
  'emergency',
  'safety',
  'land',
  'population',
  'economy',
  'tourism',
] as const;
