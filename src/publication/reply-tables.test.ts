import { rmSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readDataDir } from '../../scripts/disk/read-data-dir.ts';
import { everyStandingFolder } from '../../tests/fixtures/every-standing.ts';
import { tinyCity } from '../../tests/fixtures/tiny-city.ts';
import type { Dataset } from '../domain/model.ts';
import { publish } from '../domain/publish.ts';
import { readLedgers } from '../ledgers/dataset.ts';
import { DEFAULT_LOCALE, wordsOf } from '../words/words.ts';
import { csvOf, withDemonstrationMark } from './published-table.ts';
import { replyTables } from './reply-tables.ts';

const folder = everyStandingFolder();
const { dataset, problems } = await readLedgers(await readDataDir(folder));
rmSync(folder, { recursive: true });
if (dataset === null) throw new Error(`the invented replies were not read: ${problems[0]?.code ?? ''}`);
const words = wordsOf(DEFAULT_LOCALE);
const tablesOf = (of: Dataset) => replyTables(publish(of), of, words.replyTables, words.computedTables.units);
const tables = new Map(
  tablesOf(dataset).map((table) => [
    table.name,
    [...csvOf(withDemonstrationMark(table, words.files.demonstration))].map((text) => text.trimEnd()),
  ]),
);
const line = (name: string, start: string): string | undefined =>
  tables.get(name)?.find((text) => text.startsWith(`${start},`));

describe('the tables of the replies', () => {
  it('have the columns of the contract in its order, further ones after them', () => {
    expect(tables.get('review')?.[0]).toBe(
      'proposal_id,claim_id,kind,basis,on,standing,claimed,measured,unit,evidence,rules,demonstration',
    );
    expect(tables.get('claims')?.[0]).toBe(
      'proposal_id,claim_id,section,kind,text,figure,value,unit,bound,due,scope,responsible,money_cny,has_number,has_date,has_scope,has_money,evidence,unclear,note,quote,record_indicator,record_scope',
    );
    expect(tables.get('schemes')?.[0]).toBe('scheme_id,name,place,year,kind,code,wording,source');
  });

  it('mark the standings by made-up ledgers, and no others', () => {
    expect(line('review', '2021-44,cover,commitment,ledger')).toBe(
      '2021-44,cover,commitment,ledger,2021-05-20,behind,0.9,0.453564,比例,target:service,2,演示数据',
    );
    expect(line('review', '2021-44,cover,commitment,overall')).toBe(
      '2021-44,cover,commitment,overall,2021-06-30,not_due,0.9,,比例,,2,',
    );
  });

  it('write every field that a reply can have', () => {
    expect(line('claims', '2021-44,fund')).toBe(
      '2021-44,fund,三,commitment,安排奖补资金12万元,奖补资金,12,万元,exact,,,样板市财政局,120000.00,true,false,false,true,ledger:subsidies,,没有写期限,,奖补资金拨付,老城区',
    );
    expect(line('schemes', 'sample-result')).toBe(
      'sample-result,样板市办理结果用语,样板市,2019,result,A,所提问题已经解决或基本解决,样板市提案办理办法（样例）',
    );
    expect(line('proposals', '2021-44')).toBe(
      '2021-44,第44号,样板市政协二次会议,关于改善老城区居住条件的提案,居住条件,样板市建设局,2021,2021-03-15,样建函〔2021〕17号,true,joint,样板市建设局,样板市园林处；样板市财政局,joint,summary,附件含住户信息,B,sample-result,meeting,满意,基本满意,sample-satisfaction,topic：提案没有写主题，按案由归类',
    );
    expect(line('suggestions', '2021-44,s-green')).toBe(
      '2021-44,s-green,补栽绿地1000平方米,true,part,可用地只有一半,green；soon',
    );
    expect(line('statements', '2021-44,1')).toBe(
      '2021-44,1,lifts,2021-05-06,样板市建设局,另有2部已安装，待检验合格后投用',
    );
    expect(line('followups', '2021-44,1')).toBe(
      '2021-44,1,1,2021-04-25,样板市政协提案委,lifts,B,B,现场看到18部投用,published:w-01；现场照片3张',
    );
  });

  it('are none where there is no reply, but for letters that the city keeps', () => {
    expect(tablesOf(tinyCity())).toEqual([]);
    expect(tablesOf(tinyCity({ schemes: dataset.schemes })).map(({ name }) => name)).toEqual(['schemes']);
  });
});
