import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { contentPolicy } from './content-policy.ts';

const none = { scripts: [], styles: [] };

describe('contentPolicy', () => {
  it('allows the page its own files, and its own texts by their hashes alone', () => {
    const sum = createHash('sha256').update('a()').digest('base64');
    const policy = contentPolicy({ scripts: ['a()'], styles: [] }, { basemap: null });
    expect(policy).toContain(`script-src 'self' 'sha256-${sum}';`);
    expect(policy).toContain("style-src 'self';");
    expect(policy).not.toContain('unsafe');
  });
  it('asks pictures of another server only where the base map has its tiles there', () => {
    const source = { subdomains: ['a', 'b'], attribution: '', key: null, file: null, maxZoom: 18 };
    expect(contentPolicy(none, { basemap: null })).toContain("img-src 'self' data:;");
    expect(contentPolicy(none, { basemap: { kind: 'tiles', url: 'https://{s}.example/{z}', ...source } })).toContain(
      "img-src 'self' data: https://a.example https://b.example;",
    );
  });
});
