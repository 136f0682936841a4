/** What people call units, firms and categories for short, or with what they belong to in front: input vocabulary. */
import type { LedgerId } from '../../domain/model.ts';

/** What may be named by a short name. */
export type Named = LedgerId | 'categories';

const SUBDISTRICT = /(?:街道办事处|街道办|街道|办事处)$/;
const TOWN = /[镇乡]$/;
const COMPANY = /(?:股份有限公司|有限责任公司|有限公司)$/;
/** Han characters that a short name has at least. */
const SHORTEST = 2;

function ofSubdistrict(name: string): readonly string[] {
  if (TOWN.test(name)) return [name.replace(TOWN, '')];
  const base = name.replace(SUBDISTRICT, '');
  if (base === name) return [];
  return [base, ...['街道', '街道办', '街道办事处', '办事处'].map((suffix) => base + suffix)];
}

function ofFirm(name: string): readonly string[] {
  const base = name.replace(COMPANY, '');
  if (base === name) return [];
  const trade = base.replace(/(?:管理服务|服务|管理)$/, '');
  return [base, `${base}公司`, trade, `${trade}公司`];
}

/** A category by its beginning: 绿化 for 绿化提升. */
const beginnings = (name: string): readonly string[] =>
  Array.from({ length: Math.max(0, name.length - SHORTEST) }, (_, i) => name.slice(0, SHORTEST + i));

const SHORT: Readonly<Partial<Record<Named, (name: string) => readonly string[]>>> = {
  districts: (name) => [name.replace(/[区县市]$/, '')],
  subdistricts: ofSubdistrict,
  firms: ofFirm,
  categories: beginnings,
};

/** The short names by which something of a name goes. */
export function shortNames(of: Named, name: string): readonly string[] {
  return (SHORT[of]?.(name) ?? []).filter((short) => short !== name && short.length >= SHORTEST);
}
