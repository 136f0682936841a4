import { defineConfig } from 'astro/config';

/** Old WebViews that must get a working page; see CONTRIBUTING.md, "Browsers". */
const browsers = ['chrome80', 'safari13'];

export default defineConfig({
  base: process.env.BASE_PATH ?? '/',
  trailingSlash: 'always',
  outDir: process.env.ASTRO_OUT_DIR ?? './dist',
  build: { format: 'directory', inlineStylesheets: 'never' },
  prerenderConflictBehavior: 'error',
  devToolbar: { enabled: false },
  markdown: { syntaxHighlight: false },
  security: {
    csp: { directives: ["default-src 'self'", "img-src 'self' data:", "object-src 'none'", "base-uri 'none'"] },
  },
  vite: { build: { target: browsers, cssTarget: browsers } },
});
