/** The XML of a workbook's parts, as events; names are without their prefixes, since Strict and older files have others. */
import { SaxesParser } from 'saxes';
import type { Package } from './package.ts';

export type Attributes = Readonly<Record<string, string>>;

export interface XmlHandlers {
  open(name: string, attributes: Attributes): void;
  close?(name: string): void;
  text?(text: string): void;
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** The encoding that the first bytes tell: office programs write UTF-8, some exports UTF-16. */
function encodingOf(piece: Uint8Array): string {
  if (piece[0] === 0xff && piece[1] === 0xfe) return 'utf-16le';
  return piece[0] === 0xfe && piece[1] === 0xff ? 'utf-16be' : 'utf-8';
}

/** Reads a part as XML. Throws where it is none; entities that a document defines itself are not followed. */
export function readXml(pack: Package, part: string, handlers: XmlHandlers): void {
  const parser = new SaxesParser<{ position: false; xmlns: false }>({ position: false, xmlns: false });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    handlers.open(localName(name), attributes);
  });
  parser.on('closetag', ({ name }) => {
    handlers.close?.(localName(name));
  });
  const text = (piece: string): void => handlers.text?.(piece);
  parser.on('text', text);
  parser.on('cdata', text);
  let decoder: TextDecoder | null = null;
  pack.read(part, (piece) => {
    decoder ??= new TextDecoder(encodingOf(piece), { fatal: true });
    parser.write(decoder.decode(piece, { stream: true }));
  });
  parser.close();
}

/** The value of an attribute by its name without prefix. */
export function attribute(attributes: Attributes, name: string): string | undefined {
  const key = Object.keys(attributes).find((own) => localName(own) === name);
  return key === undefined ? undefined : attributes[key];
}

/** Whether an attribute says yes. */
export const isOn = (value: string | undefined): boolean => value === '1' || value === 'true' || value === 'on';

/** A text without the escapes by which office programs write what XML cannot: _x000D_ is a carriage return. */
export function unescaped(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}
