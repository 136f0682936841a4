import { cpSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readDataDir } from '../../scripts/disk/read-data-dir.ts';
import { readCity } from '../../src/history/read.ts';
import { temporaryFolder } from '../site/commands.ts';
import { atTheKeyboard, NO_OFFICE, OFFICE, PATIENCE, steps } from './spreadsheet-program.ts';

test(
  'ledgers that are opened in a spreadsheet program and saved, as CSV or as workbooks, give the same figures',
  async ({ skip }) => {
    skip(OFFICE === null, NO_OFFICE);
    const [asCsv, asWorkbooks] = [temporaryFolder('saved-csv'), temporaryFolder('saved-xlsx')];
    for (const folder of [asCsv, asWorkbooks]) cpSync('data', folder, { recursive: true });
    const ledgers = readdirSync('data').filter((name) => name.endsWith('.csv'));
    await atTheKeyboard(
      ledgers.flatMap((name) => [
        steps.openCsv(join(asWorkbooks, name)),
        steps.saveAsCsv(join(asCsv, name)),
        steps.saveAsWorkbook(join(asWorkbooks, name.replace(/csv$/, 'xlsx'))),
        steps.close(),
      ]),
    );
    for (const name of ledgers) rmSync(join(asWorkbooks, name));

    const { dataset } = await readCity(await readDataDir('data'));
    for (const folder of [asCsv, asWorkbooks]) {
      const reading = await readCity(await readDataDir(folder));
      expect(reading.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(reading.dataset).toEqual(dataset);
    }
  },
  PATIENCE,
);
