import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { LinkPictures } from './link-pictures.ts';

it('takes no page over whose picture a power cut has left empty', () => {
  const folder = mkdtempSync(join(tmpdir(), 'link-pictures-'));
  const page = Buffer.from(
    '<meta property="og:image" content="https://example.cn/link-pictures/0123456789abcdef.png">',
  );
  const kept = join(folder, '0123456789abcdef.png');
  expect(new LinkPictures(folder).has(page)).toBe(false);
  writeFileSync(kept, '');
  expect(new LinkPictures(folder).has(page)).toBe(false);
  writeFileSync(kept, 'a picture');
  expect(new LinkPictures(folder).has(page)).toBe(true);
  rmSync(folder, { recursive: true });
});
