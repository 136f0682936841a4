import { expect, test } from 'vitest';
import { readPatched } from '../../tests/fixtures/broken/read.ts';

/** What is said of the ids that others are named by. */
async function said(patches: Parameters<typeof readPatched>[0]): Promise<readonly string[]> {
  const { problems } = await readPatched({ 'corrections.csv': null, ...patches });
  return problems.map(({ code, file, line, column, value, parameters }) =>
    [code, `${file}:${String(line)}`, column, value, 'read' in parameters ? parameters.read : parameters.reason].join(
      ' ',
    ),
  );
}

test('the name of one row only is read as its id', async () => {
  expect(await said({ 'services.csv': [['f-1', '甲物业公司']] })).toEqual([
    'N-ID services.csv:2 firm_id 甲物业公司 f-1',
  ]);
});

test('a name that nobody has stays a fault', async () => {
  expect(await said({ 'services.csv': [['f-1', '乙物业公司']] })).toEqual([
    'E-ID services.csv:2 firm_id 乙物业公司 id-writing',
  ]);
});

test('zeros that an id has lost are read back where one id fits', async () => {
  expect(await said({ 'services.csv': [['f-1', 'f-001']] })).toEqual(['N-ID services.csv:2 firm_id f-001 f-1']);
  expect(await said({ 'services.csv': [['f-1', '1']] })).toEqual(['N-ID services.csv:2 firm_id 1 f-1']);
});
