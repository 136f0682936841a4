/**
 * Makes sure that the tests have a Chromium and Chinese fonts: a browser that is there is used, on Debian and Ubuntu
 * the distribution's packages are installed, elsewhere Playwright downloads its own.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findChromium } from './find-chromium.ts';
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
  const missing = [
    ...((await findChromium()) === null ? ['chromium-headless-shell'] : []),
    ...(hasChineseFont() ? [] : ['fonts-noto-cjk']),
  ];
  if (missing.length === 0) return;
  if (onDebian) {
    console.log(`Installing ${missing.join(' and ')} for the browser tests`);
    // Releases before Debian 12 have the whole browser alone.
    const whole = missing.map((name) => name.replace('-headless-shell', ''));
    if (!installFromDebian(missing) && !installFromDebian(whole))
      throw new CommandError('Could not install Chromium from Debian; the browser tests need it.');
  } else if (
    missing.includes('chromium-headless-shell') &&
    !run('npx', ['playwright', 'install', '--with-deps', 'chromium'])
  ) {
    throw new CommandError('Could not install Chromium through Playwright; the browser tests need it.');
  }
});
