/** What catalogues of data say of the downloads, and the page of the core metadata. */

import { formatNumber } from './format.ts';

export const catalogue = {
  /** All files together, as one dataset. */
  whole: (title: string): string => `${title}（全部）`,
  /** The core metadata of GB/T 21063.3. */
  core: {
    name: '核心元数据',
    title: '编进政务信息资源目录要用的核心元数据',
    lead: '按国家标准列出，供数据目录的管理者照抄；由台账、设置和发布记录生成，与下载的文件一致。',
    standard: 'GB/T 21063.3-2007《政务信息资源目录体系 第3部分：核心元数据》',
    note: '由主管部门编的代码（信息资源分类、信息资源标识符）这里没有编：分类写的是主题，标识符写的是本站的UUID。没有登记的为空。标准的适用范围写明十二项、六项必选；这里没有见到标准全文，各项的名称和哪六项必选没有核对过，编目前请对照原文。',
    heading: '全部数据，作为一个信息资源',
    caption: '十二项核心元数据，六项必选',
    columns: { element: '元数据项', value: '值' },
    required: '必选',
    optional: '可选',
    unknown: '没有登记',
    every: (n: number): string => `${formatNumber(n)}个数据集各有一份，在JSON文件里：`,
    file: '核心元数据（JSON）',
    others: '同样的内容还有：',
    dcat: 'DCAT目录（JSON-LD）',
    descriptor: '数据包说明（Data Package）',
    elements: {
      title: '信息资源名称',
      published: '信息资源发布日期',
      abstract: '信息资源摘要',
      provider: '信息资源提供方',
      keywords: '关键字说明',
      category: '信息资源分类',
      address: '在线资源链接地址',
      resourceId: '信息资源标识符',
      service: '服务信息',
      recordId: '元数据标识符',
      maintainer: '元数据维护方',
      recordUpdated: '元数据更新日期',
    },
    values: {
      party: (name: string, contact: string | null): string => (contact === null ? name : `${name}（${contact}）`),
      list: (items: readonly string[]): string => items.join('；'),
      category: (hasWorks: boolean): string => `城乡建设：老旧小区物业管理${hasWorks ? '与改造' : ''}（主题，未编码）`,
      service: (address: string | null): string => `静态文件，凭地址直接下载，见${address ?? '/data/api/'}`,
    },
  },
  /** Of the files in the list of downloads. */
  files: {
    dcat: '数据目录（DCAT，JSON-LD）',
    core: '政务信息资源核心元数据（GB/T 21063.3，JSON）',
  },
};
