/** Clauses that sentences of several kinds share. */
import { quoted } from '../../problems.ts';

/** What is meant, or what would be right where that is unclear. */
export const meant = (text: string | null, otherwise: string): string =>
  text === null ? otherwise : `应为 ${quoted(text)}`;

export const nearest = (candidate: string): string => `最接近 "${candidate}"`;

/** The candidate that is nearest, or what to do where none is near. */
export const nearOr = (candidate: string | null, otherwise: string): string =>
  candidate === null ? otherwise : nearest(candidate);

/** One item of a list, and what is wrong with it. */
export const itemOf = (item: string, message: string): string => `其中 ${quoted(item)} ${message}`;
