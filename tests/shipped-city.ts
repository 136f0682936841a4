/**
 * Which tests are of the demonstration that comes with the project: of its own places, figures and pages. A city that puts
 * its ledgers into data/ keeps all others, and those of its own site.
 */
import { readFileSync } from 'node:fs';

/** Whether data/ holds the demonstration. */
export function isShippedCity(): boolean {
  const { city, demonstration } = JSON.parse(readFileSync('data/programme.json', 'utf8')) as {
    readonly city?: { readonly id?: string };
    readonly demonstration?: boolean;
  };
  return city?.id === 'handan' && demonstration === true;
}

/** The files of tests that know the demonstration. */
const TESTS_OF_THE_DEMONSTRATION: readonly string[] = [
  'scripts/demo/publications.test.ts',
  'scripts/make-demo.test.ts',
  'scripts/release-year.test.ts',
  'scripts/shipped-history.test.ts',
  'scripts/shipped-review.test.ts',
  'src/features/map/files/build.test.ts',
  'tests/documents.test.ts',
  'tests/reading/reading.test.ts',
  'tests/site/codes.test.ts',
  'tests/site/embeds.test.ts',
  'tests/site/feeds.test.ts',
  'tests/site/figures-verified.test.ts',
  'tests/site/figures.test.ts',
  'tests/site/find-queries.test.ts',
  'tests/site/marks.test.ts',
  'tests/site/measures.test.ts',
  'tests/site/offline.test.ts',
  'tests/site/papers.test.ts',
  'tests/site/places.test.ts',
  'tests/site/publication.test.ts',
  'tests/site/queries.test.ts',
  'tests/site/recompute.test.ts',
  'tests/site/releases.test.ts',
  'tests/site/small-numbers.test.ts',
  'tests/site/wide-tables.test.ts',
  'tests/site/workbook.test.ts',
  'tests/office/ledgers.test.ts',
  'tests/journeys/bureau-staff.test.ts',
  'tests/journeys/check.test.ts',
  'tests/journeys/demonstration.test.ts',
  'tests/journeys/journalist.test.ts',
  'tests/journeys/map-doubt.test.ts',
  'tests/journeys/map.test.ts',
  'tests/journeys/member.test.ts',
  'tests/journeys/offline.test.ts',
  'tests/journeys/print.test.ts',
  'tests/journeys/privacy.test.ts',
  'tests/journeys/reading-modes.test.ts',
  'tests/journeys/resident.test.ts',
  'tests/journeys/slow-sheets.test.ts',
  'tests/journeys/verify.test.ts',
  'tests/journeys/ways-through.test.ts',
];

/** The files of tests that are left out with the city that is in data/. */
export const testsLeftOut = (): readonly string[] => (isShippedCity() ? [] : TESTS_OF_THE_DEMONSTRATION);
