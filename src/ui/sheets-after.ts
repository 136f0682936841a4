/** Where a page's style sheets are asked for: in its head, unless the page says from where on it needs them. */

/** What stands in a page where its sheets belong. */
export const SHEETS_AFTER_HERE = '<!--sheets-->';

/** Every sheet but the one that draws what is before the mark. */
const SHEETS = /<link rel="stylesheet"(?![^>]*\sdata-top)[^>]*>/g;

/** The page with the sheets of its head moved to its first mark; browsers draw what is before a sheet while it comes. */
export function withSheetsInPlace(html: string): string {
  const mark = html.indexOf(SHEETS_AFTER_HERE);
  if (mark < 0) return html;
  const end = html.indexOf('</head>');
  const head = html.slice(0, end);
  const sheets = head.match(SHEETS) ?? [];
  return (
    head.replace(SHEETS, '') +
    html.slice(end, mark) +
    sheets.join('') +
    html.slice(mark + SHEETS_AFTER_HERE.length).replaceAll(SHEETS_AFTER_HERE, '')
  );
}
