/** Where the nginx is under which the tests put the site, as the kit of a build says. */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The path of an nginx: NGINX_PATH, or the command; null where there is none. */
export function findNginx(): string | null {
  const commands = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin'].map((folder) =>
    join(folder, 'nginx'),
  );
  const candidates = [process.env['NGINX_PATH'], ...commands];
  return candidates.find((path) => path !== undefined && path !== '' && existsSync(path)) ?? null;
}
