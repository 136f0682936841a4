import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { contentPolicy } from './content-policy.ts';

const none = { scripts: [], styles: [] };

describe('contentPolicy', () => {
  it('allows the page its own files, and its own texts by their hashes alone', () => {
    const sum = createHash('sha256').update('a()').digest('base64');
    const policy = contentPolicy({ scripts: ['a()'], styles: [] }, { basemap: null });
    expect(policy).toContain(`script-src 'self' 'sha256-${sum}';`);
    expect(policy).toMatch(/^default-src 'self';/);
    expect(policy).not.toContain('style-src');
    expect(policy).not.toContain('unsafe');
  });
  it('lets no text become markup or a script but by the ways that a page names', () => {
    expect(contentPolicy(none, { basemap: null })).toMatch(
      /; require-trusted-types-for 'script'; trusted-types 'none'$/,
    );
    expect(contentPolicy(none, { basemap: null }, ['worker'])).toMatch(/; trusted-types worker$/);
  });
  it('asks pictures of another server only where the base map has its tiles there', () => {
    const source = { subdomains: ['a', 'b'], attribution: '', key: null, file: null, maxZoom: 18 };
    expect(contentPolicy(none, { basemap: null })).toContain("img-src 'self' data:;");
    expect(contentPolicy(none, { basemap: { kind: 'tiles', url: 'https://{s}.example/{z}', ...source } })).toContain(
      "img-src 'self' data: https://a.example https://b.example;",
    );
  });
});
