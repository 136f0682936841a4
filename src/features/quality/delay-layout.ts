/** Places the bars of the recording delays: one group a ledger, one bar a class of delay, on one scale from zero. */
import { scaleLinear } from 'd3';
import { round } from '../../charts/geometry.ts';
import { TEXT_SIZE, widest } from '../../charts/labels.ts';
import type { RecordingDelays } from '../../domain/quality/recording.ts';

export interface DelayBar {
  readonly y: number;
  readonly width: number;
  readonly name: string;
  /** The share of the ledger's rows and their number, as written at the bar's end. */
  readonly label: string;
}

export interface DelayGroup {
  readonly ledger: RecordingDelays['ledger'];
  /** Baseline of the group's name. */
  readonly nameY: number;
  readonly bars: readonly DelayBar[];
  /** The line that the bars begin at. */
  readonly axis: { readonly top: number; readonly bottom: number };
}

export interface DelayLayout {
  readonly left: number;
  readonly height: number;
  readonly barHeight: number;
  readonly groups: readonly DelayGroup[];
}

const NAME_GAP = 10;
const LABEL_GAP = 6;
const NAME = 26;
const ROW = 22;
const BAR = 16;
const GAP = 14;

/** What the drawing says: the classes of delay in their order, and a class's share and number of rows. */
export interface DelayWords {
  readonly classOf: (index: number) => string;
  readonly share: (share: number, rows: number) => string;
}

/** The classes of a ledger as its bars say them; none where no delay is known. */
function classesOf({ classes, shares }: RecordingDelays, words: DelayWords) {
  return classes.flatMap((rows, i) => {
    const share = shares?.[i];
    return share === undefined ? [] : [{ share, name: words.classOf(i), label: words.share(share, rows) }];
  });
}

/** Ledgers without a known delay are left out; the longest bar fills the width. */
export function delayLayout(delays: readonly RecordingDelays[], width: number, words: DelayWords): DelayLayout {
  const shown = delays
    .map((row) => ({ ledger: row.ledger, classes: classesOf(row, words) }))
    .filter(({ classes }) => classes.length > 0);
  const texts = shown.flatMap((row) => row.classes);
  const most = Math.max(0, ...texts.map(({ share }) => share));
  const roomOf = (labels: readonly string[], gap: number): number => Math.ceil(widest(labels, TEXT_SIZE.axis) + gap);
  const left = roomOf(
    texts.map(({ name }) => name),
    NAME_GAP,
  );
  const right = roomOf(
    texts.map(({ label }) => label),
    LABEL_GAP,
  );
  const x = scaleLinear([0, most === 0 ? 1 : most], [0, width - left - right]);
  let y = 0;
  const groups = shown.map((row): DelayGroup => {
    const nameY = y + 16;
    const top = y + NAME;
    const bars = row.classes.map(({ share, name, label }, i) => ({
      y: top + i * ROW,
      width: round(x(share)),
      name,
      label,
    }));
    const bottom = top + bars.length * ROW;
    y = bottom + GAP;
    return { ledger: row.ledger, nameY, bars, axis: { top: top - 2, bottom: bottom - ROW + BAR + 2 } };
  });
  return { left, height: Math.max(1, y - GAP), barHeight: BAR, groups };
}
