/** The files with which a built site is put on a server, for the base path and the address at hand. */
import { apacheFile } from './apache.ts';
import { caddyFile } from './caddy.ts';
import { containerFile } from './container.ts';
import { headersFile } from './headers-file.ts';
import { monthlyFile } from './monthly.ts';
import { brotliFile, nginxMaps, nginxPaths, nginxServer } from './nginx.ts';
import { objectsFile, uploadFile } from './objects.ts';
import { hostOf, SITE_FOLDER, type Hosting } from './hosting.ts';
import { words } from '../terminal/terminal.ts';

/** The kit: texts by their paths in its folder. */
export function deployKit(hosting: Hosting): ReadonlyMap<string, string> {
  return new Map([
    ['README.md', words.deploy.guide({ base: hosting.base, host: hostOf(hosting), folder: SITE_FOLDER })],
    ['nginx/site.conf', nginxServer(hosting)],
    ['nginx/site-maps.conf', nginxMaps(hosting)],
    ['nginx/site-paths.conf', nginxPaths(hosting)],
    ['nginx/site-brotli.conf', brotliFile],
    ['caddy/Caddyfile', caddyFile(hosting)],
    ['apache/.htaccess', apacheFile(hosting)],
    ['static-host/_headers', headersFile(hosting)],
    ['static-host/.nojekyll', ''],
    ['object-storage/objects.csv', objectsFile(hosting)],
    ['object-storage/upload.sh', uploadFile(hosting)],
    ['container/Dockerfile', containerFile(hosting.site, hosting.kit)],
    ['ci/monthly.yml', monthlyFile],
  ]);
}
