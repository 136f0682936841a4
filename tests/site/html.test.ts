/**
 * The rendered pages are valid HTML: a parser of another browser, or of an archive, must not have to guess; nor must a spreadsheet into
 * which a table is pasted.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { samplePages } from '../journeys/page-types.ts';

const validator = new HtmlValidate(
  new StaticConfigLoader({
    root: true,
    extends: ['html-validate:standard', 'html-validate:a11y'],
    rules: {
      // What Astro writes: a small doctype, void elements with or without a slash.
      'doctype-style': 'off',
      'void-style': 'off',
      // Forms here narrow a list while the reader types or chooses; nothing is sent, so there is nothing to submit.
      'wcag/h32': 'off',
    },
  }),
);

/** What a spreadsheet takes for a day: 3/7, 12-31. A whole date is one. */
const DAY_LIKE = /^\d{1,2}[/-]\d{1,2}(?:[/-]\d{1,2})?$/;

describe.for(samplePages('dist'))('$address', ({ address }) => {
  const html = readFileSync(join('dist', address.endsWith('/') ? `${address}index.html` : address), 'utf8');

  it('has no cell that is taken for a day when it is pasted', () => {
    const cells = [...html.matchAll(/<t[dh]\b[^>]*>([^]*?)<\/t[dh]>/g)].map(([, cell = '']) =>
      cell.replace(/<[^>]+>|\s+/g, ''),
    );
    expect(cells.filter((cell) => DAY_LIKE.test(cell))).toEqual([]);
  });

  it('is valid HTML', async () => {
    const { results } = await validator.validateString(html);
    const faults = results.flatMap(({ messages }) =>
      messages.map(({ ruleId, message, line, column, selector }) =>
        [ruleId, message, `${String(line)}:${String(column)}`, selector ?? ''].join(' | '),
      ),
    );
    expect(faults.slice(0, 10)).toEqual([]);
  });
});
