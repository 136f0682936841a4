import { describe, expect, test } from 'vitest';
import { isApprovalNumber, isKeyPlaceholder } from './basemap.ts';

describe('isApprovalNumber', () => {
  test.each([
    'GS(2016)1570号',
    'GS（2019）1822号',
    'GS京(2022)1061号',
    '冀S(2023)015号',
    '审图号：冀S〔2018〕7号',
    'GS(2020)4619-2号',
    ' GS(2016)1570号 ',
  ])('takes %s', (text) => expect(isApprovalNumber(text)).toBe(true));

  test.each([
    '',
    '待申请',
    'GS(2018)XXXX号',
    'GS(2018)0000号',
    'GS(2024)1234号',
    'GS(2024)123456号',
    'GS(2024)1111号',
    '冀S(20XX)015号',
    '(2018)15号',
    'GS2018-1570',
    '示例 GS(2016)1570号',
  ])('refuses %j', (text) => expect(isApprovalNumber(text)).toBe(false));
});

test.each([
  ['0a1b2c3d4exx6f7788', false],
  ['YOUR_KEY', true],
  ['你的密钥', true],
  ['xxxxxxxx', true],
  ['tk', true],
  ['api-key', true],
  ['app_token', true],
  ['f3tk', false],
  ['tk7f3', false],
])('isKeyPlaceholder(%s) is %s', (key, expected) => expect(isKeyPlaceholder(key)).toBe(expected));
