import { expect, test } from 'vitest';
import { costOf } from './measure.ts';

/** A program that keeps a processor busy for so many milliseconds of its time. */
const busy = (milliseconds: number): string =>
  `const end = process.cpuUsage().user + ${String(milliseconds * 1000)}; while (process.cpuUsage().user < end);`;

test('the cost of a command holds that of the processes it starts, and its exit code is its own', async () => {
  const program = `require('node:child_process').execFileSync(process.execPath, ['-e', ${JSON.stringify(busy(400))}]); console.log('done'); process.exit(3);`;
  const cost = await costOf([process.execPath, '-e', program], { cwd: '.' });
  expect(cost.exitCode).toBe(3);
  expect(cost.said).toBe('done\n');
  expect(cost.cpu).toBeGreaterThan(0.4);
  expect(cost.wall).toBeGreaterThan(0.4);
  if (cost.peakMiB !== null) expect(cost.peakMiB).toBeGreaterThan(20);
});
