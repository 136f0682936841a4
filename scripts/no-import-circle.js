/** An ESLint rule: no files import each other in a circle. `import type` counts: where a type lives is a decision too. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';

/** `from './x.ts'`, `import './x.ts'` and `import('./x.ts')`, in TypeScript and in the frontmatter and scripts of Astro. */
const IMPORT = /\b(?:from|import)(?:\s*\()?\s*['"](\.[^'"]+)['"]/g;

/** @type {Map<string, readonly string[]>} */
const known = new Map();

/** The files of this project that a file imports, as absolute paths. */
function importsOf(/** @type {string} */ file) {
  const found =
    known.get(file) ??
    [...readFileSync(file, 'utf8').matchAll(IMPORT)]
      .map(([, path = '']) => resolve(dirname(file), path))
      .filter((path) => /\.(ts|js|astro)$/.test(path) && existsSync(path));
  known.set(file, found);
  return found;
}

/** The shortest way along imports from a file back to itself; null where there is none. */
function circleThrough(/** @type {string} */ start) {
  /** @type {Map<string, string>} */
  const reachedFrom = new Map();
  const queue = [start];
  for (const file of queue) {
    for (const next of importsOf(file)) {
      if (next === start) {
        const way = [start];
        for (let at = file; at !== start; at = reachedFrom.get(at) ?? start) way.unshift(at);
        return [start, ...way];
      }
      if (reachedFrom.has(next)) continue;
      reachedFrom.set(next, file);
      queue.push(next);
    }
  }
  return null;
}

/** @type {import('eslint').Rule.RuleModule} */
export const noImportCircle = {
  meta: { type: 'problem', schema: [], messages: { circle: 'Imports run in a circle: {{way}}.' } },
  create: (context) => ({
    Program(node) {
      const circle = circleThrough(context.physicalFilename);
      if (circle === null) return;
      const way = circle.map((file) => relative(context.cwd, file)).join(' → ');
      context.report({ node, messageId: 'circle', data: { way } });
    },
  }),
};
