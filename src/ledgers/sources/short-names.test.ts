import { expect, test } from 'vitest';
import { shortNames, type Named } from './short-names.ts';

test.each<readonly [Named, string, readonly string[]]>([
  ['districts', '杏坡区', ['杏坡']],
  ['districts', '甲区', []],
  ['subdistricts', '杏圃街道', ['杏圃', '杏圃街道办', '杏圃街道办事处', '杏圃办事处']],
  ['subdistricts', '柿坡镇', ['柿坡']],
  ['firms', '栀棠物业服务有限公司', ['栀棠物业服务', '栀棠物业服务公司', '栀棠物业', '栀棠物业公司']],
  ['firms', '栀棠物业服务中心', []],
  ['categories', '绿化提升', ['绿化', '绿化提']],
  ['compounds', '槐荫路11号院', []],
])('of %s: %s goes by %j', (of, name, expected) => {
  expect(shortNames(of, name)).toEqual(expected);
});
