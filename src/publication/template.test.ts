import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { filledForm } from '../../tests/fixtures/filled-form.ts';
import { levelsOf } from '../domain/units/levels.ts';
import { readLedgers } from '../ledgers/dataset.ts';
import { FORM_LEDGERS } from '../ledgers/form.ts';
import { columnsOf } from '../ledgers/schemas/ledger.ts';
import { ledgerById } from '../ledgers/schemas/ledgers.ts';
import { joined } from '../ledgers/text/text-bytes.ts';
import { wordsOf } from '../words/words.ts';
import { LONGEST } from './sheet-validations.ts';
import { blankForm, formTexts, templateWorkbook } from './template.ts';

const words = wordsOf('zh-CN');
const categories = [
  { id: 'repairs', name: '房屋维修' },
  { id: 'greening', name: '绿化提升' },
];
const bytes = joined(await templateWorkbook(categories, words));
const members = unzipSync(bytes);
const part = (name: string): string => strFromU8(members[name] ?? new Uint8Array());
/** The sheets of the ledgers follow the two that explain. */
const sheetOf = (i: number): string => part(`xl/worksheets/sheet${i + 3}.xml`);

test('a sheet a ledger with its Chinese heads and no row, after the two that are not read', () => {
  const names = [...part('xl/workbook.xml').matchAll(/<sheet name="([^"]+)"/g)].map(([, name]) => name);
  expect(names).toEqual(['填写说明', '填写示例', ...FORM_LEDGERS.map((id) => words.tables[id].title)]);
  for (const [i, id] of FORM_LEDGERS.entries()) {
    const heads = [...sheetOf(i).matchAll(/<t>([^<]*)<\/t>/g)].map(([, text]) => text);
    expect(heads).toEqual(columnsOf(ledgerById(id)).map(({ column }) => column.header));
    expect(sheetOf(i).match(/<row /g)).toHaveLength(1);
  }
});

test('ids and months are typed as text, days as days, and lists stand where there is something to choose', () => {
  const services = sheetOf(FORM_LEDGERS.indexOf('services'));
  const styles = part('xl/styles.xml').match(/<xf [^>]*xfId[^>]*>/g) ?? [];
  const formats = [...services.matchAll(/<col [^>]*style="(\d+)"/g)].map(
    ([, style]) => /numFmtId="(\d+)"/.exec(styles[Number(style)] ?? '')?.[1],
  );
  expect(formats).toEqual(['49', '49', '49', '164', '164']);
  expect(services).toContain('<formula1>&quot;专业物业,社区托管,业主自管,单位管理&quot;</formula1>');
  expect(services).toContain("<formula1>OFFSET('小区台账'!$A$2,0,0,MAX(1,COUNTA('小区台账'!$A:$A)-1),1)</formula1>");
  expect(sheetOf(FORM_LEDGERS.indexOf('works'))).toContain('<formula1>&quot;repairs,greening&quot;</formula1>');
});

test('every column says what it takes, no longer than Excel shows', () => {
  for (const [i, id] of FORM_LEDGERS.entries()) {
    const xml = sheetOf(i);
    expect(xml.match(/<dataValidation /g)).toHaveLength(columnsOf(ledgerById(id)).length);
    for (const [, name, text = ''] of xml.matchAll(/(promptTitle|prompt|errorTitle|error)="([^"]*)"/g))
      expect(text.length).toBeLessThanOrEqual(
        { promptTitle: LONGEST.title, errorTitle: LONGEST.title, prompt: LONGEST.prompt - 1, error: LONGEST.refusal }[
          name ?? ''
        ] ?? 0,
      );
  }
});

test('the form filled with its examples is a city that reads without a fault or a notice', async () => {
  const examples = Object.fromEntries(FORM_LEDGERS.map((id) => [id, [words.template.examples[id]]]));
  const programme = {
    city: { id: 'sample', name: '示例市' },
    as_of: '2018-11-30',
    series_from: '2018-05',
    demonstration: false,
    categories,
    targets: [],
    ranking: { levels: [], delta: 0.1, components: [{ id: 'coverage_level', weight: 1 }] },
    map: { center: [114.5, 36.6], zoom: 12, bounds: [114, 36, 115, 37], schematic: true },
    site: { licence: { name: 'CC-BY-4.0', title: '知识共享署名4.0' } },
  };
  const files = new Map([
    ['本市台账.xlsx', await filledForm(examples)],
    ['programme.json', new TextEncoder().encode(JSON.stringify(programme))],
  ]);
  const { dataset, problems } = await readLedgers(files);
  expect(problems).toEqual([]);
  expect(dataset?.services).toEqual([
    { compoundId: 'xq-01', firmId: 'qy-01', mode: 'professional', enteredOn: '2018-05-01', leftOn: null },
  ]);
  expect(Object.values(dataset?.kept ?? {}).filter(Boolean)).toHaveLength(FORM_LEDGERS.length);
  for (const i of FORM_LEDGERS.keys()) expect(sheetOf(i)).not.toContain('示例小区</t>');
});

test('of a city of towns: no sheet, column or example of another level, and towns are called as they are there', async () => {
  const levels = [{ id: 'subdistrict', name: '镇' }] as const;
  const own = unzipSync(
    joined(await templateWorkbook(categories, formTexts(words, { levels }), blankForm(levelsOf({ levels })))),
  );
  const texts = Object.entries(own)
    .filter(([name]) => name.endsWith('.xml'))
    .flatMap(([, xml]) =>
      [...strFromU8(xml).matchAll(/(?:<t>|name="|prompt=")([^<"]*)/g)].map(([, text = '']) => text),
    );
  expect(texts.filter((text) => /网格|wg-01|(?:^|：)q-01|^区/.test(text))).toEqual([]);
  expect(texts).toEqual(
    expect.arrayContaining(['街道台账', '镇，每行一个。', '所属的镇', '所属的镇。每行都要填。例：jd-01']),
  );
});

test('the same categories give the same bytes', async () => {
  expect(joined(await templateWorkbook(categories, words))).toEqual(bytes);
});

test('rows with columns of the city’s own are read again as they were filled', async () => {
  const ledger = ledgerById('subdistricts');
  const filled = { ledger, rows: [['a', '甲街道', 'n', '3', '有电梯']], own: ['x_楼栋数', 'x_备注'] };
  const workbook = joined(await templateWorkbook(categories, words, [filled]));
  const { problems } = await readLedgers(new Map([['台账.xlsx', workbook]]));
  expect(problems.filter(({ file }) => file === '台账.xlsx')).toEqual([]);
  const sheet = strFromU8(unzipSync(workbook)['xl/worksheets/sheet3.xml'] ?? new Uint8Array());
  expect([...sheet.matchAll(/ r="([A-Z]+)\d"/g)].map(([, column]) => column)).toEqual([...'ABCDE', ...'ABCDE']);
});
