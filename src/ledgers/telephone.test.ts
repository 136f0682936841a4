import { expect, test } from 'vitest';
import { holdsTelephone } from './telephone.ts';

test.each([
  '联系13800138000',
  '138-0013-8000',
  '１３８００１３８０００',
  '+86 138 0013 8000',
  '（86）13800138000',
  '11号 13800138000',
  '11 13800138000',
  '0310-3113456',
  '(0310)3113456',
  '01065120000',
  '+86 310 3113456',
  '138\u200B00138000',
])('%s holds a telephone number', (text) => {
  expect(holdsTelephone(text)).toBe(true);
});

test.each([
  '12345',
  '2018-12-31',
  '样建函〔2020〕9号',
  '2138001380001',
  '统一社会信用代码91130400MA07XXXX43',
  '2018年5月至2020年12月',
  '1172个，1600万平方米',
])('%s holds none', (text) => {
  expect(holdsTelephone(text)).toBe(false);
});
