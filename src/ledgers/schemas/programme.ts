/** `programme.json`: the programme's settings. */
import { z } from 'zod';
import { INDICATOR_IDS } from '../../domain/indicators/registry.ts';
import { TERMS, type MapSettings, type Programme, type RankingScheme, type Target, type Term } from '../../domain/programme.ts';
import { LISTED_LEVELS } from '../../domain/units/levels.ts';
import { COMPONENT_IDS } from '../../domain/rankings/components.ts';
import { dateCell, idCell, monthCell, urlCell } from '../cells/cells.ts';
import { withoutJsonKey } from '../json/json-edit.ts';
import { cellText, filledText as text, orElse, orNull, refusal, SCHEMA_KEY, type JsonKeys, type JsonPath } from '../json/json.ts';
import type { Fault } from '../problems/problem.ts';

const id = cellText(idCell);
const date = cellText(dateCell);
const longitude = z.number().min(-180).max(180);
const latitude = z.number().min(-90).max(90);
const position = z.tuple([longitude, latitude]);
const fraction = z.number().min(0).max(1);
/** Null or empty text: left out of the site. */
const leftOut = z
  .string()
  .nullish()
  .transform((value) => (value === undefined || value === null || value.trim() === '' ? null : value.trim()));

const target = z
  .strictObject({
    id,
    name: text,
    indicator: z.enum(INDICATOR_IDS),
    measure: z.enum(['compounds', 'households', 'floor_area']),
    starts_on: date,
    due_on: date,
    baseline: orNull(fraction),
    value: fraction,
    milestones: orElse(z.array(z.strictObject({ on: date, value: fraction })), []),
    source: text,
    note: leftOut,
  })
  .transform(({ starts_on, due_on, ...rest }): Target => ({ ...rest, startsOn: starts_on, dueOn: due_on }));

const map = z
  .strictObject({
    center: orNull(position),
    zoom: orNull(z.number().min(1).max(22)),
    bounds: orNull(z.tuple([longitude, latitude, longitude, latitude])),
    schematic: orNull(z.boolean()),
    basemap: orNull(
      z
        .strictObject({
          kind: orElse(z.enum(['tiles', 'pmtiles']), 'tiles'),
          url: orNull(text),
          file: orNull(text),
          key: leftOut,
          subdomains: orElse(z.array(text), []),
          attribution: text,
          max_zoom: orNull(z.number().int().min(1).max(22)),
        })
        .transform(({ max_zoom, ...rest }) => ({ ...rest, maxZoom: max_zoom })),
    ),
    approval_no: leftOut,
    source: leftOut,
  })
  .transform(({ approval_no, ...rest }) => ({ ...rest, approvalNo: approval_no }));

const site = z
  .strictObject({
    url: orNull(
      cellText(urlCell).refine(
        (url) => url.startsWith('https://'),
        refusal({ code: 'E-TYPE', parameters: { reason: 'url-not-https' } }),
      ),
    ),
    official: orElse(z.boolean(), false),
    organiser: leftOut,
    contact: leftOut,
    hotline: leftOut,
    site_code: leftOut,
    icp_no: leftOut,
    police_no: leftOut,
    source: leftOut,
    show_names: orElse(z.boolean(), false),
    licence: z.strictObject({ name: text, title: text, path: orNull(cellText(urlCell)) }),
  })
  .transform(({ site_code, icp_no, police_no, show_names, ...rest }) => ({
    ...rest,
    siteCode: site_code,
    icpNo: icp_no,
    policeNo: police_no,
    showNames: show_names,
  }));

/** The key for names of columns that are the city's own. */
const OWN_COLUMNS_KEY = 'own_columns';

/** A term stands in heads of columns and in labels of charts. */
const LONGEST_TERM = 12;
const term = text.refine(
  (written) => [...written.trim()].length <= LONGEST_TERM,
  refusal({ code: 'E-RANGE', parameters: { reason: 'term-too-long', most: LONGEST_TERM } }),
);
const terms = z
  .strictObject(Object.fromEntries(TERMS.map((name) => [name, term.optional()])) as Record<Term, z.ZodOptional<typeof term>>)
  .transform((own): Programme['words'] =>
    Object.fromEntries(Object.entries(own).flatMap(([name, written]) => (written === undefined ? [] : [[name, written.trim()]]))),
  );

