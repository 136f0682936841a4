/** Questions in the terminal. They go to standard error, so that standard output is the command's result alone. */
import { createInterface } from 'node:readline/promises';

/** Asks and gives the trimmed answer; null once the input has ended. */
export type Ask = (question: string) => Promise<string | null>;

/** Does something that asks, answered by whoever sits at the terminal, or by a file or a pipe, a line an answer. */
export async function asking<T>(work: (ask: Ask) => Promise<T>): Promise<T> {
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  let hasEnded = false;
  lines.on('close', () => {
    hasEnded = true;
  });
  try {
    const answers = lines[Symbol.asyncIterator]();
    return await work(async (question) => {
      lines.setPrompt(question);
      // A pipe may have been read to its end long before its last answer is taken.
      if (hasEnded) process.stderr.write(question);
      else lines.prompt();
      const { value, done } = await answers.next();
      return done === true ? null : value.trim();
    });
  } finally {
    lines.close();
  }
}
