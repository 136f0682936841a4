/** The number formats of a workbook's cells. */
import { formOf, type NumberForm } from './number-text.ts';
import type { Package } from './package.ts';
import { readXml } from './xml.ts';

/** The form of each style that a cell may name, in their order. */
export function readStyles(pack: Package, part: string): readonly NumberForm[] {
  const codes = new Map<number, string>();
  const formats: number[] = [];
  let areOfCells = false;
  readXml(pack, part, {
    open: (name, attributes) => {
      if (name === 'numFmt') codes.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '');
      else if (name === 'cellXfs') areOfCells = true;
      else if (name === 'xf' && areOfCells) formats.push(Number(attributes['numFmtId'] ?? 0));
    },
    close: (name) => {
      if (name === 'cellXfs') areOfCells = false;
    },
  });
  return formats.map((id) => formOf(id, codes.get(id)));
}
