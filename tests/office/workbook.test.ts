import { execFile } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../site/commands.ts';
import { csvTables, differences, parsedCsv } from '../workbook-cells.ts';
import { NO_OFFICE, OFFICE, PATIENCE } from './spreadsheet-program.ts';

/** Every sheet as CSV: commas, quotation marks, UTF-8, cells by their values. */
const EVERY_SHEET = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1';

test(
  'the published workbook opens in a spreadsheet program without a word, and every sheet has the cells of its CSV',
  async ({ skip }) => {
    skip(OFFICE === null, NO_OFFICE);
    if (OFFICE === null) return;
    const folder = temporaryFolder('workbook');
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const { stdout, stderr } = await promisify(execFile)(
      OFFICE,
      [profile, '--headless', '--convert-to', EVERY_SHEET, '--outdir', folder, 'dist/data/workbook.xlsx'],
      { timeout: PATIENCE },
    );
    // What it is told of Java concerns the machine, not the workbook.
    expect(stderr.split('\n').filter((line) => line !== '' && !/java/i.test(line))).toEqual([]);
    expect(stdout).not.toMatch(/warn|error|repair/i);
    for (const table of csvTables('dist/data')) {
      const [head = [], ...rows] = parsedCsv(readFileSync(join(folder, `workbook-${table.sheet}.csv`), 'utf8'));
      expect(head.length, table.name).toBeGreaterThanOrEqual(table.schema.fields.length);
      expect(differences(table, rows), table.name).toEqual([]);
    }
    rmSync(folder, { recursive: true });
  },
  PATIENCE,
);
