/** What was measured, as ratios first: seconds depend on the machine, ratios of one run much less. */
import { aligned } from '../terminal/columns.ts';
import type { Answered, BrowserRun } from './browser.ts';
import type { Cost } from './measure.ts';
import type { SizeRun } from './runs.ts';

export interface Measured {
  readonly sizes: readonly SizeRun[];
  /** Find and map of the largest city in a browser; null where that was not asked for. */
  readonly browser: BrowserRun | null;
}

export interface Ratio {
  readonly name: string;
  readonly value: number;
  /** The most that it may be by the aims of the project; null where none is set. */
  readonly aim: number | null;
}

const name = ({ times }: SizeRun): string => `x${String(times)}`;

/** The builds of a city after a changed row. */
const againOf = ({ first, incremental }: SizeRun): readonly { readonly which: string; readonly cost: Cost }[] => [
  ...(first === null ? [] : [{ which: 'the first row since a publication', cost: first }]),
  { which: 'one more row', cost: incremental },
];

/** The ratios, those with an aim first. */
export function ratiosOf({ sizes }: Measured): readonly Ratio[] {
  const growth = sizes.slice(1).flatMap((run, i): Ratio[] => {
    const before = sizes[i];
    if (before === undefined) return [];
    const between = `${name(run)} to ${name(before)}`;
    const aim = 1.1 * (run.times / before.times);
    return [
      { name: `processor time, ${between}`, value: run.clean.cpu / before.clean.cpu, aim },
      { name: `bytes, ${between}`, value: run.clean.bytes / before.clean.bytes, aim: null },
      { name: `pages, ${between}`, value: run.clean.pages / before.clean.pages, aim: null },
    ];
  });
  return [
    ...sizes.flatMap((run): Ratio[] => [
      {
        name: `processor time to the minimal site, ${name(run)}`,
        value: run.clean.cpu / run.minimal.cpu,
        aim: run.times === 1 ? 3 : null,
      },
      ...againOf(run).map(({ which, cost }) => ({
        name: `processor time after ${which} to clean, ${name(run)}`,
        value: cost.cpu / run.clean.cpu,
        aim: 0.3,
      })),
    ]),
    ...growth,
  ];
}

const fixed = (value: number | null, decimals: number): string => (value === null ? '–' : value.toFixed(decimals));

/** The report as lines. */
export function reportLines(measured: Measured): readonly string[] {
  const ratios = ratiosOf(measured).map(({ name: of, value, aim }) => [
    of,
    fixed(value, 2),
    aim === null ? '' : `<= ${fixed(aim, 1)}`,
    aim === null ? '' : value <= aim ? 'held' : 'MISSED',
  ]);
  const head = ['run', 'cpu s', 'wall s', 'peak MiB', 'pages', 'files', 'MB'];
  const rows = measured.sizes.flatMap((run) => {
    const label = `${name(run)}${run.hasHistory ? '' : ' without its past'}`;
    const output = [String(run.clean.pages), String(run.clean.files), fixed(run.clean.bytes / 1e6, 1)];
    const { minimal } = run;
    return [
      [label, fixed(run.clean.cpu, 1), fixed(run.clean.wall, 1), fixed(run.clean.peakMiB, 0), ...output],
      ...againOf(run).map(({ which, cost }) => [
        `${name(run)} after ${which}`,
        fixed(cost.cpu, 1),
        fixed(cost.wall, 1),
        fixed(cost.peakMiB, 0),
        '',
        '',
        '',
      ]),
      [
        `${name(run)} minimal site`,
        fixed(minimal.cpu, 1),
        fixed(minimal.wall, 1),
        fixed(minimal.peakMiB, 0),
        String(minimal.pages),
        String(minimal.files),
        fixed(minimal.bytes / 1e6, 1),
      ],
    ];
  });
  const browser =
    measured.browser === null
      ? []
      : [
          '',
          ...aligned(
            [
              ['at the largest size', 'first answer ms', 'longest frame ms'],
              ...Object.entries(measured.browser).map(([page, { firstAnswer, longestFrame }]: [string, Answered]) => [
                page,
                fixed(firstAnswer, 0),
                fixed(longestFrame, 0),
              ]),
            ],
            1,
          ),
        ];
  return [...aligned([['ratio', 'value', 'aim', ''], ...ratios], 1), '', ...aligned([head, ...rows], 1), ...browser];
}
