import { defineConfig } from 'eslint/config';
import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';

/** The rooms of src/, lowest first: each may import only from those before it. */
const layers = [
  'domain',
  'search',
  'ledgers',
  'publication',
  'i18n',
  'map',
  'charts',
  'components',
  'layouts',
  'pages',
];

const outside = {
  domain: ['node:', 'astro', 'leaflet', 'zod', 'd3', 'papaparse', 'gcoord', 'jsonc-parser'],
  search: ['node:', 'astro', 'leaflet', 'zod', 'd3', 'papaparse', 'gcoord', 'jsonc-parser', 'pinyin-pro'],
  ledgers: ['node:', 'astro', 'leaflet', 'd3'],
  publication: ['node:', 'astro', 'leaflet', 'd3', 'zod'],
  i18n: ['node:', 'astro', 'leaflet', 'd3', 'zod', 'papaparse'],
  map: ['node:', 'astro', 'leaflet', 'd3', 'zod', 'papaparse'],
  charts: ['node:', 'leaflet', 'zod', 'papaparse'],
  components: ['node:', 'zod', 'papaparse'],
  layouts: ['node:', 'leaflet', 'zod', 'papaparse', 'd3'],
  pages: ['node:', 'leaflet', 'zod', 'papaparse', 'd3'],
};

/** Imports run one way; the computed publication (dataset.ts) enters at the pages and goes down as props. */
const importDirection = layers.map((layer, i) => ({
  files: [`src/${layer}/**/*.{ts,astro}`],
  ignores: ['**/*.test.ts'],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            regex: `/(${[...layers.slice(i + 1), 'scripts'].join('|')})/`,
            message: `src/${layer} is below that folder (CONTRIBUTING.md, "Imports run one way").`,
          },
          ...(layer === 'pages'
            ? []
            : [{ regex: '/dataset\\.ts$', message: 'Only pages read the publication; pass it down as props.' }].filter(
                () => !['domain', 'search', 'ledgers', 'publication'].includes(layer),
              )),
          { regex: `^(${outside[layer].join('|')})`, message: `src/${layer} does not use this package.` },
        ],
      },
    ],
  },
}));

export default defineConfig(
  { ignores: ['dist/', '.build/', '.astro/', 'src/generated/', 'node_modules/'] },
  ...tseslint.configs.strict,
  ...astro.configs.recommended,
  {
    rules: {
      eqeqeq: ['error', 'always'],
      'no-console': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
    },
  },
  { files: ['scripts/**', '.ci/**'], rules: { 'no-console': 'off' } },
  ...importDirection,
  {
    files: ['scripts/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            { regex: '/src/(i18n|charts|components|layouts|pages)/', message: 'Scripts stop at src/publication.' },
          ],
        },
      ],
    },
  },
);
