/** `schemes.json`: the letters that places use for the results of replies and for satisfaction. */
import { z } from 'zod';
import type { Scheme } from '../../domain/record/rows.ts';
import { idCell } from '../cells/cells.ts';
import { cellText, orNull, type JsonKeys } from '../json/json.ts';
import { code, text } from './proposal.ts';

export const SCHEMES_FILE = 'schemes.json';

/** The schemes are read one by one, so that a fault in one leaves the others checked. */
export const SCHEME_KEYS: JsonKeys<Scheme> = {
  id: { name: 'id', schema: cellText(idCell) },
  name: { name: 'name', schema: text },
  place: { name: 'place', schema: text },
  year: { name: 'year', schema: orNull(z.number().int().min(1949).max(2100)) },
  kind: { name: 'kind', schema: z.enum(['result', 'satisfaction']) },
  letters: { name: 'letters', schema: z.array(z.strictObject({ code, wording: text })) },
  source: { name: 'source', schema: text },
};
