import { describe, expect, it } from 'vitest';
import { historyLayout, historyStart, type HistoryData } from './history-layout.ts';
import { strokesOf } from './history-strokes.ts';

const none = { startedOn: null, completedOn: null, acceptedOn: null };
const data: HistoryData = {
  from: '2017-01-01',
  to: '2018-12-31',
  removedOn: null,
  worksEnd: 'accepted',
  services: [
    { from: '2010-05-01', to: '2017-07-01' },
    { from: '2017-07-01', to: null },
  ],
  works: [
    { startedOn: '2017-02-01', completedOn: '2017-03-01', acceptedOn: '2017-04-01' },
    { ...none, startedOn: '2018-06-01' },
    none,
  ],
};
const words = {
  lanes: ['物业', '屋面', '外墙', '管网'],
  year: (year: number) => `${String(year)}年`,
  removed: (date: string) => `${date}移出`,
};
const layout = historyLayout(data, 360, words);

describe('historyLayout(data)', () => {
  it('gives the services one lane and each category one, from top to bottom', () => {
    expect(layout.lanes).toEqual([21, 47, 73, 99]);
  });

  it('draws a contract from the edge when it began earlier, and to the end while it is in force', () => {
    const [before, now] = layout.bars;
    expect(before).toMatchObject({ x: layout.frame.left, clipped: true });
    expect(now).toMatchObject({ clipped: false });
    expect((now?.x ?? 0) + (now?.width ?? 0)).toBeCloseTo(layout.frame.right, 0);
    expect((before?.x ?? 0) + (before?.width ?? 0)).toBeCloseTo(now?.x ?? NaN, 0);
  });

  it('leaves out a contract that ended before the axis begins', () => {
    const services = [{ from: '2010-01-01', to: '2016-01-01' }];
    expect(historyLayout({ ...data, services }, 360, words).bars).toEqual([]);
  });

  it('marks every date of works', () => {
    expect(layout.marks.map((mark) => mark.kind)).toEqual(['started', 'completed', 'accepted', 'started']);
  });

  it('draws works not accepted yet as open to the end', () => {
    expect(layout.lines.map((line) => line.open)).toEqual([false, true]);
    expect(layout.lines[1]?.x2).toBe(layout.frame.right);
  });

  it('ends what was open where the compound left the ledger', () => {
    const removed = historyLayout({ ...data, removedOn: '2018-07-01' }, 360, words);
    const [, bar] = removed.bars;
    expect(removed.removed?.x).toBeLessThan(removed.frame.right);
    expect((bar?.x ?? 0) + (bar?.width ?? 0)).toBeCloseTo(removed.removed?.x ?? NaN, 0);
    expect(removed.lines[1]?.x2).toBe(removed.removed?.x);
    expect(layout.removed).toBe(null);
  });

  it('leaves a lane without dates empty', () => {
    expect(layout.marks.some((mark) => mark.y === layout.lanes[3])).toBe(false);
  });
});

describe('strokesOf(layout)', () => {
  it('draws all of a kind as one path, what is completed as a dot with a hole', () => {
    const strokes = strokesOf({
      ...layout,
      bars: [
        { x: 62, y: 16, width: 100.04, clipped: true },
        { x: 162, y: 16, width: 8, clipped: false },
      ],
      lines: [
        { x1: 70, x2: 80, y: 47, open: false },
        { x1: 80, x2: 90, y: 47, open: true },
      ],
      marks: [
        { x: 70, y: 47, kind: 'started' },
        { x: 80, y: 47, kind: 'completed' },
        { x: 75, y: 73, kind: 'started' },
      ],
    });
    expect(strokes).toEqual([
      ['contract', 'M62 21H162M162 21H170'],
      ['contract-start', 'M162 14v14'],
      ['work', 'M70 47H80'],
      ['work open', 'M80 47H90'],
      ['work-mark', 'M70 42v10M75 68v10'],
      ['work-mark dot', 'M80 47h.01'],
      ['work-mark hole', 'M80 47h.01'],
      ['work-mark dot', ''],
    ]);
  });
});

describe('historyStart(seriesFrom, works)', () => {
  it('is the year of the earliest works, or of the series', () => {
    expect(historyStart('2017-01-01', data.works)).toBe('2017-01-01');
    expect(historyStart('2017-01-01', [{ ...none, startedOn: '2015-08-01' }])).toBe('2015-01-01');
  });
});