/** The levels between the city and its compounds, each once, from the largest down. */
const levels = z
  .array(z.strictObject({ id: z.enum(LISTED_LEVELS), name: term }))
  .superRefine((listed, { addIssue }) => {
    const refuse = (path: JsonPath, fault: Fault): void => {
      addIssue({ code: 'custom', path: [...path], ...refusal(fault) });
    };
    const ids = listed.map(({ id }) => id);
    if (ids.length === 0) refuse([], { code: 'E-EMPTY', parameters: { reason: 'no-level' } });
    for (const [at, id] of ids.entries()) {
      const before = ids.slice(0, at);
      if (before.includes(id)) refuse([at, 'id'], { code: 'E-KEY', parameters: { reason: 'same-level' } });
      else if (before.some((own) => LISTED_LEVELS.indexOf(own) > LISTED_LEVELS.indexOf(id))) {
        const right = LISTED_LEVELS.filter((own) => ids.includes(own));
        refuse([at, 'id'], { code: 'E-ORDER', parameters: { reason: 'level-order', right } });
      }
    }
  })
  .meta({ minItems: 1, maxItems: LISTED_LEVELS.length });

/** The ranking of a city that ranks nothing. */
const NO_RANKING: RankingScheme = { levels: [], delta: 0, components: [] };

/** The settings of a map that the points and outlines alone make. */
const PLAIN_MAP: MapSettings = {
  center: null,
  zoom: null,
  bounds: null,
  schematic: null,
  basemap: null,
  approvalNo: null,
  source: null,
};

export const PROGRAMME_FILE = 'programme.json';

/** The text of programme.json as it is published and kept: without what is nobody's to know but the city's. */
export const publicProgramme = (text: string): string =>
  [SCHEMA_KEY, OWN_COLUMNS_KEY].reduce((rest, key) => withoutJsonKey(rest, key), text);

export const PROGRAMME_KEYS: JsonKeys<Programme> = {
  city: {
    name: 'city',
    schema: z.strictObject({ id, name: text, area: leftOut }),
  },
  asOf: { name: 'as_of', schema: date },
  seriesFrom: { name: 'series_from', schema: orNull(cellText(monthCell)) },
  observedOn: { name: 'observed_on', schema: orNull(z.array(date)) },
  demonstration: {
    name: 'demonstration',
    schema: z.boolean(),
  },
  // Absent and not null where nothing is said, so that what was kept of a city with all levels stays as it was.
  levels: { name: 'levels', schema: levels.nullish().transform((listed) => listed ?? undefined) },
  recordAsOf: { name: 'record_as_of', schema: orNull(date) },
  crs: {
    name: 'crs',
    schema: orElse(z.enum(['wgs84', 'gcj02', 'bd09']), 'wgs84'),
  },
  categories: {
    name: 'categories',
    schema: orElse(z.array(z.strictObject({ id, name: text })), []),
  },
  renovatedWhen: { name: 'renovated_when', schema: orElse(z.enum(['accepted', 'completed']), 'accepted') },
  words: { name: 'words', schema: orElse(terms, {}) },
  targets: { name: 'targets', schema: orElse(z.array(target), []) },
  ranking: {
    name: 'ranking',
    schema: orElse(z.strictObject({
      levels: z.array(z.enum(LISTED_LEVELS)),
      delta: z.number().min(0).lt(1),
      components: z.array(
        z.strictObject({
          id: z.enum(COMPONENT_IDS),
          weight: z.number().min(0),
        }),
      ),
    }), NO_RANKING),
  },
  subsidyBudgetCny: {
    name: 'subsidy_budget_cny',
    schema: orNull(z.number().min(0)),
  },
  reconcile: {
    name: 'reconcile',
    schema: orElse(
      z.array(
        z.strictObject({
          id: z.enum(['compounds', 'households', 'floor_area_m2', 'districts', 'subdistricts', 'grids']),
          published: z.number().min(0),
          tolerance: orElse(z.number().min(0), 0),
          source: text,
        }),
      ),
      [],
    ),
  },
  ownColumns: { name: OWN_COLUMNS_KEY, schema: orElse(z.array(text), []) },
  map: { name: 'map', schema: orElse(map, PLAIN_MAP) },
  site: { name: 'site', schema: site },
};
