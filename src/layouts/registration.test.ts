import { expect, it } from 'vitest';
import { zhCN } from '../words/zh-CN/index.ts';
import { registrations } from './registration.ts';

const none = { organiser: null, contact: null, siteCode: null, icpNo: null, policeNo: null };

it('says what is known, and leads from a number to the register that has it', () => {
  expect(registrations(none, zhCN)).toEqual([]);
  expect(
    registrations(
      {
        ...none,
        organiser: '某市住建局',
        siteCode: '1234567890',
        icpNo: '冀ICP备12345678号',
        policeNo: '冀公网安备 13040002000001号',
      },
      zhCN,
    ),
  ).toEqual([
    { text: '主办单位：某市住建局', href: null },
    { text: '网站标识码：1234567890', href: null },
    { text: '冀ICP备12345678号', href: 'https://beian.miit.gov.cn/' },
    {
      text: '冀公网安备 13040002000001号',
      href: 'https://beian.mps.gov.cn/#/query/webSearch?code=13040002000001',
    },
  ]);
  expect(registrations({ ...none, policeNo: '办理中' }, zhCN)).toEqual([{ text: '办理中', href: null }]);
});
