/** What a workbook says of itself in the programs that open it (ECMA-376, core properties): nothing of the clock. */
import type { IsoDate } from '../domain/rows.ts';
import { escapedXml } from './xml.ts';

export interface DocumentProperties {
  readonly title: string;
  readonly subject: string;
  readonly creator: string;
  readonly keywords: readonly string[];
  readonly language: string;
  /** The day of what it holds. */
  readonly created: IsoDate;
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const SPACES =
  'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ' +
  'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" ' +
  'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"';

/** The XML of the properties. */
export function propertiesXml(own: DocumentProperties): string {
  const day = (name: string): string =>
    `<dcterms:${name} xsi:type="dcterms:W3CDTF">${own.created}T00:00:00Z</dcterms:${name}>`;
  return (
    `${HEAD}<cp:coreProperties ${SPACES}><dc:title>${escapedXml(own.title)}</dc:title>` +
    `<dc:subject>${escapedXml(own.subject)}</dc:subject><dc:creator>${escapedXml(own.creator)}</dc:creator>` +
    `<cp:keywords>${escapedXml(own.keywords.join('；'))}</cp:keywords><dc:language>${own.language}</dc:language>` +
    `${day('created')}${day('modified')}</cp:coreProperties>`
  );
}
