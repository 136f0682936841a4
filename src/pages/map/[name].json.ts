/** The units' outlines, and the compounds' positions and states over time, for the map. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { buildAreas, buildCompounds, buildGridOutlines, buildGrids } from '../../features/map/files/build.ts';
import { site } from '../../open-site.ts';
import { markedJson } from '../../publication/place-answers.ts';

/** The files' contents by their names; none where there is no map. */
function mapFiles(): readonly (readonly [name: string, file: object])[] {
  const { pages, tree, compounds } = site();
  if (!pages['/map/']) return [];
  return [
    ['areas', buildAreas(site())],
    ['grids', buildGrids(site())],
    ['grid-outlines', buildGridOutlines(site())],
    ['compounds', buildCompounds(tree.units('grid'), tree.compounds, compounds.spans)],
  ];
}

export const getStaticPaths: GetStaticPaths = () =>
  mapFiles().map(([name, file]) => ({ params: { name }, props: { file } }));

export const GET: APIRoute = ({ props, locals: { madeUp, words } }) =>
  markedJson(madeUp === null ? null : words.site.demonstration, props['file']);
