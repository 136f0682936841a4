/** Where a built site has a file whose name carries a mark of its content. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The path of the file that is called `name` before its mark. */
export function markedFileIn(folder: string, name: string, site = 'dist'): string {
  const found = readdirSync(join(site, folder)).find((file) => file.startsWith(`${name}.`) && file.endsWith('.json'));
  if (found === undefined) throw new Error(`${folder} has no file ${name}`);
  return join(site, folder, found);
}
