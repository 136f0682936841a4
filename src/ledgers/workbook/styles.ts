/** How a workbook's cells are shown, as far as it changes what they mean. */
import { formOf, type NumberForm } from './number-text.ts';
import type { Package } from './package.ts';
import { isOn, readXml } from './xml.ts';

export interface CellStyle {
  readonly form: NumberForm;
  /** Whether its text is struck through: what many do instead of deleting it. */
  readonly isStruck: boolean;
}

export const PLAIN_STYLE: CellStyle = { form: 'plain', isStruck: false };

/** The styles that a cell may name, in their order. */
export function readStyles(pack: Package, part: string): readonly CellStyle[] {
  const codes = new Map<number, string>();
  const fonts: boolean[] = [];
  const formats: { readonly number: number; readonly font: number }[] = [];
  let list = '';
  readXml(pack, part, {
    open: (name, attributes) => {
      if (name === 'numFmt') codes.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '');
      else if (name === 'cellXfs' || name === 'fonts') list = name;
      else if (name === 'font' && list === 'fonts') fonts.push(false);
      else if (name === 'strike' && list === 'fonts') fonts[fonts.length - 1] = isOn(attributes['val'] ?? '1');
      else if (name === 'xf' && list === 'cellXfs')
        formats.push({ number: Number(attributes['numFmtId'] ?? 0), font: Number(attributes['fontId'] ?? 0) });
    },
    close: (name) => {
      if (name === list) list = '';
    },
  });
  return formats.map(({ number, font }) => ({
    form: formOf(number, codes.get(number)),
    isStruck: fonts[font] ?? false,
  }));
}
