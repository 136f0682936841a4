/** Workbooks in the place of CSVs: whole, spoiled as cells and rows are, and broken as files. */
import { joined } from '../../src/ledgers/text/text-bytes.ts';
import { packedSheet, spreadsheet, textCell } from '../../src/publication/spreadsheet.ts';
import { CELLS } from './cells.ts';
import { FILES } from './files.ts';
import { LEDGER_FILES, recordsOf, type Draws, type Files } from './folder.ts';
import type { Kind } from './spoiling.ts';

const workbookOf = (file: string): string => file.replace('.csv', '.xlsx');

/** Puts a workbook of text cells in the place of a CSV. */
async function asWorkbook(files: Files, file: string): Promise<Uint8Array> {
  const records = recordsOf(files, file);
  const widths = (records[0] ?? []).map(() => 12);
  const sheet = await packedSheet({
    widths,
    frozenRows: 1,
    rows: records.map((cells) => cells.map((cell) => textCell(cell))),
  });
  const bytes = joined(await spreadsheet([{ name: 'Sheet1', sheet }]));
  files.delete(file);
  files.set(workbookOf(file), bytes);
  return bytes;
}

/** A kind of another room in a workbook. */
const inWorkbook = (kind: Kind): Kind => ({
  name: `workbook, ${kind.name}`,
  isBad: kind.isBad,
  spoil: async (files, draws) => {
    const spoiled = await kind.spoil(files, draws);
    if (spoiled !== null) await asWorkbook(files, spoiled.file);
    return spoiled;
  },
});

/** A workbook whose bytes are changed. */
const broken = (name: string, change: (bytes: Uint8Array, draws: Draws) => Uint8Array): Kind => ({
  name: `workbook: ${name}`,
  isBad: true,
  spoil: async (files, draws) => {
    const file = draws.one(LEDGER_FILES);
    files.set(workbookOf(file), change(await asWorkbook(files, file), draws));
    return { file: workbookOf(file), what: name };
  },
});

function withByte(bytes: Uint8Array, draws: Draws): Uint8Array {
  const changed = Uint8Array.from(bytes);
  const at = draws.below(bytes.length);
  changed[at] = (changed[at] ?? 0) ^ (1 << draws.below(8));
  return changed;
}

export const WORKBOOKS: readonly Kind[] = [
  broken('whole', (bytes) => bytes),
  broken('cut off', (bytes, draws) => bytes.slice(0, draws.below(bytes.length))),
  broken('nothing', () => new Uint8Array()),
  broken('one bit otherwise', withByte),
  broken('a stretch of noise', (bytes, draws) => {
    const from = draws.below(bytes.length);
    return bytes.map((byte, i) => (i >= from && i < from + 40 ? draws.below(256) : byte));
  }),
  broken('noise', (bytes, draws) => bytes.map(() => draws.below(256))),
  {
    name: 'workbook: beside its CSV',
    isBad: true,
    spoil: async (files, draws) => {
      const file = draws.one(LEDGER_FILES);
      const csv = files.get(file) ?? new Uint8Array();
      await asWorkbook(files, file);
      files.set(file, csv);
      return { file, what: workbookOf(file) };
    },
  },
  ...CELLS.map(inWorkbook),
  // A row of a sheet that ends early has empty cells there.
  ...FILES.filter(({ name }) => name.startsWith('rows: ') && name !== 'rows: a cell too few').map(inWorkbook),
];
