import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { policyIn, sitePolicy, united } from './policy.ts';

it('reads the policy of a page as a browser does', () => {
  expect(
    policyIn('<meta http-equiv="content-security-policy" content="default-src &#39;self&#39;; img-src a?b&amp;c">'),
  ).toBe("default-src 'self'; img-src a?b&c");
  expect(policyIn('<title>none</title>')).toBeNull();
});

it('allows what any page needs and nothing else, in an order that does not depend on the pages', () => {
  const [one, other] = [
    "default-src 'self'; script-src 'self' 'sha256-b='; style-src 'self'",
    "default-src 'self'; script-src 'self' 'sha256-a='; style-src 'self' 'sha256-c='",
  ];
  const both = "default-src 'self'; script-src 'self' 'sha256-a=' 'sha256-b='; style-src 'self' 'sha256-c='";
  expect(united([one, other])).toBe(both);
  expect(united([other, one])).toBe(both);
});

it('drops nothing-at-all where another page allows something', () => {
  expect(united(["trusted-types 'none'", 'trusted-types worker'])).toBe('trusted-types worker');
  expect(united(["object-src 'none'", "object-src 'none'"])).toBe("object-src 'none'");
});

it('finds the policies of all pages of a folder', () => {
  const folder = mkdtempSync(join(tmpdir(), 'policy-'));
  const page = (hash: string): string =>
    `<meta http-equiv="content-security-policy" content="script-src 'sha256-${hash}='">`;
  mkdirSync(join(folder, 'a/b'), { recursive: true });
  writeFileSync(join(folder, 'index.html'), page('x'));
  writeFileSync(join(folder, 'a/b/index.html'), page('y'));
  writeFileSync(join(folder, 'a/notes.txt'), page('z'));
  expect(sitePolicy(folder)).toBe("script-src 'sha256-x=' 'sha256-y='");
});
