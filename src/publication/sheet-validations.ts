/** What may be written into the cells of a sheet, and what is said to whoever chooses one (SpreadsheetML, dataValidations). */
import type { IsoDate } from '../domain/rows.ts';
import { columnName, escaped, sheetDay } from './sheet-text.ts';

/** What a cell may hold. */
export type Rule =
  | { readonly kind: 'any' }
  /** One of these texts, which hold no comma. */
  | { readonly kind: 'choice'; readonly choices: readonly string[] }
  /** One of the texts that a column of another sheet has below its head at that moment. */
  | { readonly kind: 'listed'; readonly sheet: string; readonly column: number }
  | { readonly kind: 'day'; readonly from: IsoDate; readonly to: IsoDate }
  | {
      readonly kind: 'number';
      readonly integer: boolean;
      readonly minimum: number | null;
      /** Whether the minimum itself is too small. */
      readonly isAbove: boolean;
      readonly maximum: number | null;
    }
  | { readonly kind: 'length'; readonly length: number };

/** The rule of a column's cells, and its texts. */
export interface Validation {
  readonly column: number;
  readonly rule: Rule;
  /** Shown beside a cell while it is chosen. */
  readonly title: string;
  readonly prompt: string;
  /** Said when something else is typed, which is then refused; null = the list only helps. */
  readonly refusal: string | null;
}

/** What Excel takes of each text, and of a list that stands in its rule. */
export const LONGEST = { title: 32, prompt: 255, refusal: 225, choices: 255 } as const;

/** The rows of a sheet. */
const ROWS = 1_048_576;

interface Condition {
  readonly attributes: string;
  readonly formulas: readonly string[];
}

function numberCondition({ integer, minimum, isAbove, maximum }: Extract<Rule, { kind: 'number' }>): Condition {
  const type = `type="${integer ? 'whole' : 'decimal'}"`;
  const [least, most] = [String(minimum), String(maximum)];
  if (minimum !== null && maximum !== null)
    return { attributes: `${type} operator="between"`, formulas: [least, most] };
  if (minimum !== null)
    return { attributes: `${type} operator="greaterThan${isAbove ? '' : 'OrEqual'}"`, formulas: [least] };
  return { attributes: `${type} operator="lessThanOrEqual"`, formulas: [most] };
}

function conditionOf(rule: Rule): Condition {
  switch (rule.kind) {
    case 'any':
      return { attributes: '', formulas: [] };
    case 'choice':
      return { attributes: 'type="list"', formulas: [`"${rule.choices.join(',')}"`] };
    case 'listed': {
      const column = `$${columnName(rule.column)}`;
      const sheet = `'${rule.sheet.replaceAll("'", "''")}'!`;
      // As long as the column is filled: a list with blanks in it would let everything pass, and be long.
      const filled = `MAX(1,COUNTA(${sheet}${column}:${column})-1)`;
      return { attributes: 'type="list"', formulas: [`OFFSET(${sheet}${column}$2,0,0,${filled},1)`] };
    }
    case 'day':
      return {
        attributes: 'type="date" operator="between"',
        formulas: [String(sheetDay(rule.from)), String(sheetDay(rule.to))],
      };
    case 'number':
      return numberCondition(rule);
    case 'length':
      return { attributes: 'type="textLength" operator="equal"', formulas: [String(rule.length)] };
  }
}

function validationXml({ column, rule, title, prompt, refusal }: Validation, firstRow: number): string {
  const { attributes, formulas } = conditionOf(rule);
  const said =
    refusal === null ? '' : ` showErrorMessage="1" errorTitle="${escaped(title)}" error="${escaped(refusal)}"`;
  const name = columnName(column);
  return (
    `<dataValidation${attributes === '' ? '' : ` ${attributes}`} allowBlank="1" showInputMessage="1"${said} ` +
    `promptTitle="${escaped(title)}" prompt="${escaped(prompt)}" sqref="${name}${firstRow}:${name}${ROWS}">` +
    `${formulas.map((formula, i) => `<formula${i + 1}>${escaped(formula)}</formula${i + 1}>`).join('')}</dataValidation>`
  );
}

/** The validations of a sheet's columns from a row on; nothing where there are none. */
export function validationsXml(validations: readonly Validation[], firstRow: number): string {
  if (validations.length === 0) return '';
  const list = validations.map((validation) => validationXml(validation, firstRow)).join('');
  return `<dataValidations count="${validations.length}">${list}</dataValidations>`;
}
