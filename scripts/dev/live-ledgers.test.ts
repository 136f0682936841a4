import { expect, test, vi } from 'vitest';
import { isLedgerChange, onceAtRest } from './live-ledgers.ts';

test('a saved ledger is a change; locks, hidden files and what programs write in passing are none', () => {
  const changes = (...paths: string[]) => paths.map((path) => isLedgerChange('/city/data', `/city/data/${path}`));
  expect(changes('services.csv', '物业服务台账.xlsx', 'proposals/157.json', 'history/works.csv')).toEqual([
    true,
    true,
    true,
    true,
  ]);
  expect(changes('~$services.xlsx', '.~lock.works.csv#', '.release/journal.json', 'lu1a2b.tmp', 'a.csv~')).toEqual([
    false,
    false,
    false,
    false,
    false,
  ]);
  expect(isLedgerChange('/city/data', '/city/src/env.d.ts')).toBe(false);
  expect(isLedgerChange('/city/data', '/city/data-old/works.csv')).toBe(false);
});

test('several changes are one, and one that comes while the work is done leads to it once more', async () => {
  let end = (): void => undefined;
  const work = vi.fn(
    () =>
      new Promise<void>((resolve) => {
        end = resolve;
      }),
  );
  const changed = onceAtRest(work, 5);
  for (let i = 0; i < 4; i += 1) changed();
  await vi.waitFor(() => expect(work).toHaveBeenCalledTimes(1));
  changed();
  changed();
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(work).toHaveBeenCalledTimes(1);
  end();
  await vi.waitFor(() => expect(work).toHaveBeenCalledTimes(2));
  end();
});
