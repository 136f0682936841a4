/** The rendered pages are valid HTML: a parser of another browser, or of an archive, must not have to guess. */
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

describe.for(samplePages('dist'))('$address', ({ address }) => {
  it('is valid HTML', async () => {
    const html = readFileSync(join('dist', address.endsWith('/') ? `${address}index.html` : address), 'utf8');
    const { results } = await validator.validateString(html);
    const faults = results.flatMap(({ messages }) =>
      messages.map(({ ruleId, message, line, column, selector }) =>
        [ruleId, message, `${String(line)}:${String(column)}`, selector ?? ''].join(' | '),
      ),
    );
    expect(faults.slice(0, 10)).toEqual([]);
  });
});
