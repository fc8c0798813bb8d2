/**
 * The schema of every table, as code. data/datapackage.json says the same to the outside; a test holds the two together.
 * The order of the columns here is the order in the files.
 */
import { KINDS, PERIOD_KINDS, PERIOD_LENGTHS, QUALIFIERS, STATUSES } from '#lib/figures/figure.ts';
import { code, column, date, integer, key, number, oneOf, optional, ref, text } from './column.ts';
import type { TableSchema } from './column.ts';
import {
  DIMENSIONS,
  DIRECTIONS,
  GROUPS,
  LANGUAGES,
  LEVELS,
  REMARK_KINDS,
  SCOPE_KINDS,
  SOURCE_KINDS,
  STAGES,
  UNIT_FORMS,
} from './types.ts';
import type { Rows, TableName } from './types.ts';

/** A length, and what is known of the dates where the year or the closing day is missing. */
const LENGTH =
  /^(day|week|month|two_months|quarter|four_months|five_months|half|seven_months|eight_months|nine_months|ten_months|eleven_months|year|year_to_date|three_years|day:(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])|month:(0[1-9]|1[0-2])|year_to_date:[0-9]{4})$/;
const LENGTH_IN_WORDS = `one of ${PERIOD_LENGTHS.join(', ')}; also day:02-28, month:03, year_to_date:2022`;

function figureColumns(table: 'figures' | 'statistics') {
  const id =
    table === 'figures' ? key('id', /^f[0-9]{4}$/, 'f and four digits') : key('id', /^b[0-9]{5}$/, 'b and five digits');
  return [
    id,
    ref('place', 'places'),
    ref('indicator', 'indicators'),
    ref('topic', 'topics', optional),
    ref('scope', 'scopes'),
    date('period_start', optional),
    date('period_end', optional),
    oneOf('period_kind', PERIOD_KINDS),
    column('period_length', { type: 'string', pattern: LENGTH, patternInWords: LENGTH_IN_WORDS }, optional),
    oneOf('status', STATUSES),
    oneOf('qualifier', QUALIFIERS),
    number('value'),
    number('value_upper', optional),
    ref('unit', 'units'),
    ref('base', 'bases', optional),
    text('as_reported'),
    number('step', {}, { minimum: 0.0001 }),
    ref('source', 'sources'),
    ref('conflict', 'conflicts', optional),
    ref('contest', 'contests', optional),
    ref('repeats', table, optional),
    ref('break_remark', 'remarks', optional),
    ref('suspect_remark', 'remarks', optional),
    text('note', optional),
    date('recorded_on'),
    ref('revises', table, optional),
    text('revision_reason', optional),
  ];
}

