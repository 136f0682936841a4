/** Ids become addresses, folders and files, also of the copy that is unpacked on Windows, which keeps some names to itself. */
import type { LedgerId } from '../../domain/model.ts';
import { jsonProblem } from '../json/json.ts';
import type { Problem } from '../problems/problem.ts';
import { tableOf, type City } from '../sources/tables.ts';
import { cellProblem } from '../table/table.ts';

/** Devices of Windows: no file or folder can bear these names, with or without an extension. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/** The ledgers whose ids name rows by themselves. */
const NAMED: readonly LedgerId[] = [
  'districts',
  'subdistricts',
  'grids',
  'compounds',
  'firms',
  'subsidies',
  'releases',
  'corrections',
  'published',
  'conflicts',
  'searches',
];

/** A free name that still reads like the id: `com1` → `com-1`, `aux` → `aux-1`. */
function instead(id: string, taken: ReadonlySet<unknown>): string {
  const [, stem = id, digit = '1'] = /^([a-z]+)(\d?)$/.exec(id) ?? [];
  for (let number = digit === '' ? 1 : Number(digit); ; number += 1) {
    const name = `${stem}-${String(number)}`;
    if (!taken.has(name)) return name;
  }
}

/** Ids of units, firms, releases, proposals, targets, categories, schemes and other rows that Windows cannot store. */
export function checkFileNames({ tables, programme, proposals, schemes }: City): Problem[] {
  const problems = NAMED.flatMap((ledger) => {
    const table = tableOf(tables, ledger);
    const devices = table.rows.filter(({ values: { id } }) => typeof id === 'string' && DEVICE.test(id));
    if (devices.length === 0) return [];
    const taken = new Set(table.rows.map(({ values }) => values['id']));
    return devices.map((row) =>
      cellProblem(table, row, 'id', 'E-ID', {
        reason: 'windows-name',
        instead: instead(String(row.values['id']), taken),
      }),
    );
  });
  const documents = [
    ...proposals.map(({ document, values }) => ({ document, path: ['id'], id: values.id })),
    ...(programme === null
      ? []
      : [
          { document: programme.document, path: ['city', 'id'], id: programme.values.city?.id },
          ...(['targets', 'categories'] as const).flatMap((key) =>
            (programme.values[key] ?? []).map(({ id }, i) => ({
              document: programme.document,
              path: [key, i, 'id'],
              id,
            })),
          ),
        ]),
    ...(schemes === null
      ? []
      : schemes.schemes.map(({ id }, i) => ({ document: schemes.document, path: [i, 'id'], id }))),
  ];
  const taken = new Set(documents.map(({ id }) => id));
  return [
    ...problems,
    ...documents.flatMap(({ document, path, id }) =>
      id === undefined || !DEVICE.test(id)
        ? []
        : [jsonProblem(document, path, 'E-ID', { reason: 'windows-name', instead: instead(id, taken) })],
    ),
  ];
}
