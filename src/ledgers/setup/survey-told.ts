/** What there is to say of survey sheets: what has to be asked, what cannot be taken over, and what was done. */
import type { IsoDate } from '../../domain/rows.ts';
import type { NameDoubt } from './known-names.ts';
import type { SurveyField } from './survey-columns.ts';
import type { FactNote } from './survey-facts.ts';
import type { UnreadFile } from './survey-sheet.ts';

/** What has to be known before the sheets can be taken over. */
export type SurveyQuestion =
  | { readonly kind: 'heading'; readonly text: string; readonly file: string; readonly options: readonly SurveyField[] }
  /** No heading is the column's that every row needs. */
  | {
      readonly kind: 'column';
      readonly field: SurveyField;
      readonly file: string;
      readonly headings: readonly string[];
    }
  | {
      readonly kind: 'value';
      readonly column: 'service' | 'works';
      readonly text: string;
      readonly rows: number;
      readonly options: readonly string[];
    }
  | ({ readonly kind: 'same' } & { readonly doubt: NameDoubt });

/** What cannot be taken over as it is. */
export type SurveyFault =
  | { readonly kind: 'unread'; readonly file: UnreadFile }
  | { readonly kind: 'no-unit'; readonly file: string; readonly line: number; readonly name: string }
  | { readonly kind: 'twice'; readonly name: string; readonly places: readonly string[] }
  | { readonly kind: 'no-service' };

/** What was done of which whoever keeps the ledgers should know. */
export type SurveyNote =
  | { readonly kind: 'appeared' | 'vanished'; readonly on: IsoDate; readonly names: readonly string[] }
  | { readonly kind: 'absent-between'; readonly on: IsoDate; readonly names: readonly string[] }
  | {
      readonly kind: 'untold';
      readonly column: 'service' | 'works';
      readonly on: IsoDate;
      readonly names: readonly string[];
    }
  | { readonly kind: 'day-left-out'; readonly on: IsoDate; readonly column: 'service' | 'works' }
  | { readonly kind: 'facts'; readonly note: FactNote; readonly names: readonly string[] }
  | { readonly kind: 'unread-date'; readonly file: string; readonly line: number; readonly text: string }
  | { readonly kind: 'resized'; readonly names: readonly string[] }
  | { readonly kind: 'filled-down' | 'nameless'; readonly file: string; readonly lines: readonly number[] }
  | { readonly kind: 'no-address'; readonly compounds: number }
  | { readonly kind: 'one-category' };

/** A thing of which the surveys may tell. */
export type ToldColumn = 'service' | 'works';
