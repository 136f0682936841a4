/** The map of `programme.json`: whether it may be published, and whether its base map can work. */
import type { Basemap, MapSettings } from '../../domain/programme.ts';
import { jsonProblem, type JsonPath } from '../json.ts';
import type { Problem } from '../problem.ts';
import type { City } from '../tables.ts';

/** Words that stand where a number, a key or a source is still to be filled in. */
const PLACEHOLDER =
  /[xX×＊*?？#_]{2,}|…|\.{3}|待|暂无|某|示例|样例|占位|填写|你的|您的|your|todo|tbd|n\/a|example|placeholder|sample|dummy/i;

/** As the numbers of reviewed maps are written: GS(2019)1822号, 冀S(2023)015号, GS京(2022)1061号. */
const APPROVAL_NUMBER =
  /^(?:审图号\s*[:：]?\s*)?[\u4e00-\u9fffA-Za-z]{0,6}S[\u4e00-\u9fff]{0,3}\s*[(（〔[]\s*(?:19|20)\d{2}\s*[)）〕\]]\s*(\d+)(?:-\d+)?\s*号$/;

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

type Fault = (path: JsonPath, message: string, suggestion: string) => void;

/** What is wrong with the way to the tiles of a server. */
function checkTiles({ url, key, subdomains }: Basemap, fault: Fault): void {
  const at = (name: string): JsonPath => ['map', 'basemap', name];
  if (url === null) return fault(at('url'), '启用了瓦片底图，却没有地址模板', '写成 https://…/{z}/{x}/{y}.png');
  if (!/^https?:\/\/[^\s/?#{}]*(?:\{s\}[^\s/?#{}]*)?(?=[/?])/.test(url)) {
    fault(at('url'), '瓦片地址没有固定的主机名', '以 https:// 开头；主机名里只能有 {s} 这一个占位');
  } else if (url.startsWith('http://') && !/^http:\/\/(localhost|127\.0\.0\.1|\[::1\])[:/]/.test(url)) {
    fault(at('url'), '瓦片地址不是 https', '用 https；只有本机测试可以用 http');
  }
  const lacking = ['{z}', '{x}', '{y}'].filter((part) => !url.includes(part));
  if (lacking.length > 0) fault(at('url'), `瓦片地址缺少 ${lacking.join(' ')}`, '按服务商的说明写全');
  const needsKey = url.includes('{key}');
  if (needsKey && (key === null || isKeyPlaceholder(key))) {
    fault(at('key'), key === null ? '地址里有 {key}，却没有密钥' : '密钥像是占位的文字', '填写向服务商申请的密钥');
  } else if (!needsKey && key !== null) fault(at('key'), '有密钥，地址里却没有 {key}', '在地址里写上 {key}');
  if (url.includes('{s}') && subdomains.length === 0) {
    fault(at('subdomains'), '地址里有 {s}，却没有子域', '例如 ["t0", "t1"]');
  }
  for (const [i, name] of subdomains.entries()) {
    if (!/^[a-z0-9-]+$/i.test(name)) fault([...at('subdomains'), i], '子域写法不对', '只能是字母、数字、连字符');
  }
}

const MAGIC = [...'PMTiles'].map((character) => character.charCodeAt(0));

/** What is wrong with an archive that is published with the site. */
function checkArchive({ url, file }: Basemap, files: City['files'], fault: Fault): void {
  const at: JsonPath = ['map', 'basemap', 'file'];
  if (url !== null) fault(['map', 'basemap', 'url'], '随站发布的底图不用地址', '删去 url，或把 kind 改为 tiles');
  if (file === null) return fault(at, '底图是 PMTiles，却没有写文件名', '把文件放进数据文件夹，写上它的名字');
  const bytes = files.get(file);
  if (bytes === undefined) return fault(at, '数据文件夹里没有这个文件', '核对文件名');
  if (!MAGIC.every((code, i) => bytes[i] === code) || bytes[7] !== 3) {
    fault(at, '不是第3版的 PMTiles 文件', '用 pmtiles 工具转换');
  }
}

function checkMap(map: MapSettings, files: City['files'], fault: Fault): void {
  const { schematic, basemap, approvalNo, source } = map;
  if (basemap?.kind === 'tiles') checkTiles(basemap, fault);
  if (basemap?.kind === 'pmtiles') checkArchive(basemap, files, fault);
  if (basemap !== null && PLACEHOLDER.test(basemap.attribution)) {
    fault(['map', 'basemap', 'attribution'], '底图的署名像是占位的文字', '写服务商要求的署名');
  }
  if (basemap === null && schematic) return;
  const why = basemap === null ? '边界声明为真实（schematic 为 false）' : '启用了底图';
  if (approvalNo === null || !isApprovalNumber(approvalNo)) {
    const message = approvalNo === null ? `${why}，却没有审图号` : `${why}，而审图号不是真实的写法`;
    fault(['map', 'approval_no'], message, '填写地图审核批准书上的审图号，或关闭底图并把边界标为示意');
  }
  if (source === null || PLACEHOLDER.test(source)) {
    fault(['map', 'source'], `${why}，却没有写明来源`, '写明底图或边界的来源');
  }
}

/** A base map or real outlines without an approval number and a source, and base maps that cannot work. */
export function checkBasemap({ programme, files }: City): Problem[] {
  const map = programme?.values.map;
  if (programme === null || map === undefined) return [];
  const problems: Problem[] = [];
  checkMap(map, files, (path, message, suggestion) => {
    problems.push(jsonProblem(programme.document, path, 'E-MAP', message, suggestion));
  });
  return problems;
}
