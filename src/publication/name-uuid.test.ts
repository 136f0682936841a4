import { expect, test } from 'vitest';
import { nameUuid } from './name-uuid.ts';

test('nameUuid gives names an identifier of version 5 that stays', async () => {
  // sha1(namespace, "a\nb"), reckoned apart from this program.
  expect(await nameUuid('a', 'b')).toBe('e0156118-cb76-53d9-816f-dbba2ed1f22b');
  expect(await nameUuid('a', 'c')).not.toBe(await nameUuid('a', 'b'));
  expect(await nameUuid('甲')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});
