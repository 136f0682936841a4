/**
 * Builds the whole site: checks and computes the data, renders the pages next to the last good build, checks the
 * rendered site, and only then puts it in the last build's place.
 */
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build as renderSite } from 'astro';
import type { Dataset } from '../src/domain/model.ts';
import type { Publication } from '../src/domain/publication.ts';
import type { Severity } from '../src/ledgers/problem.ts';
import { formatProblem } from '../src/words/problems.ts';
import { buildData } from './build-data.ts';
import type { DataBuild } from './build-data.ts';
import { checkSite } from './check-site.ts';
import { ROOT, generatedDir, settingsFromEnvironment } from './settings.ts';
import type { BuildSettings } from './settings.ts';
import { CommandError, runCommand, step, words } from './terminal.ts';

function reportProblems({ reading }: DataBuild): void {
  for (const problem of reading.problems) console.log(formatProblem(problem, words.problems));
}

function reportLedgers({ reading }: DataBuild): void {
  const rows = Object.entries(reading.rowCounts).filter(([, count]) => count !== null);
  console.log(`台账：${rows.map(([file, count]) => `${file} ${String(count)} 行`).join('，')}`);
  const count = (severity: Severity): string =>
    String(reading.problems.filter((problem) => problem.severity === severity).length);
  console.log(`问题：${count('error')} 个错误，${count('warning')} 个提示，${count('notice')} 个读入说明`);
}

const percent = (rate: number | null): string => (rate === null ? '无数据' : `${(rate * 100).toFixed(1)}%`);

function reportHeadline(dataset: Dataset, publication: Publication): void {
  console.log(`数据截止日 ${publication.asOf}${dataset.programme.demonstration ? '（演示数据）' : ''}`);
  for (const target of dataset.programme.targets) {
    const row = publication.progress.findLast((progress) => progress.targetId === target.id);
    console.log(`${target.name}：实际 ${percent(row?.actual ?? null)}，计划 ${percent(row?.expected ?? null)}`);
  }
}

async function countPages(dir: string): Promise<number> {
  const files = await readdir(dir, { recursive: true });
  return files.filter((file) => file.endsWith('.html')).length;
}

/** Builds the site or throws a CommandError; the folder `outDir` changes only when everything has succeeded. */
export async function buildSite({ dataDir, outDir }: BuildSettings): Promise<void> {
  const out = resolve(outDir);
  const staging = `${out}.new`;
  const generated = generatedDir();

  const data = await step('核对台账、计算指标', () => buildData(dataDir, generated));
  reportProblems(data);
  reportLedgers(data);
  if (data.built === null) throw new CommandError('台账有错误，没有发布；上一次发布的内容保持原样。');
  reportHeadline(data.built.dataset, data.built.publication);

  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  process.env['GENERATED_DIR'] = generated;
  await rm(staging, { recursive: true, force: true });
  await step('生成网页', () => renderSite({ root: ROOT, outDir: staging, logLevel: 'warn' }));
  const faults = await step('检查网站', () => checkSite(staging));
  if (faults.length > 0) throw new CommandError(['生成的网站有问题，没有发布：', ...faults].join('\n'));

  const previous = `${out}.old`;
  await mkdir(out, { recursive: true });
  await rm(previous, { recursive: true, force: true });
  await rename(out, previous);
  await rename(staging, out);
  await rm(previous, { recursive: true, force: true });
  console.log(
    `已生成 ${String(await countPages(out))} 个网页，${String(data.built.files.length)} 个数据文件，在 ${outDir}/`,
  );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await runCommand(() => buildSite(settingsFromEnvironment()));
}
