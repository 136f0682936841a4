import { readdirSync } from 'node:fs';
import { defineConfig } from 'eslint/config';
import astro from 'eslint-plugin-astro';
import regexp from 'eslint-plugin-regexp';
import tseslint from 'typescript-eslint';
import { noImportCircle } from './scripts/no-import-circle.js';

/** The rooms of src/, lowest first: each may import only from those before it. */
const layers = [
  'domain',
  'search',
  'ledgers',
  'words',
  'history',
  'publication',
  'site',
  'charts',
  'ui',
  'features',
  'layouts',
  'pages',
];

/** The rooms of the ledgers, lowest first, in the same way. */
const ledgerRooms = [
  'problems',
  'text',
  'cells',
  'json',
  'schemas',
  'table',
  'outlines',
  'workbook',
  'sources',
  'checks',
  'setup',
];

/** The subjects, a folder each: none imports another; what two of them need lies a floor lower. */
const features = readdirSync('src/features');

const outside = {
  domain: ['node:', 'astro', 'leaflet', 'zod', 'd3', 'papaparse', 'gcoord', 'jsonc-parser'],
  search: ['node:', 'astro', 'leaflet', 'zod', 'd3', 'papaparse', 'gcoord', 'jsonc-parser', 'pinyin-pro'],
  ledgers: ['node:', 'astro', 'leaflet', 'd3'],
  publication: ['node:', 'astro', 'leaflet', 'd3', 'zod'],
  words: ['node:', 'astro', 'leaflet', 'd3', 'zod', 'papaparse'],
  history: ['node:', 'astro', 'leaflet', 'd3', 'zod', 'papaparse'],
  site: ['node:', 'astro', 'leaflet', 'd3', 'zod', 'papaparse'],
  charts: ['node:', 'leaflet', 'zod', 'papaparse'],
  ui: ['node:', 'leaflet', 'zod', 'papaparse', 'd3'],
  features: ['node:', 'zod', 'papaparse'],
  layouts: ['node:', 'leaflet', 'zod', 'papaparse', 'd3'],
  pages: ['node:', 'leaflet', 'zod', 'papaparse', 'd3'],
};

/** Imports run one way; the computed publication (open-site.ts) enters at the pages and goes down as props. */
const oneWay = (layer, files, more = []) => ({
  files,
  ignores: ['**/*.test.ts'],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            regex: `^(\\.\\./)+(${[...layers.slice(layers.indexOf(layer) + 1), 'scripts'].join('|')})/`,
            message: `src/${layer} is below that folder (CONTRIBUTING.md, "Imports run one way").`,
          },
          ...(layer === 'pages'
            ? []
            : [{ regex: '/open-site\\.ts$', message: 'Only pages read the publication; pass it down as props.' }]),
          { regex: `^(${outside[layer].join('|')})`, message: `src/${layer} does not use this package.` },
          ...more,
        ],
      },
    ],
  },
});
const importDirection = [
  ...layers.map((layer) => oneWay(layer, [`src/${layer}/**/*.{ts,astro}`])),
  ...ledgerRooms.map((room, i) =>
    oneWay(
      'ledgers',
      [`src/ledgers/${room}/**/*.ts`],
      [
        {
          regex: `^(\\.\\./)+(${[...ledgerRooms.slice(i + 1), 'dataset\\.ts', 'tidy\\.ts', 'append\\.ts'].join('|')})`,
          message: `src/ledgers/${room} is below that (CONTRIBUTING.md, "The rooms").`,
        },
      ],
    ),
  ),
  ...features.map((feature) =>
    oneWay(
      'features',
      [`src/features/${feature}/**/*.{ts,astro}`],
      [
        {
          regex: `^(\\.\\./)+(${features.filter((other) => other !== feature).join('|')})/`,
          message: 'Subjects do not import each other: what two of them need lies in site, charts or ui.',
        },
        ...(feature === 'map' ? [] : [{ regex: '^leaflet', message: 'Only the map draws with Leaflet.' }]),
      ],
    ),
  ),
];

export default defineConfig(
  { ignores: ['dist/', 'dist-preview*/', '.build/', '.astro/', 'src/generated/', '.stryker/', 'node_modules/'] },
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
  {
    files: ['src/**/*.{ts,astro}', 'scripts/**/*.{ts,js}', 'tests/**/*.ts'],
    plugins: { project: { rules: { 'no-import-circle': noImportCircle } } },
    rules: { 'project/no-import-circle': 'error' },
  },
  {
    // Whatever they meet, ledgers, names, queries or files, they end in proportion to its length.
    files: ['src/**/*.{ts,astro}', 'scripts/**/*.{ts,js}'],
    ignores: ['**/*.test.ts'],
    plugins: { regexp },
    rules: {
      'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
      'regexp/no-super-linear-move': ['error', { report: 'potential', ignorePartial: false }],
    },
  },
  { files: ['scripts/**', '.ci/**'], rules: { 'no-console': 'off' } },
  ...importDirection,
  {
    files: ['scripts/**/*.ts'],
    // They measure the map, which stands above.
    ignores: ['scripts/bench/markers.ts', 'scripts/bench/markers-page.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '/src/(site|charts|ui|features|layouts|pages)/',
              message: 'Scripts stop at src/publication.',
            },
          ],
        },
      ],
    },
  },
);
