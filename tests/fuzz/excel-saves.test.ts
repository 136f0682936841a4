import { describe, expect, it } from 'vitest';
import { readLedgers } from '../../src/ledgers/dataset.ts';
import { asExcelSaves } from './excel-saves.ts';
import { bytesOf, FOLDER, LEDGER_FILES, textOf } from './folder.ts';

/** Their months become Jan-18, which is no month that can be known for certain. */
const WITH_MONTHS = ['outreach.csv', 'reports.csv'];
const textIn = (file: string): string => textOf(FOLDER.get(file));
const sound = await readLedgers(new Map(FOLDER));

describe('ledgers that were double-clicked in Excel and saved', () => {
  it.for(['UTF-8', 'GBK'] as const)(
    'in %s are the same, with notices of what is written otherwise',
    async (encoding) => {
      const files = new Map(FOLDER);
      for (const file of LEDGER_FILES) {
        if (!WITH_MONTHS.includes(file)) files.set(file, asExcelSaves(textIn(file), encoding));
      }
      const { dataset, problems } = await readLedgers(files);
      expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(dataset).toEqual(sound.dataset);
      expect(problems.some(({ code }) => code === 'N-DATE')).toBe(true);
    },
  );

  it.for(WITH_MONTHS)('%s: a month that it made Jan-18 is read as it was, or refused', async (file) => {
    const { dataset, problems } = await readLedgers(new Map(FOLDER).set(file, asExcelSaves(textIn(file), 'UTF-8')));
    if (dataset !== null) expect(dataset).toEqual(sound.dataset);
    expect(problems.some((problem) => problem.file === file && problem.column === 'month')).toBe(true);
  });

  it('digits of a credit code that are gone are refused', async () => {
    const csv = textIn('firms.csv').replace('91350100M000100Y43', '913501000000000123');
    const { dataset, problems } = await readLedgers(new Map(FOLDER).set('firms.csv', asExcelSaves(csv, 'UTF-8')));
    expect(dataset).toBeNull();
    expect(problems.some(({ column, value }) => column === 'credit_code' && value === '9.13501E+17')).toBe(true);
  });

  it('zeros that an id has lost are found again, or missed at their place', async () => {
    const files = new Map(FOLDER);
    for (const file of LEDGER_FILES) files.set(file, bytesOf(textIn(file).replaceAll('f-1', '007')));
    const before = await readLedgers(files);
    files.set('services.csv', asExcelSaves(textOf(files.get('services.csv')), 'UTF-8'));
    const { dataset, problems } = await readLedgers(files);
    if (dataset !== null) expect(dataset).toEqual(before.dataset);
    expect(problems.some(({ file, column }) => file === 'services.csv' && column === 'firm_id')).toBe(true);
  });
});
