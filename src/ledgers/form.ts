/** The form in which people fill the ledgers: a workbook with a sheet a ledger, after two sheets that are not read. */
import type { LedgerId } from '../domain/model.ts';

/** The ledgers of the form, in its order: those that people keep. The others are written by commands, or come from elsewhere. */
export const FORM_LEDGERS = [
  'districts',
  'subdistricts',
  'grids',
  'compounds',
  'services',
  'firms',
  'works',
  'subsidies',
  'outreach',
  'pairings',
  'inspections',
  'reports',
] as const satisfies readonly LedgerId[];

export type FormLedgerId = (typeof FORM_LEDGERS)[number];

/** The names of the sheets that tell how the form is filled: a reader passes over them without a word. */
export const FORM_SHEETS = { notes: '填写说明', examples: '填写示例' } as const;
