import { expect, it } from 'vitest';
import { commandLine } from './command-line.ts';

it('names the folder that is not the usual one, in quotation marks where a shell would part it', () => {
  expect(commandLine('check', 'data')).toBe('npm run check');
  expect(commandLine('check', 'data', '--all')).toBe('npm run check -- --all');
  expect(commandLine('build', '我的台账')).toBe('npm run build -- --data 我的台账');
  expect(commandLine('check', 'D:\\我的 台账', '--all')).toBe('npm run check -- --data "D:\\我的 台账" --all');
});
