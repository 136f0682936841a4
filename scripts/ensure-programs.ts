/**
 * Makes sure that the tests have the programs that they drive: a Chromium, Chinese fonts and a LibreOffice. What is there is
 * used; on Debian and Ubuntu the distribution's packages are installed, elsewhere Playwright downloads its own Chromium, and
 * the tests with LibreOffice are left out.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findChromium } from './find-chromium.ts';
import { findOffice } from './find-office.ts';
import { CommandError, runCommand } from './terminal/terminal.ts';

function run(command: string, args: readonly string[]): boolean {
  return (
    spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
      .status === 0
  );
}

function installFromDebian(packages: readonly string[]): boolean {
  const sudo = process.getuid?.() === 0 ? [] : ['sudo'];
  const apt = (...args: string[]): boolean => {
    const [command = 'apt-get', ...rest] = [...sudo, 'apt-get', ...args];
    return run(command, rest);
  };
  return apt('update', '-qq') && apt('install', '-y', '-qq', '--no-install-recommends', ...packages);
}

const hasChineseFont = (): boolean =>
  (spawnSync('fc-list', [':lang=zh'], { encoding: 'utf8' }).stdout ?? '').trim() !== '';

await runCommand(async () => {
  const onDebian = existsSync('/usr/bin/apt-get');
  const hasChromium = (await findChromium()) !== null;
  if (onDebian) {
    const missing = [
      ...(hasChromium ? [] : ['chromium-headless-shell']),
      ...(hasChineseFont() ? [] : ['fonts-noto-cjk']),
      ...(findOffice() === null ? ['libreoffice-calc-nogui'] : []),
    ];
    if (missing.length === 0) return;
    console.log(`Installing ${missing.join(', ')} for the tests`);
    // Releases before Debian 12 have the whole programs alone.
    const whole = missing.map((name) => name.replace(/-headless-shell|-nogui/, ''));
    if (!installFromDebian(missing) && !installFromDebian(whole))
      throw new CommandError(`Could not install ${missing.join(', ')} from Debian; the tests need them.`);
  } else if (!hasChromium && !run('npx', ['playwright', 'install', '--with-deps', 'chromium'])) {
    throw new CommandError('Could not install Chromium through Playwright; the browser tests need it.');
  }
});
