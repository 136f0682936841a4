/** The page of the downloads. */
import { formatBytes } from './file-size.ts';
import { formatNumber } from './format.ts';

export const downloads = {
  title: (n: number): string => `${formatNumber(n)}个数据文件，可自由使用`,
  lead: '页面上的每个数都出自这里的文件。用Excel请下载工作簿；CSV为UTF-8编码，在Excel里直接双击打开中文可能乱码。',
  keepers: '维护台账的人，报送或发布之前可以先在自己的浏览器里查一遍：',
  hash: 'SHA-256',
  facts: (f: { path: string; rows: number | null; bytes: number }): string =>
    [f.path, ...(f.rows === null ? [] : [`${formatNumber(f.rows)}行`]), formatBytes(f.bytes)].join('，'),
  computed: '计算结果',
  settings: (hasTargets: boolean): string => (hasTargets ? '目标与设置' : '设置'),
  ledgers: '台账',
  history: '历次发布的存档',
  packages: '整包与校验',
  licence: (title: string): string => `数据以${title}发布。`,
  api: '静态接口：按地址取数据（OpenAPI）',
  metadata: '政务信息资源核心元数据（GB/T 21063.3）',
  verify: '校验：下载后在同一文件夹运行 sha256sum -c SHA256SUMS。',
  recompute: '在浏览器里校验并重算全部结果',
};
