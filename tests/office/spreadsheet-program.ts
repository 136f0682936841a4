/** A spreadsheet program that does what somebody at the keyboard does: LibreOffice, told by a macro (`Typist.bas`). */
import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { findOffice } from '../../scripts/find-office.ts';
import { temporaryFolder } from '../site/commands.ts';

/** The program; null where the machine has none. */
export const OFFICE = findOffice();

/** What is said where the tests with it are left out. */
export const NO_OFFICE =
  '这台电脑上没有 LibreOffice：用它填写模板、打开台账的测试略过。装上以后（或用环境变量 SOFFICE_PATH 指明）再运行 npm test。';

/** How its dialogs of texts are answered: commas, quotation marks, UTF-8; days and months are looked for, as Excel does. */
const OPEN_ANSWERS = '44,34,76,1,,0,false,true';
const SAVE_ANSWERS = '44,34,76,1,,0,false,true,false';
/** All of it takes ten seconds, and a minute on a machine that has much else to do. */
export const PATIENCE = 400_000;

type Step = readonly string[];

const address = (path: string): string => pathToFileURL(path).href;

/** What is done, in the order in which it is done. */
export const steps = {
  open: (path: string): Step => ['open', address(path)],
  openCsv: (path: string): Step => ['csv', address(path), OPEN_ANSWERS],
  type: (sheet: string, cell: string, text: string): Step => ['type', sheet, cell, text],
  /** Looks at the list of a cell, which must have this entry. */
  findInList: (sheet: string, cell: string, text: string): Step => ['lists', sheet, cell, `"${text}"`],
  /** The same of a list that is the ids of another sheet. */
  findIdsOf: (other: string, sheet: string, cell: string): Step => ['lists', sheet, cell, `$${other}.$A$2`],
  deleteSheet: (sheet: string): Step => ['delete', sheet],
  saveAsWorkbook: (path: string): Step => ['save', address(path), 'Calc MS Excel 2007 XML', ''],
  saveAsCsv: (path: string): Step => ['save', address(path), 'Text - txt - csv (StarCalc)', SAVE_ANSWERS],
  close: (): Step => ['close'],
} as const;

const library = (kind: 'library' | 'libraries', inner: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE library:${kind} PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "${kind}.dtd">` +
  `<library:${kind} xmlns:library="http://openoffice.org/2000/library" ${inner}</library:${kind}>`;

/** What it keeps of its user: that it was started before, that it is used in Chinese, and the macro. */
function profileFiles(): Readonly<Record<string, string>> {
  const escaped = readFileSync(join(import.meta.dirname, 'Typist.bas'), 'utf8')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;');
  const setting = (path: string, name: string, value: string): string =>
    `<item oor:path="/org.openoffice.Setup/${path}"><prop oor:name="${name}" oor:op="fuse"><value>${value}</value></prop></item>`;
  return {
    'registrymodifications.xcu':
      '<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry">' +
      `${setting('Office', 'ooSetupInstCompleted', 'true')}${setting('L10N', 'ooSetupSystemLocale', 'zh-CN')}</oor:items>`,
    'basic/script.xlc': library('libraries', '><library:library library:name="Standard" library:link="false"/>'),
    'basic/Standard/script.xlb': library('library', 'library:name="Standard"><library:element library:name="Typist"/>'),
    'basic/Standard/Typist.xba':
      '<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">' +
      `<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Typist" script:language="StarBasic">${escaped}</script:module>`,
  };
}

/** Has the program do all of it, in a profile of its own. Rejects with an Error that names the step that could not be done. */
export async function atTheKeyboard(work: readonly Step[]): Promise<void> {
  if (OFFICE === null) throw new Error(NO_OFFICE);
  const folder = temporaryFolder('office');
  for (const [name, text] of Object.entries(profileFiles())) {
    const file = join(folder, 'profile', 'user', name);
    mkdirSync(join(file, '..'), { recursive: true });
    writeFileSync(file, text);
  }
  const job = join(folder, 'job');
  writeFileSync(job, work.map((step) => step.join('\t')).join('\n'));
  const args = ['--headless', '--norestore', '--nologo', 'macro:///Standard.Typist.Work'];
  const { stderr } = await promisify(execFile)(
    OFFICE,
    [`-env:UserInstallation=${address(join(folder, 'profile'))}`, ...args],
    { env: { ...process.env, JOB: address(job) }, timeout: PATIENCE },
  ).catch((error: unknown) => ({ stderr: String(error) }));
  const answer = readFileSync(`${job}.answer`, { encoding: 'utf8', flag: 'a+' });
  if (answer !== 'done') throw new Error(answer === '' ? `LibreOffice did not answer: ${stderr}` : answer);
  rmSync(folder, { recursive: true });
}
