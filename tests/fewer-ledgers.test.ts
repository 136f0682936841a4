/** A city that keeps fewer ledgers: what rests on an absent one is left out, and nothing is said of it. */
import { join } from 'node:path';
import { beforeAll, describe, expect, it, test } from 'vitest';
import { rateRows } from '../src/domain/indicators/rates.ts';
import { publish } from '../src/domain/publish.ts';
import { chronicleOf } from '../src/history/chronicle.ts';
import { readCity } from '../src/history/read.ts';
import { downloads } from '../src/publication/downloads.ts';
import { siteOf } from '../src/site/site.ts';
import { DEFAULT_LOCALE, wordsOf } from '../src/words/words.ts';
import { cityWithout, leastCity, OPTIONAL, OWN_SOURCE, type OptionalPart } from './fixtures/fewer-ledgers.ts';
import { writeCity } from './fixtures/write-city.ts';
import { memoryStore } from './memory-store.ts';
import { filesIn, runScript, temporaryFolder } from './site/commands.ts';

const words = wordsOf(DEFAULT_LOCALE);

async function published(files: Map<string, Uint8Array>) {
  const { dataset, problems } = await readCity(files);
  if (dataset === null) throw new Error(JSON.stringify(problems.filter(({ severity }) => severity === 'error')));
  const publication = publish(dataset);
  const { bytes, store } = memoryStore();
  const written = await downloads(dataset, publication, chronicleOf(dataset, null), words, store);
  return { dataset, publication, bytes, site: siteOf({ dataset, publication, problems, files: written }) };
}

/** The tables and pages that rest on each part: gone without it, there with it. */
const RESTS: Readonly<Record<OptionalPart, { readonly tables: readonly string[]; readonly pages: readonly string[] }>> =
  {
    firms: { tables: ['firms.csv'], pages: [] },
    works: { tables: ['works.csv', 'renovation.csv', 'categories.csv', 'milestones.csv'], pages: ['/renovation/'] },
    subsidies: { tables: ['subsidies.csv'], pages: [] },
    outreach: { tables: ['outreach.csv'], pages: [] },
    pairings: { tables: ['pairings.csv'], pages: [] },
    inspections: { tables: ['inspections.csv'], pages: [] },
    reports: { tables: ['reports.csv'], pages: [] },
    releases: { tables: ['releases.csv'], pages: ['/releases/'] },
    corrections: { tables: ['corrections.csv'], pages: [] },
    published: { tables: ['published.csv', 'conflicts.csv', 'searches.csv'], pages: ['/published/'] },
    conflicts: { tables: ['conflicts.csv'], pages: [] },
    searches: { tables: ['searches.csv'], pages: [] },
    proposals: {
      tables: ['claims.csv', 'followups.csv', 'proposals.csv', 'review.csv', 'statements.csv', 'suggestions.csv'],
      pages: ['/proposals/'],
    },
    boundaries: { tables: ['boundaries/districts.geojson'], pages: ['/map/picture/'] },
  };

describe('without one of the ledgers', () => {
  let whole: Awaited<ReturnType<typeof published>>;
  beforeAll(async () => {
    whole = await published(await cityWithout());
  });

  it.each(OPTIONAL)('%s: its tables and pages are gone, and no others', async (part) => {
    const { bytes, site } = await published(await cityWithout(part));
    const { tables, pages } = RESTS[part];
    expect([...whole.bytes.keys()].filter((name) => !bytes.has(name)).sort()).toEqual([...tables].sort());
    const existing = (of: typeof site): string[] =>
      Object.entries(of.pages).flatMap(([path, is]) => (is ? [path] : []));
    expect(existing(whole.site).filter((path) => !existing(site).includes(path))).toEqual(pages);
  });

  it('no table refers to one that is not there', async () => {
    for (const part of OPTIONAL) {
      const { bytes } = await published(await cityWithout(part));
      const { resources } = JSON.parse(new TextDecoder().decode(bytes.get('datapackage.json'))) as {
        resources: { name: string; schema?: { foreignKeys?: { reference: { resource: string } }[] } }[];
      };
      const names = resources.map(({ name }) => name);
      for (const { schema } of resources)
        for (const { reference } of schema?.foreignKeys ?? []) expect(names, part).toContain(reference.resource);
    }
  });

  it('works: an indicator has no data, and the bulletins no column of it filled', async () => {
    const { publication, site } = await published(await cityWithout('works'));
    expect(rateRows(publication.rates.renovation)).toHaveLength(0);
    expect(site.indicators).toEqual(['coverage']);
    expect(publication.bulletins.every((row) => row.renovation === null && row.newlyRenovated === null)).toBe(true);
    expect(publication.compounds.every(({ works, renovated }) => works.length === 0 && renovated === null)).toBe(true);
  });
});

describe('a ledger without rows is kept and holds nothing', () => {
  const emptied = async (name: string): Promise<Map<string, Uint8Array>> => {
    const files = await cityWithout(...(name === 'firms' ? (['firms'] as const) : []));
    const whole = await cityWithout();
    const header = new TextDecoder().decode(whole.get(`${name}.csv`)).split('\n')[0] ?? '';
    return files.set(`${name}.csv`, new TextEncoder().encode(`${header}\n`));
  };

  it('works: nothing is accepted, which is a count of 0', async () => {
    const { site, bytes } = await published(await emptied('works'));
    expect(site.rates.now(site.tree.city, { indicator: 'renovation' })).toMatchObject({ numerator: 0, rate: 0 });
    expect(bytes.has('renovation.csv')).toBe(true);
  });
  it('reports: every sub-district is silent', async () => {
    const { site } = await published(await emptied('reports'));
    expect(site.reports.silent()).toHaveLength(site.tree.units('subdistrict').length);
  });
  it('firms: a table without rows', async () => {
    const { bytes } = await published(await emptied('firms'));
    expect(new TextDecoder().decode(bytes.get('firms.csv'))).toBe('id,name,credit_code\r\n');
  });
});

