import { defineConfig } from 'astro/config';
import { thirdPartyNotices } from './scripts/site/third-party.ts';

/** Old WebViews that must get a working page; see CONTRIBUTING.md, "Browsers". */
const browsers = ['chrome80', 'safari13'];

/**
 * Assets are named by their content alone: the bundler names a chunk that pages share after one of them, and not always the
 * same one, which would give the same sources other pages.
 */
const named = { assetFileNames: '_astro/[hash][extname]' };
const scripts = { entryFileNames: '_astro/[hash].js', chunkFileNames: '_astro/[hash].js' };

/**
 * The templates run in the Node that builds: made for old browsers, their private fields would be weak maps, and those cost a
 * tenth of a build. Set here, since Astro takes no target of an environment, and Vite adds one list of targets to another.
 */
const templatesForThisNode = {
  name: 'templates-for-this-node',
  configEnvironment: (name, options) => {
    if (name === 'prerender') options.build = { ...options.build, target: 'esnext', cssTarget: browsers };
  },
};

/**
 * What a search needs is one file: in the pieces that pages happen to share it would weigh a fifth more, and be asked for
 * one round after another.
 */
const chunks = {
  groups: [
    {
      name: 'shared',
      test: /\/src\/(domain\/|words\/zh-CN\/(number|format))/,
      entriesAware: true,
      entriesAwareMergeThreshold: 600,
      priority: 1,
    },
    { name: 'finding', test: /\/src\/(search\/|site\/href|ui\/found-entry)/ },
  ],
};

/**
 * Scripts that are asked for later bring no style sheets, and their files import few others: the bundler's helper that loads
 * both beforehand, and the lists of names that it is given, would be the largest part of what every page loads.
 */
const withoutPreloadHelper = {
  name: 'without-preload-helper',
  enforce: 'pre',
  load: {
    filter: { id: /^\0vite\/preload-helper\.js$/ },
    handler: () => 'export const __vitePreload = (load) => load();',
  },
  generateBundle: {
    order: 'post',
    handler(_, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        chunk.code = chunk.code
          .replace(/^const __vite__mapDeps=.*\n/, '')
          .replace(/,__vite__mapDeps\(\[[\d,]*\]\)/g, '');
      }
    },
  },
};

const notices = thirdPartyNotices();

export default defineConfig({
  base: process.env.BASE_PATH ?? '/',
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
  markdown: { syntaxHighlight: false },
  vite: {
    plugins: [templatesForThisNode, withoutPreloadHelper, notices.pages],
    worker: { plugins: () => [notices.worker] },
    build: {
      target: browsers,
      cssTarget: browsers,
      // Scripts are files that pages share: in each page they, and the hashes that let them run, would weigh more than it.
      assetsInlineLimit: (path) => (path.endsWith('.js') ? false : undefined),
    },
    environments: {
      client: {
        build: { modulePreload: false, rolldownOptions: { output: { ...named, ...scripts, codeSplitting: chunks } } },
      },
      prerender: { build: { rolldownOptions: { output: named } } },
    },
  },
});
