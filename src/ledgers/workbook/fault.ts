/** Why a workbook cannot be read. Thrown within this room, and turned into a problem where it is left. */
import type { ProblemParameters } from '../problems/problem-reasons.ts';

export class WorkbookFault extends Error {
  readonly parameters: ProblemParameters;

  constructor(parameters: ProblemParameters) {
    super(parameters.reason);
    this.parameters = parameters;
  }
}