test('evidence from a ledger that is not kept has no data', async () => {
  const files = await cityWithout('outreach');
  const path = 'proposals/2020-9.json';
  const text = new TextDecoder().decode(files.get(path)).replace('"reconcile:compounds"', '"ledger:outreach"');
  const { publication } = await published(files.set(path, new TextEncoder().encode(text)));
  const own = publication.review.filter(({ claimId, basis }) => claimId === 'total' && basis === 'ledger');
  expect(own.map(({ standing }) => standing)).toEqual(['no_data']);
});

describe('the city of six files', () => {
  const folder = temporaryFolder('six-files');
  const built = new Map<string, Buffer>();
  const pages = new Map<string, string>();
  beforeAll(async () => {
    writeCity(await leastCity(), join(folder, 'data'));
    const out = join(folder, 'dist');
    const environment = { DATA_DIR: join(folder, 'data'), OUT_DIR: out };
    // A link to a page or file that is not there fails the build.
    expect(runScript('build.ts', environment)).toMatchObject({ status: 0 });
    for (const [name, bytes] of filesIn(out)) {
      built.set(name, bytes);
      if (name.endsWith('.html')) pages.set(name, bytes.toString('utf8'));
    }
  });

  /** What each part is called; none of it stands on any page. */
  const WORDS: Readonly<Record<OptionalPart, RegExp>> = {
    firms: /企业编号|没有写企业|服务单位的名称没有登记/,
    works: /改造|整治|验收合格|施工/,
    subsidies: /奖补|拨付/,
    outreach: /宣传/,
    pairings: /结对|帮扶/,
    inspections: /巡查/,
    reports: /未报|报送数据|已报送|报送台账里/,
    releases: /当期公布|历次发布|期公布|与当时/,
    corrections: /更正/,
    published: /公开数据/,
    conflicts: /冲突/,
    searches: /检索|查阅/,
    proposals: /提案|答复|委员/,
    boundaries: /示意/,
  };
  /** The list of downloads and the pages of tables describe columns that every city has, such as those of the bulletins. */
  const said = (): [string, string][] => [...pages].filter(([name]) => !/^data\/([^/]+\/)?index\.html$/.test(name));

  it.each(OPTIONAL)('says nothing of %s', (part) => {
    const found = said().flatMap(([name, html]) => {
      const match = WORDS[part].exec(html.replaceAll(/<(script|style)[\s\S]*?<\/\1>|<\/?(?:n-b|a-clause)>/g, ''));
      return match === null ? [] : [`${name}: …${html.slice(Math.max(0, match.index - 20), match.index + 20)}…`];
    });
    expect(found).toEqual([]);
  });

  /** What rests on each setting that the city does without is called. */
  const SETTINGS: Readonly<Record<string, RegExp>> = {
    targets: /目标|承诺(?!：|之内)|计划(?!解决)/,
    // A unit is never too small to stand beside its peers without a word of it.
    ranking: /(?<!不)排名(?!次)|权重|得分|考核/,
    reconcile: /对账|核对公布|公布总数/,
    // The quality page says what to do about missing positions.
    map: /地图(?!上，其余不受影响)/,
  };
  it.each(Object.keys(SETTINGS))('says nothing of %s, and has no file of it', (setting) => {
    const found = said().flatMap(([name, html]) => {
      const text = html.replaceAll(/<(script|style)[\s\S]*?<\/\1>|<\/?(?:n-b|a-clause)>/g, '');
      const match = SETTINGS[setting]?.exec(text);
      return match ? [`${name}: …${text.slice(Math.max(0, match.index - 40), match.index + 20)}…`] : [];
    });
    expect(found).toEqual([]);
    const files = [...built.keys()].filter((name) =>
      /^(?:map|rankings|targets|reconcile)\/|(?:rankings|weights|targets|progress|reconcile)[^/]*\.csv$/.test(name),
    );
    expect(files).toEqual([]);
  });

  it('names its own source wherever a source stands, and no other', () => {
    const texts = [...built].flatMap(([name, bytes]) =>
      /\.(?:html|json|svg|txt)$/.test(name) ? [[name, bytes.toString('utf8')] as const] : [],
    );
    const metadata = texts.filter(([name]) => name.endsWith('.metadata.json'));
    expect(metadata.length).toBeGreaterThan(10);
    for (const [name, text] of metadata) {
      const { source, citation } = JSON.parse(text) as { source: string; citation: { text: string } };
      expect(source, name).toBe(`来源：${OWN_SOURCE}；截至2021年5月20日`);
      expect(citation.text, name).toContain(`来源：${OWN_SOURCE}`);
    }
    const lines = texts.flatMap(([name, text]) =>
      [...text.matchAll(/来源：([^；。<，：]+)/g)].map(([, said]) => [name, said]),
    );
    expect(lines.length).toBeGreaterThan(metadata.length);
    expect(lines.filter(([, said]) => said !== OWN_SOURCE)).toEqual([]);
  });

  it('has the pages of what it has, and no others', () => {
    const first = new Set([...pages.keys()].map((name) => name.split('/')[0]));
    for (const page of ['index.html', 'find', 'coverage', 'bulletins', 'data', 'methods', 'quality'])
      expect(first).toContain(page);
    for (const page of ['map', 'proposals', 'published', 'rankings', 'reconcile', 'releases', 'renovation', 'targets'])
      expect(first).not.toContain(page);
  });
});
