/** The files that can be taken away. `profile` is how the CSV inside is written. */
import type { Profile } from './profiles.ts';

export const FORMATS = ['csv_excel', 'csv_standard', 'xlsx', 'zip', 'json', 'parquet'] as const;
export type Format = (typeof FORMATS)[number];

interface About {
  readonly ending: string;
  readonly mime: string;
  readonly profile: Profile;
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export const ABOUT: Readonly<Record<Format, About>> = {
  csv_excel: { ending: 'csv', mime: 'text/csv;charset=utf-8', profile: 'excel' },
  csv_standard: { ending: 'csv', mime: 'text/csv;charset=utf-8', profile: 'standard' },
  xlsx: { ending: 'xlsx', mime: XLSX, profile: 'standard' },
  zip: { ending: 'zip', mime: 'application/zip', profile: 'standard' },
  json: { ending: 'json', mime: 'application/json', profile: 'standard' },
  parquet: { ending: 'parquet', mime: 'application/vnd.apache.parquet', profile: 'standard' },
};

export const csvFormat = (profile: Profile): Format => (profile === 'excel' ? 'csv_excel' : 'csv_standard');
