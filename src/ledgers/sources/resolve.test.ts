import { expect, test } from 'vitest';
import { readPatched } from '../../../tests/fixtures/broken/read.ts';

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
    'E-ID services.csv:2 firm_id 乙物业公司 unknown-name',
  ]);
});

test('zeros that an id has lost are read back where one id fits', async () => {
  expect(await said({ 'services.csv': [['f-1', 'f-001']] })).toEqual(['N-ID services.csv:2 firm_id f-001 f-1']);
  expect(await said({ 'services.csv': [['f-1', '1']] })).toEqual(['N-ID services.csv:2 firm_id 1 f-1']);
});

test('a short name, or one with its parent or its id, is read where it fits one row alone', async () => {
  expect(
    await said({
      'subdistricts.csv': [['甲街道,d-1', '甲街道,甲']],
    }),
  ).toEqual(['E-ID subdistricts.csv:2 district_id 甲 unknown-name']);
  expect(
    await said({
      'districts.csv': [['甲区', '甲子区']],
      'subdistricts.csv': [['甲街道,d-1', '甲街道,甲子']],
    }),
  ).toEqual(['N-ID subdistricts.csv:2 district_id 甲子 d-1']);
  expect(await said({ 'services.csv': [['f-1', 'f-1 甲物业公司']] })).toEqual([
    'N-ID services.csv:2 firm_id f-1 甲物业公司 f-1',
  ]);
});