/** Every table by name. */
export const TABLES: { readonly [T in TableName]: TableSchema<keyof Rows[T] & string> } = {
  places: {
    file: 'places.csv',
    key: 'code',
    columns: [
      code(/^[a-z0-9]+(?:-[a-z0-9]+)*$/),
      column(
        'kato',
        { type: 'string', pattern: /^[0-9]{9}$/, patternInWords: 'nine digits' },
        { required: false, unique: true },
      ),
      column(
        'iso',
        { type: 'string', pattern: /^KZ(-[A-Z0-9]{2,3})?$/, patternInWords: 'an ISO 3166-2 code of Kazakhstan' },
        optional,
      ),
      oneOf('level', LEVELS),
      ref('parent', 'places', optional),
      text('name_kk'),
      text('name_ru'),
      text('name_en'),
      text('short_kk'),
      text('short_ru'),
      text('short_en'),
      text('tile_kk', optional),
      text('tile_ru', optional),
      text('tile_en', optional),
      date('valid_from', optional),
      date('valid_to', optional),
      ref('predecessor', 'places', optional),
      integer('tile_col', optional, { minimum: 0, maximum: 4 }),
      integer('tile_row', optional, { minimum: 0, maximum: 5 }),
      number('lat', optional, { minimum: 40, maximum: 56 }),
      number('lon', optional, { minimum: 46, maximum: 88 }),
      text('note', optional),
    ],
  },
  indicators: {
    file: 'indicators.csv',
    key: 'code',
    columns: [
      code(),
      oneOf('group', GROUPS),
      ref('unit', 'units'),
      oneOf('kind', KINDS),
      oneOf('direction', DIRECTIONS),
      oneOf('additive', ['yes', 'no']),
      text('name_en'),
      text('name_ru'),
      text('name_kk'),
      text('definition_en'),
      text('definition_ru'),
      text('definition_kk'),
    ],
  },
  topics: {
    file: 'topics.csv',
    key: 'code',
    columns: [code(), oneOf('dimension', DIMENSIONS), text('name_en'), text('name_ru'), text('name_kk')],
  },
  scopes: {
    file: 'scopes.csv',
    key: 'code',
    columns: [
      code(),
      oneOf('kind', SCOPE_KINDS),
      text('name_en'),
      text('name_ru'),
      text('name_kk'),
      text('note_en'),
      text('note_ru'),
      text('note_kk'),
    ],
  },
  sources: {
    file: 'sources.csv',
    key: 'id',
    columns: [
      key('id', /^s[0-9]{3}$/, 's and three digits'),
      oneOf('kind', SOURCE_KINDS),
      text('publisher'),
      text('title', optional),
      column('url', { type: 'url' }, optional),
      oneOf('language', LANGUAGES),
      date('published', optional),
      date('accessed'),
      text('note', optional),
    ],
  },
  units: {
    file: 'units.csv',
    key: 'code',
    columns: [
      code(),
      oneOf('form', UNIT_FORMS),
      text('kk'),
      text('kk_ablative', optional),
      text('kk_dative', optional),
      text('ru_one'),
      text('ru_few'),
      text('ru_many'),
      text('en_one'),
      text('en_other'),
      text('label_kk'),
      text('label_ru'),
      text('label_en'),
    ],
  },
  bases: {
    file: 'bases.csv',
    key: 'code',
    columns: [code(), text('name_en'), text('name_ru'), text('name_kk')],
  },
  conflicts: {
    file: 'conflicts.csv',
    key: 'id',
    columns: [
      key('id', /^C[0-9]{2}$/, 'C and two digits'),
      text('what_en'),
      text('what_ru'),
      text('what_kk'),
      text('explanation_en'),
      text('explanation_ru'),
      text('explanation_kk'),
    ],
  },
  contests: {
    file: 'contests.csv',
    key: 'id',
    columns: [
      key('id', /^[a-z0-9]+(?:_[a-z0-9]+)*$/, 'a code of small Latin letters, digits and _'),
      ref('organiser', 'scopes'),
      ref('place', 'places'),
      oneOf('stage', STAGES),
      integer('year', optional, { minimum: 1991 }),
      text('name_en'),
      text('name_ru'),
      text('name_kk'),
      text('criteria_en'),
      text('criteria_ru'),
      text('criteria_kk'),
      ref('source', 'sources'),
      text('note', optional),
    ],
  },
  remarks: {
    file: 'remarks.csv',
    key: 'code',
    columns: [
      code(/^(break|suspect)(?:_[a-z0-9]+)+$/),
      oneOf('kind', REMARK_KINDS),
      text('text_en'),
      text('text_ru'),
      text('text_kk'),
    ],
  },
  figures: { file: 'figures.csv', key: 'id', columns: figureColumns('figures') },
  statistics: { file: 'statistics.csv', key: 'id', columns: figureColumns('statistics') },
};

export const TABLE_NAMES = Object.keys(TABLES) as TableName[];

/** Names of the files that make up the ledger. */
export const LEDGER_FILES: readonly string[] = TABLE_NAMES.map((name) => TABLES[name].file);
