/** The map of `programme.json`: whether it may be published, and whether its base map can work. */
import type { Basemap, MapSettings } from '../../domain/programme.ts';
import { jsonProblem, type JsonDocument, type JsonPath } from '../json/json.ts';
import { BOUNDARY_LEVELS, boundaryFile } from '../outlines/levels.ts';
import type { MapClaim, ProblemParameters } from '../problems/problem-reasons.ts';
import type { Problem } from '../problems/problem.ts';
import type { City } from '../sources/tables.ts';

/** Words that stand where a number, a key or a source is still to be filled in. */
const PLACEHOLDER =
  /[xX×＊*?？#_]{2,}|…|\.{3}|待|暂无|某|示例|样例|占位|填写|你的|您的|your|todo|tbd|n\/a|example|placeholder|sample|dummy/i;

/** As the numbers of reviewed maps are written: GS(2019)1822号, 冀S(2023)015号, GS京(2022)1061号. */
const APPROVAL_NUMBER =
  /^(?:审图号\s*(?:[:：]\s*)?)?[\u4e00-\u9fffA-Za-z]{0,6}S[\u4e00-\u9fff]{0,3}\s*[(（〔[]\s*(?:19|20)\d{2}\s*[)）〕\]]\s*(\d+)(?:-\d+)?\s*号$/;

/** Serial numbers that people type to fill a field: zeros, one digit over and over, counting up. */
const FILLED_IN = /^(?:0+|(\d)\1{3,}|0*1234\d*|0*123)$/;

/** Whether a text is written like a real map approval number (审图号). */
export function isApprovalNumber(text: string): boolean {
  const serial = APPROVAL_NUMBER.exec(text.trim())?.[1];
  return serial !== undefined && !FILLED_IN.test(serial) && !PLACEHOLDER.test(text);
}

/** Whether a key is none: words for one, or one character over and over. A real key may hold any letters. */
export function isKeyPlaceholder(key: string): boolean {
  return /^(.)\1*$|待|填写|密钥|你的|您的|your|todo|example|placeholder|sample|dummy|^(api|app)?[-_]?(key|token|tk)$/i.test(
    key,
  );
}

type Report = (path: JsonPath, parameters: ProblemParameters) => void;

/** What is wrong with the way to the tiles of a server. */
function checkTiles({ url, key, subdomains }: Basemap, report: Report): void {
  const at = (name: string): JsonPath => ['map', 'basemap', name];
  if (url === null) return report(at('url'), { reason: 'tiles-address' });
  if (!/^https?:\/\/[^\s/?#{}]*(?:\{s\}[^\s/?#{}]*)?(?=[/?])/.test(url)) {
    report(at('url'), { reason: 'tiles-host' });
  } else if (url.startsWith('http://') && !/^http:\/\/(localhost|127\.0\.0\.1|\[::1\])[:/]/.test(url)) {
    report(at('url'), { reason: 'tiles-http' });
  }
  const lacking = ['{z}', '{x}', '{y}'].filter((part) => !url.includes(part));
  if (lacking.length > 0) report(at('url'), { reason: 'tiles-lacking', parts: lacking });
  const needsKey = url.includes('{key}');
  if (needsKey && (key === null || isKeyPlaceholder(key))) {
    report(at('key'), { reason: key === null ? 'tiles-key-missing' : 'tiles-key-placeholder' });
  } else if (!needsKey && key !== null) report(at('key'), { reason: 'tiles-key-unused' });
  if (url.includes('{s}') && subdomains.length === 0) {
    report(at('subdomains'), { reason: 'tiles-subdomains-missing' });
  }
  for (const [i, name] of subdomains.entries()) {
    if (!/^[a-z0-9-]+$/i.test(name)) report([...at('subdomains'), i], { reason: 'tiles-subdomain-writing' });
  }
}

const MAGIC = [...'PMTiles'].map((character) => character.charCodeAt(0));

/** What is wrong with an archive that is published with the site. */
function checkArchive({ url, file }: Basemap, files: City['files'], report: Report): void {
  const at: JsonPath = ['map', 'basemap', 'file'];
  if (url !== null) report(['map', 'basemap', 'url'], { reason: 'archive-with-address' });
  if (file === null) return report(at, { reason: 'archive-unnamed' });
  const bytes = files.get(file);
  if (bytes === undefined) return report(at, { reason: 'archive-missing' });
  if (!MAGIC.every((code, i) => bytes[i] === code) || bytes[7] !== 3) {
    report(at, { reason: 'archive-format' });
  }
}

/** Where the city has outlines, whether they are made up must be said, and of real ones who reviewed them. */
function checkOutlines({ schematic }: MapSettings, document: JsonDocument): Problem[] {
  if (schematic !== null) return [];
  const key = { object: 'programme', path: 'map.schematic' } as const;
  return [jsonProblem(document, ['map', 'schematic'], 'E-FIELD', { reason: 'missing-key', type: 'boolean', key })];
}

function checkMap(map: MapSettings, files: City['files'], hasOutlines: boolean, report: Report): void {
  const { schematic, basemap, approvalNo, source } = map;
  if (basemap?.kind === 'tiles') checkTiles(basemap, report);
  if (basemap?.kind === 'pmtiles') checkArchive(basemap, files, report);
  if (basemap !== null && PLACEHOLDER.test(basemap.attribution)) {
    report(['map', 'basemap', 'attribution'], { reason: 'attribution-placeholder' });
  }
  // What is not said is asked for, and is no claim.
  if (basemap === null && (schematic !== false || !hasOutlines)) return;
  const claim: MapClaim = basemap === null ? 'outlines' : 'basemap';
  if (approvalNo === null || !isApprovalNumber(approvalNo)) {
    report(['map', 'approval_no'], { reason: approvalNo === null ? 'approval-missing' : 'approval-writing', claim });
  }
  if (source === null || PLACEHOLDER.test(source)) {
    report(['map', 'source'], { reason: 'source-missing', claim });
  }
}

/** A base map or real outlines without an approval number and a source, and base maps that cannot work. */
export function checkBasemap({ programme, files }: City): Problem[] {
  const map = programme?.values.map;
  if (programme === null || map === undefined) return [];
  const { document } = programme;
  const hasOutlines = BOUNDARY_LEVELS.some((level) => files.has(boundaryFile(level)));
  const problems = hasOutlines ? checkOutlines(map, document) : [];
  checkMap(map, files, hasOutlines, (path, parameters) => {
    problems.push(jsonProblem(document, path, 'E-MAP', parameters));
  });
  return problems;
}
