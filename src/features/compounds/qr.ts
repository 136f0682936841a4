/** A QR code as one SVG path, the same on the server and in the browser. */
import { encode } from 'uqr';

export interface QrDrawing {
  /** Modules a side, the quiet zone included: the side of the viewBox. */
  readonly size: number;
  /** A run of dark modules a row as one rectangle. */
  readonly path: string;
}

/** Four modules of quiet zone, as the standard asks; level M survives weather on a gate. */
export function qrDrawing(text: string): QrDrawing {
  const { data, size } = encode(text, { ecc: 'M', border: 4 });
  let path = '';
  data.forEach((row, y) => {
    for (let x = 0; x < row.length; x += 1) {
      if (row[x] !== true) continue;
      const from = x;
      while (row[x + 1] === true) x += 1;
      path += `M${String(from)} ${String(y)}h${String(x + 1 - from)}v1H${String(from)}z`;
    }
  });
  return { size, path };
}

/** What a browser's address says about scanning: `none` no web address, `local` one that only this machine can open. */
export function reachOf(address: string): 'none' | 'local' | 'web' {
  if (!/^https?:/.test(address)) return 'none';
  return /^https?:\/\/(localhost|127\.|0\.0\.0\.0|\[::1\])/.test(address) ? 'local' : 'web';
}
