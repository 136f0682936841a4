/** The programme's telephone line, as it is written and as it is dialled. */
import type { Programme } from '../domain/programme.ts';
import type { Messages } from '../words/words.ts';

export interface Telephone {
  readonly text: string;
  /** What a telephone dials; null in a demonstration, where nobody should call, and where the text is no plain number. */
  readonly href: string | null;
}

/** Null where the programme names no line. */
export function telephoneOf(
  programme: Pick<Programme, 'site' | 'demonstration'>,
  words: Pick<Messages, 'site'>,
): Telephone | null {
  const text = words.site.hotline(programme);
  const { hotline } = programme.site;
  if (text === null || hotline === null) return null;
  const isDialled = !programme.demonstration && /^\+?[\d\s()-]+$/.test(hotline);
  return { text, href: isDialled ? `tel:${hotline.replace(/[^+\d]/g, '')}` : null };
}
