/** Where compounds are: both coordinates or none, inside the map, and what a position outside it probably is. */
import type { LngLat } from '../../domain/rows.ts';
import { CRS_NAMES, isInside, outsideCause, toWgs84 } from '../coordinates.ts';
import { problem, type Problem } from '../problem.ts';
import { cellProblem, cellText } from '../table.ts';
import type { City } from '../tables.ts';

/** Positions of compounds: pairs, bounds, and one warning for all that have none. */
export function checkPlaces({ tables: { compounds }, programme }: City): Problem[] {
  const problems: Problem[] = [];
  const without: string[] = [];
  const crs = programme?.values.crs;
  const bounds = programme?.values.map?.bounds;
  for (const row of compounds.rows) {
    const { id, longitude, latitude } = row.values;
    if (longitude === undefined || latitude === undefined) continue;
    if (longitude === null || latitude === null) {
      if (longitude !== null || latitude !== null) {
        const field = longitude === null ? 'longitude' : 'latitude';
        problems.push(cellProblem(compounds, row, field, 'E-COORD', '经度和纬度只有其一', '两者都填，或都不填'));
      } else without.push(id ?? `第 ${String(row.line)} 行`);
      continue;
    }
    if (crs === undefined || bounds === undefined) continue;
    const written: LngLat = [longitude, latitude];
    const [lng, lat] = toWgs84(written, crs);
    if (isInside([lng, lat], bounds)) continue;
    const field = lng < bounds[0] || lng > bounds[2] ? 'longitude' : 'latitude';
    const cause = outsideCause(written, crs, bounds);
    const pair = `(${cellText(compounds, row, 'longitude')}, ${cellText(compounds, row, 'latitude')})`;
    const suggestion =
      cause.kind === 'swapped'
        ? `经度和纬度可能写反了，对调后在范围内`
        : cause.kind === 'crs'
          ? `可能是 ${CRS_NAMES[cause.crs]} 坐标，按它换算后在范围内；核对坐标来源与 programme.json 的 crs`
          : `应在经度 ${String(bounds[0])} 至 ${String(bounds[2])}、纬度 ${String(bounds[1])} 至 ${String(bounds[3])} 之间`;
    problems.push(cellProblem(compounds, row, field, 'E-COORD', `位置 ${pair} 在地图范围之外`, suggestion));
  }
  if (without.length > 0) {
    const message = `${String(without.length)} 个小区没有坐标：${without.slice(0, 5).join('、')}${without.length > 5 ? ' 等' : ''}`;
    problems.push(
      problem(
        'W-COORD',
        { file: compounds.ledger.file },
        message,
        '补上经纬度；没有坐标的小区不画在地图上，其余不受影响',
      ),
    );
  }
  return problems;
}
