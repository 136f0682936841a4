import { defineConfig } from 'astro/config';

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

export default defineConfig({
  base: process.env.BASE_PATH ?? '/',
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
  markdown: { syntaxHighlight: false },
  vite: {
    plugins: [templatesForThisNode],
    build: {
      target: browsers,
      cssTarget: browsers,
      // Scripts are files that pages share: in each page they, and the hashes that let them run, would weigh more than it.
      assetsInlineLimit: (path) => (path.endsWith('.js') ? false : undefined),
    },
    environments: {
      client: { build: { rolldownOptions: { output: { ...named, ...scripts } } } },
      prerender: { build: { rolldownOptions: { output: named } } },
    },
  },
});
