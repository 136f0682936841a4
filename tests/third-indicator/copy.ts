/**
 * A copy of the sources with a third indicator: acceptance of works within a year of their start. What it adds is what anybody
 * adds: the indicator's own file, its line in the registry, and its words.
 */
import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Works begun that were accepted within a year, as a source of its own. */
const PROMPT = `/** Compounds in which works have begun, and those in which all of these were accepted within a year of their start. */
import { groupBy } from '../lists.ts';
import { addMonths } from '../time/calendar.ts';
import type { Indicator } from './indicator.ts';
import { changesOf, isInScope } from './tally.ts';

export const prompt = {
  ledger: 'works',
  measures: ['compounds', 'households', 'floor_area'],
  open: false,
  parts: null,
  changes: ({ compounds, works }) => {
    const worksOf = groupBy(works, (row) => row.compoundId);
    return compounds.flatMap((compound, i) => {
      const begun = (worksOf.get(compound.id) ?? []).flatMap(({ startedOn, acceptedOn }) =>
        startedOn === null ? [] : [{ startedOn, acceptedOn }],
      );
      const days = [compound.listedOn, compound.removedOn, ...begun.flatMap((row) => [row.startedOn, row.acceptedOn])];
      return changesOf(i, days, (day) => {
        const own = begun.filter(({ startedOn }) => startedOn <= day);
        const isPrompt = own.every(
          ({ startedOn, acceptedOn }) =>
            acceptedOn !== null && acceptedOn <= day && acceptedOn <= addMonths(startedOn, 12),
        );
        return { counted: own.length > 0 && isInScope(compound, day), achieved: isPrompt };
      });
    });
  },
} as const satisfies Indicator;
`;

const NAMES = `  prompt: { name: '一年内验收率', short: '按时率', inPlace: { counted: '一年内验收', weighed: '所在小区一年内验收' }, opens: '未按时验收的小区全部按时验收', achieved: '按时验收' },
`;

const RULES = `  prompt: {
    formula: '一年内验收率＝开工的项目都在一年内验收的小区÷有项目开工的小区',
    promise: { short: '验收', goal: '一年内验收', lacking: '有项目没有按时验收', outside: '没有开工的项目' },
    notes: [],
    wholes: null,
    level: { name: '按时水平', definition: '季末按户数的一年内验收率×100', missing: '没有开工的小区' },
    gain: { name: '按时进步', definition: GAIN, missing: '没有开工的小区' },
    table: {
      title: '一年内验收率',
      description: '各级单位逐月的一年内验收率。',
      columns: {
        measure: { title: '口径', description: MEASURES },
        numerator: { title: '分子', description: '一年内验收的小区数或户数' },
        denominator: { title: '分母', description: '有项目开工的小区数或户数' },
        rate: { title: '一年内验收率', description: RATE },
        rate_upper: null,
      },
    },
  },
`;

/** The project's own settings; its folders left out do not hold for what lies in one of them. */
const TSCONFIG = JSON.stringify({ extends: '../../tsconfig.json', include: ['.astro/types.d.ts', 'src'], exclude: [] });

/** Puts a text after another that must be there: a source that has changed its shape is said, not passed over. */
async function insert(file: string, ...pairs: readonly (readonly [after: RegExp, text: string])[]): Promise<void> {
  let source = await readFile(file, 'utf8');
  for (const [after, text] of pairs) {
    const found = after.exec(source);
    if (found === null) throw new Error(`${file} has no ${String(after)}`);
    const end = found.index + found[0].length;
    source = source.slice(0, end) + text + source.slice(end);
  }
  await writeFile(file, source);
}

/** Makes the copy in `folder`, with the indicator and without its words. */
export async function copyWithIndicator(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await cp('src', join(folder, 'src'), {
    recursive: true,
    filter: (path) => path !== join('src', 'generated') && !path.endsWith('.test.ts'),
  });
  await cp('package.json', join(folder, 'package.json'));
  await writeFile(join(folder, 'tsconfig.json'), TSCONFIG);
  await writeFile(join(folder, 'src', 'domain', 'indicators', 'prompt.ts'), PROMPT);
  await insert(
    join(folder, 'src', 'domain', 'indicators', 'registry.ts'),
    [/^import type \{ Indicator, Part \}.*\n/m, "import { prompt } from './prompt.ts';\n"],
    [/INDICATORS = \{ coverage, renovation/, ', prompt'],
  );
}

/** Adds what the indicator is called and means. */
export async function addWords(folder: string): Promise<void> {
  await insert(
    join(folder, 'src', 'words', 'zh-CN', 'indicators.ts'),
    [/export const indicators: .* = \{\n/, NAMES],
    [/export const indicatorRules: .* = \{\n/, RULES],
  );
}
