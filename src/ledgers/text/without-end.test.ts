import { expect, it } from 'vitest';
import { withoutEnd } from './without-end.ts';

it('takes off what stands at the end, and nothing before it', () => {
  expect(withoutEnd('1.2300', '0')).toBe('1.23');
  expect(withoutEnd('https://example.cn/a//', '/')).toBe('https://example.cn/a');
  expect(withoutEnd('面积*：:*', '*:')).toBe('面积*：');
  expect(withoutEnd('000', '0')).toBe('');
  expect(withoutEnd('', '0')).toBe('');
});
