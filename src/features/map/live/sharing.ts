/** Taking the picture away: its link, a still as PNG or SVG, and the printed page. */
import { savePicture } from '../../../charts/frame/picture.ts';
import { putDrawing } from '../../../ui/trusted.ts';
import { PAGE_PALETTE, stillMap } from '../ground/still.ts';
import { part, setText } from './dom.ts';
import { paletteAt } from './palette.ts';
import type { SharingPort } from './ports.ts';
import { sheetName, sheetOf, stillOf } from './sheet.ts';

export function connectSharing({ root, city, words, config, scene, address }: SharingPort): void {
  const status = part(root, 'share-status');
  part(root, 'copy').addEventListener('click', () => {
    // Over plain http, and in old WebViews, there is no clipboard to write to.
    const clipboard = navigator.clipboard as Clipboard | undefined;
    const done = clipboard?.writeText(address()) ?? Promise.reject(new Error('no clipboard'));
    done.then(
      () => setText(status, words.copied),
      () => setText(status, words.copyFailed),
    );
  });
  for (const format of ['svg', 'png'] as const) {
    part(root, `save-${format}`).addEventListener('click', () => {
      const shown = scene();
      const sheet = sheetOf(shown, city, words, config, paletteAt(part(root, 'light')));
      savePicture(sheet, sheetName(shown), format).catch(() => setText(status, words.saveFailed));
    });
  }
  part(root, 'print').addEventListener('click', () => window.print());
  addEventListener('beforeprint', () => {
    const shown = scene();
    const still = stillOf(shown, city, shown.state.box ?? config.bounds, 'print-');
    const { width, height } = still.frame;
    putDrawing(
      part(root, 'printed'),
      `<svg viewBox="0 0 ${String(width)} ${String(height)}" role="img">${stillMap(still, PAGE_PALETTE)}</svg>`,
    );
  });
}
