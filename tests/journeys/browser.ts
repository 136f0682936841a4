/** One browser and one served site for the tests of a file. */
import { chromium } from 'playwright';
import type { Browser, BrowserContextOptions, Page } from 'playwright';
import { afterAll, beforeAll } from 'vitest';
import { CHROMIUM_FLAGS, findChromium } from '../../scripts/find-chromium.ts';
import { serve } from '../../scripts/serve-folder.ts';
import type { LocalServer } from '../../scripts/serve-folder.ts';

export const PHONE = { width: 390, height: 844 };
export const DESKTOP = { width: 1280, height: 900 };

export interface Visit {
  readonly page: Page;
  /** What went wrong since the page was opened: console errors, exceptions, policy violations, foreign requests. */
  readonly faults: readonly string[];
}

export interface Visitor {
  /** The address of a path of the site. */
  url(path: string): string;
  /** Opens the path in a context of its own, hands it to `work`, and closes it. */
  visit<T>(path: string, work: (visit: Visit) => Promise<T>, options?: BrowserContextOptions): Promise<T>;
}

/** Counts policy violations in the page itself: not all of them reach the console. */
const watchPolicy = `
  window.policyViolations = [];
  document.addEventListener('securitypolicyviolation', (event) => {
    window.policyViolations.push(event.violatedDirective + ' ' + event.blockedURI);
  });`;

/** The policy violations that the page has met so far. */
export function policyViolations(page: Page): Promise<string[]> {
  return page.evaluate(() => (window as unknown as { policyViolations: string[] }).policyViolations);
}

/** Where a site is opened from: addresses begin with its origin. */
type Origin = Pick<LocalServer, 'origin' | 'close'>;

/** Serves `dir` and starts a browser before the tests of the file, and ends both after them. */
export const useBrowser = (dir: string): Visitor => useBrowserAt(() => serve(dir));

/** Starts a browser for what `open` gives before the tests of the file, and ends both after them. */
export function useBrowserAt(open: () => Promise<Origin> | Origin): Visitor {
  let server: Origin;
  let browser: Browser;
  beforeAll(async () => {
    server = await open();
    const executablePath = await findChromium();
    browser = await chromium.launch({
      args: CHROMIUM_FLAGS,
      ...(executablePath === null ? {} : { executablePath }),
    });
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });
  return {
    url: (path) => `${server.origin}${path}`,
    async visit(path, work, options = {}) {
      const context = await browser.newContext({ viewport: PHONE, locale: 'zh-CN', ...options });
      try {
        const faults: string[] = [];
        const page = await context.newPage();
        await page.addInitScript(watchPolicy);
        page.on('console', (message) => {
          if (message.type() === 'error' && !isNotFoundPage(path, message.text())) faults.push(message.text());
        });
        page.on('pageerror', (error) => faults.push(`${error.name}: ${error.message}`));
        page.on('request', (request) => {
          const url = request.url();
          if (!url.startsWith(`${server.origin}/`) && !/^(data|blob):/.test(url)) faults.push(`request to ${url}`);
        });
        await page.goto(`${server.origin}${path}`, { waitUntil: 'load' });
        return await work({ page, faults });
      } finally {
        await context.close();
      }
    },
  };
}

/** The page for missing addresses is a 404 itself, which Chromium notes in the console. */
function isNotFoundPage(path: string, text: string): boolean {
  return path.startsWith('/404') && text.includes('404 (Not Found)');
}

/** The outermost elements that reach beyond the window and make the whole page scroll sideways. */
export function sideways(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const whole = document.documentElement.scrollWidth;
    if (whole <= width) return [];
    const found: string[] = [];
    const look = (parent: Element): void => {
      for (const element of parent.children) {
        const clips = getComputedStyle(element).overflowX !== 'visible';
        if (element.getBoundingClientRect().right > width + 1) {
          found.push(`${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''}`);
        } else if (!clips) look(element);
      }
    };
    look(document.body);
    return found.length > 0 ? found : [`the page, ${String(whole)} px, by something placed absolutely`];
  });
}
