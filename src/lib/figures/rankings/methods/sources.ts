/** Whom the methods of the rankings follow; bibliographic, so the same in every language. Null: a rule of our own. */
export const RANKING_METHODS = {
  ranges: 'OECD, PISA 2018 Results (Volume I), 2019, Annex A3.',
  arrows: null,
  small:
    'Washington State Department of Health, Standards for Reporting Data with Small Numbers, 2018. CDC, WISQARS: unstable rates.',
  measures: 'R. E. Moore, R. B. Kearfott, M. J. Cloud, Introduction to Interval Analysis, 2009, ch. 2.',
  funnel:
    'D. J. Spiegelhalter, Statistics in Medicine 24 (2005) 1185–1202, A.1.1. C. J. Clopper, E. S. Pearson, Biometrika 26 (1934) 404–413. NIST DLMF 8.17.5, 8.17.22.',
  similarity: 'J. C. Gower, Biometrics 27 (1971) 857–871.',
  median: 'R. E. Moore, R. B. Kearfott, M. J. Cloud, Introduction to Interval Analysis, 2009, ch. 5.',
  movement: null,
} as const;
export type RankingMethod = keyof typeof RANKING_METHODS;
