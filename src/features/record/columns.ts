/** What a figure of the record has of its table. */
export const RECORD_COLUMNS = [
  'id',
  'statement_date',
  'period_start',
  'period_end',
  'scope',
  'indicator',
  'kind',
  'value',
  'unit',
  'publisher',
  'source_title',
  'source_url',
];
