import { describe, expect, it } from 'vitest';
import { toldRate } from '../example.ts';
import { bandBetween, coincidence, linesLayout, panelLayout, sparkline } from './lines-layout.ts';

const size = { width: 400, height: 200, top: 28 };
const words = { value: (rate: number) => `${String(rate * 100)}%`, year: String };

describe('linesLayout', () => {
  it('breaks a line where there is no data instead of drawing zero', () => {
    const points = [
      { date: '2018-01-31', rate: 0.5 },
      { date: '2018-02-28', rate: null },
      { date: '2018-03-31', rate: 0.7 },
    ];
    const layout = linesLayout([{ points, end: '户数 70%' }], size, words);
    expect(layout.lines[0]?.path.match(/M/g)).toHaveLength(2);
    expect(layout.lines[0]?.end?.x).toBe(layout.frame.right);
  });

  it('keeps end labels apart when lines end together', () => {
    const { lines } = linesLayout(
      [0, 0.01, 0.02].map((rate) => ({
        points: [
          { date: '2018-01-31', rate: 0 },
          { date: '2018-02-28', rate },
        ],
        end: '户数',
      })),
      size,
      words,
    );
    const ends = lines.map(({ label }) => label?.y ?? NaN).sort((a, b) => a - b);
    expect((ends[1] ?? 0) - (ends[0] ?? 0)).toBeGreaterThanOrEqual(16);
    expect((ends[2] ?? 0) - (ends[1] ?? 0)).toBeGreaterThanOrEqual(16);
  });

  it('leaves as much room at the right as the longest label takes', () => {
    const points = [{ date: '2018-01-31', rate: 0.5 }];
    const right = (end: string) => linesLayout([{ points, end }], size, words).frame.right;
    expect(right('户数') - right('建筑面积')).toBe(26);
  });

  it('names the lines above the frame, each behind a stroke of its own, where names at the ends would leave too little', () => {
    const points = [
      { date: '2018-01-31', rate: 0.1 },
      { date: '2018-02-28', rate: 0.5 },
    ];
    const lines = ['户数 50.0%', '建筑面积 50.0%'].map((end) => ({ points, end }));
    const narrow = linesLayout(lines, { ...size, width: 203 }, words);
    expect(narrow.frame.right - narrow.frame.left).toBeGreaterThan(203 / 2);
    for (const { label, sample } of narrow.lines) {
      expect(label?.y).toBeLessThan(narrow.frame.top);
      expect(sample).not.toBe('');
    }
    expect(linesLayout(lines, size, words).lines.every(({ sample }) => sample === '')).toBe(true);
  });

  it('has no end and an empty path for a series without any value', () => {
    expect(sparkline([{ date: '2018-01-31', rate: null }], size)).toEqual({ path: '', points: [], end: null });
    const [line] = linesLayout([{ points: [{ date: '2018-01-31', rate: null }], end: '无数据' }], size, words).lines;
    expect(line?.label).toBeNull();
  });
});

describe('coincidence', () => {
  const series = (...rates: (number | null)[]) =>
    rates.map((rate, i) => ({ date: `2018-0${String(i + 1)}-28`, ...toldRate(rate) }));

  it('is the largest distance of lines that lie on each other all along', () => {
    expect(coincidence([series(0, 0.16), series(0, 0.15), series(0, 0.155)])).toBeCloseTo(0.01, 9);
  });

  it('is none where lines part, where one has data that another lacks, and for a single line', () => {
    expect(coincidence([series(0, 0.16), series(0, 0.14)])).toBeNull();
    expect(coincidence([series(0, 0.16), series(0, null)])).toBeNull();
    expect(coincidence([series(0.5)])).toBeNull();
  });

  it('is none where too few are counted for decimals', () => {
    const few = [{ date: '2018-01-31', ...toldRate(0.5, 4) }];
    expect(coincidence([few, few])).toBeNull();
  });
});

describe('panelLayout', () => {
  it('names none, half and all, and the years', () => {
    const points = ['2017-12-31', '2018-06-30'].map((date) => ({ date, rate: 0.5 }));
    const { y, x } = panelLayout([points], { width: 172, height: 136 }, words);
    expect(y.map(({ label }) => label)).toEqual(['0%', '50%', '100%']);
    expect(x.map(({ label }) => label)).toEqual(['2018']);
  });
});

describe('the days of surveys along the axis', () => {
  const days = (...dates: string[]) => dates.map((date) => ({ date, rate: 0.5 }));
  const day = (date: string) => date.replaceAll('-', '.');
  it('are named where they have room, the last and the first before others, each inside its drawing', () => {
    const points = days('2020-03-31', '2020-05-31', '2020-12-31', '2021-05-20');
    const { x, frame } = linesLayout([{ points, end: '户数' }], { ...size, width: 480 }, { ...words, day });
    expect(x.map(({ label }) => label)).toEqual(['2020.03.31', '', '2020.12.31', '2021.05.20']);
    expect(x.at(-1)?.at).toBe(frame.right);
    expect(x.every(({ x: left }) => left >= frame.left)).toBe(true);
  });
  it('have a point each, and none where nothing is known', () => {
    const points = [...days('2020-03-31', '2020-12-31'), { date: '2021-05-20', rate: null }];
    expect(linesLayout([{ points, end: '户数' }], size, { ...words, day }).lines[0]?.points).toHaveLength(2);
  });
});

describe('bandBetween', () => {
  it('closes the area between two lines, and draws none where a line is missing', () => {
    const line = (y: number) => ({ points: [0, 10].map((x) => ({ x, y })) });
    expect(bandBetween(line(0), line(5))).toBe('M0,0l10,0l0,5l-10,0Z');
    expect(bandBetween(line(0), { points: [] })).toBe('');
    expect(bandBetween(line(0), undefined)).toBe('');
  });
});
