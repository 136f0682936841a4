import { defineConfig } from 'astro/config';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { tileOrigins } from './src/features/map/ground/basemap.ts';

/** Old WebViews that must get a working page; see CONTRIBUTING.md, "Browsers". */
const browsers = ['chrome80', 'safari13'];

/** Where the base map's tiles come from, as programme.json says; nothing without a base map or a readable file. */
function basemapOrigins() {
  try {
    const { map } = JSON.parse(readFileSync(join(process.env.DATA_DIR ?? 'data', 'programme.json'), 'utf8'));
    const { kind = 'tiles', url, subdomains } = map.basemap ?? {};
    return kind === 'tiles' && typeof url === 'string' ? tileOrigins({ url, subdomains: subdomains ?? [] }) : [];
  } catch {
    // A broken programme.json is reported by the check of the ledgers, which comes before any page is rendered.
    return [];
  }
}

const images = ["img-src 'self' data:", ...basemapOrigins()].join(' ');

export default defineConfig({
  base: process.env.BASE_PATH ?? '/',
  trailingSlash: 'always',
  outDir: process.env.ASTRO_OUT_DIR ?? './dist',
  build: { format: 'directory', inlineStylesheets: 'never' },
  prerenderConflictBehavior: 'error',
  devToolbar: { enabled: false },
  markdown: { syntaxHighlight: false },
  security: {
    csp: { directives: ["default-src 'self'", images, "object-src 'none'", "base-uri 'none'"] },
  },
  vite: { build: { target: browsers, cssTarget: browsers } },
});
