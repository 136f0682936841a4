/** Where the Chromium of the browser tests is. */
import { existsSync } from 'node:fs';
import { chromium } from 'playwright';

/** Without a window of its own a page opens in half the time. */
const SYSTEM_PATHS = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];

/** The path of a Chromium: CHROMIUM_PATH, the system's, or the one Playwright has downloaded; null where there is none. */
export async function findChromium(): Promise<string | null> {
  const candidates = [process.env['CHROMIUM_PATH'], ...SYSTEM_PATHS, chromium.executablePath()];
  return candidates.find((path) => path !== undefined && path !== '' && existsSync(path)) ?? null;
}

/** Flags with which Chromium starts in a container, and without calling home. */
export const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
