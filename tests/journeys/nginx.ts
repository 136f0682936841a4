/** The site under nginx, with the configuration that its build has written, changed only in port and folder. */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findNginx } from '../../scripts/find-nginx.ts';
import { freePort } from '../../scripts/free-port.ts';
import { temporaryFolder } from '../site/commands.ts';

export const NGINX = findNginx();

/** What is said where the test with it is left out. */
export const NO_NGINX =
  '这台电脑上没有 nginx：照部署文件放上网站的测试略过。装上以后（或用环境变量 NGINX_PATH 指明）再运行 npm test。';

const MODULES = '/etc/nginx/modules-enabled';

export interface Hosted {
  readonly origin: string;
  /** Whether its module for Brotli is there. */
  readonly hasBrotli: boolean;
  readonly close: () => Promise<void>;
}

const once = (text: string, from: string | RegExp, to: string): string => {
  const changed = text.replace(from, to);
  if (changed === text) throw new Error(`the configuration has no ${String(from)}`);
  return changed;
};

/** Starts nginx for the site in `site` with the kit in `kit`. Throws what nginx says where it does not start. */
export async function host(nginx: string, site: string, kit: string): Promise<Hosted> {
  const folder = temporaryFolder('nginx');
  const port = await freePort(20_000 + (process.pid % 20_000));
  const hasBrotli = existsSync(join(MODULES, '50-mod-http-brotli-static.conf'));
  const put = (name: string, changes: readonly (readonly [from: string | RegExp, to: string])[] = []): void => {
    const written = readFileSync(join(kit, 'nginx', name), 'utf8');
    writeFileSync(
      join(folder, name),
      changes.reduce((text, [from, to]) => once(text, from, to), written),
    );
  };
  put('site.conf', [
    [/listen 80( default_server)?;/, `listen 127.0.0.1:${String(port)};`],
    [/ {4}listen \[::\]:80( default_server)?;\n/, ''],
    ['/etc/nginx/site-paths.conf', join(folder, 'site-paths.conf')],
  ]);
  put('site-maps.conf');
  put('site-paths.conf', [
    ['/etc/nginx/site-brotli*.conf', hasBrotli ? join(kit, 'nginx/site-brotli.conf') : join(folder, 'none*.conf')],
    [/\/srv\/www\/site(?=[/;])/g, site],
  ]);
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${folder}/${name};`,
  );
  writeFileSync(
    join(folder, 'nginx.conf'),
    `daemon off; pid ${folder}/pid; worker_processes 1; ${process.getuid?.() === 0 ? 'user root;' : ''}
${hasBrotli ? `include ${MODULES}/*brotli-static.conf;` : ''}
events {}
http { access_log off; ${temporary.join(' ')} include ${folder}/site-maps.conf; include ${folder}/site.conf; }
`,
  );
  const errors = join(folder, 'errors');
  const child = spawn(nginx, ['-e', errors, '-c', join(folder, 'nginx.conf')], { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', (part: Buffer) => (said += part.toString()));
  const origin = `http://127.0.0.1:${String(port)}`;
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()));
  for (let tries = 0; ; tries += 1) {
    const answers = await fetch(origin).then(
      () => true,
      () => false,
    );
    if (answers) break;
    if (child.exitCode !== null || tries > 200) throw new Error(`nginx did not start: ${said}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return {
    origin,
    hasBrotli,
    close: async () => {
      child.kill('SIGQUIT');
      await ended;
    },
  };
}
