import { afterEach, expect, test, vi } from 'vitest';
import { Turns } from './turns.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

test('the page has its turn where work has held it for long, and not before; then the time counts anew', async () => {
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  const messages = vi.spyOn(globalThis, 'MessageChannel');
  const turns = new Turns();
  const paused: boolean[] = [];
  for (const work of [3, 3, 3, 7, 20]) {
    now += work;
    const before = messages.mock.calls.length;
    await turns.next();
    paused.push(messages.mock.calls.length > before);
  }
  expect(paused).toEqual([false, false, true, false, true]);
});
