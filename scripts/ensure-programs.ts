/**
 * Makes sure that the tests have the programs that they drive: a Chromium, Chinese fonts, a LibreOffice and an nginx. What is there is
 * used. On Debian and Ubuntu the root of a container or of a runner gets what is missing from the distribution; nobody else's
 * machine is changed: there the one command that does it is said. Elsewhere the tests with LibreOffice and nginx are left out.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findChromium } from './find-chromium.ts';
import { findNginx } from './find-nginx.ts';
import { findOffice } from './find-office.ts';
import { CommandError, runCommand } from './terminal/terminal.ts';

function apt(...args: readonly string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync('apt-get', args, { stdio: 'inherit', env }).status === 0;
}

const installFromDebian = (packages: readonly string[]): boolean =>
  apt('update', '-qq') && apt('install', '-y', '-qq', '--no-install-recommends', ...packages);

const hasChineseFont = (): boolean =>
  (spawnSync('fc-list', [':lang=zh'], { encoding: 'utf8' }).stdout ?? '').trim() !== '';

await runCommand(async () => {
  const hasChromium = (await findChromium()) !== null;
  if (!existsSync('/usr/bin/apt-get')) {
    if (hasChromium) return;
    throw new CommandError(
      'The browser tests need a Chromium: npx playwright install chromium, or name one in CHROMIUM_PATH.',
    );
  }
  const missing = [
    ...(hasChromium ? [] : ['chromium-headless-shell']),
    ...(hasChineseFont() ? [] : ['fonts-noto-cjk']),
    ...(findOffice() === null ? ['libreoffice-calc-nogui'] : []),
    ...(findNginx() === null ? ['nginx-light', 'libnginx-mod-http-brotli-static'] : []),
  ];
  if (missing.length === 0) return;
  // Releases before Debian 12 have the whole programs alone, and nginx without Brotli.
  const whole = missing
    .filter((name) => !name.startsWith('libnginx'))
    .map((name) => name.replace(/-headless-shell|-nogui/, ''));
  if (process.getuid?.() !== 0) {
    if (missing.every((name) => /^libreoffice|nginx/.test(name))) return;
    throw new CommandError(
      `The tests need ${missing.join(', ')}. As root: apt-get update && apt-get install -y ${missing.join(' ')}`,
    );
  }
  console.log(`Installing ${missing.join(', ')} for the tests`);
  if (!installFromDebian(missing) && !installFromDebian(whole))
    throw new CommandError(`Could not install ${missing.join(', ')} from Debian; the tests need them.`);
});
