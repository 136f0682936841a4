import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { iconFiles } from './icons.ts';
import { pngOf } from './rasteriser.ts';

const sizeOf = (png: Uint8Array): readonly [number, number] => {
  const view = new DataView(png.buffer, png.byteOffset);
  return [view.getUint32(16), view.getUint32(20)];
};

const text = (words: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="60" font-family="Noto Sans Hans"><rect width="400" height="60" fill="#fff"/><text x="4" y="40" font-size="30">${words}</text></svg>`;

test('Chinese letters are drawn, each its own, by the font of the packages', async () => {
  const sums = new Set<string>();
  for (const words of ['邯郸市', '丛台区', '　'])
    sums.add(
      createHash('sha256')
        .update(await pngOf(text(words)))
        .digest('hex'),
    );
  expect(sums.size).toBe(3);
});

test('the icons come in the sizes that a tab and a home screen ask for, from the one drawing', async () => {
  const files = await iconFiles(readFileSync('public/favicon.svg', 'utf8'));
  const home = files.get('apple-touch-icon.png');
  const tab = files.get('favicon.ico');
  expect(home && sizeOf(home)).toEqual([180, 180]);
  expect(tab && [...tab.subarray(0, 8)]).toEqual([0, 0, 1, 0, 1, 0, 32, 32]);
  expect(tab && sizeOf(tab.slice(22))).toEqual([32, 32]);
});
