import { describe, expect, it, test } from 'vitest';
import { publishedEdition } from '../../../tests/fixtures/tiny-chronicle.ts';
import { compound, service, tinyCity } from '../../../tests/fixtures/tiny-city.ts';
import { tinyEdition } from '../../../tests/tiny-edition.ts';
import type { Correction } from '../../domain/rows.ts';
import { releasesView } from './list.ts';
import { previewView } from './preview.ts';
import { releaseView } from './release.ts';

// January publishes a of five compounds: 20%. By February b's January contract has come late, c's is new, and a's has
// been moved to February: of January's five one is covered still, b; of February's three.
const january = { services: [service('a', '2018-01-02')] };
const reason: Correction = {
  id: 'k-01',
  correctedOn: '2018-03-05',
  file: 'services.csv',
  key: 'a/2018-01-02',
  column: 'entered_on',
  oldValue: '2018-01-02',
  newValue: '2018-02-02',
  reason: '误填',
  kind: 'C',
};
const february = {
  services: [service('a', '2018-02-02'), service('b', '2018-01-10'), service('c', '2018-02-05')],
};

/** Ten compounds, so that percentages are shown. */
const ten = tinyCity().compounds.concat(['f', 'g', 'h', 'i', 'j'].map((id) => compound(id, 'g3')));

describe('releasesView', () => {
  it('opens with what has become of the first published figures, and lists the newest first', async () => {
    const late = { services: [service('a', '2018-01-02'), service('b', '2018-01-10')] };
    const view = releasesView(await publishedEdition([january, late, late]));
    // January read 20% and reads 40% now; February has not moved; March is the newest.
    expect(view.title).toBe(
      '已发布3期。前2期首次公布的覆盖率，后来1期上调、1期没有变，中位上调10.0个百分点，主要因为补报。',
    );
    expect(view.list.props.releases.map(({ id, href, figures }) => [id, href, figures[0]])).toEqual([
      ['2018-03', '/releases/2018-03/', { first: '40.0%', now: '40.0%', revision: '0.0' }],
      ['2018-02', '/releases/2018-02/', { first: '40.0%', now: '40.0%', revision: '0.0' }],
      ['2018-01', '/releases/2018-01/', { first: '20.0%', now: '40.0%', revision: '+20.0' }],
    ]);
    expect(view.list.props.releases.every(({ isProvisional }) => isProvisional)).toBe(true);
    expect(view.provisional).toBe('标“初步”的月份距数据截止日不满6个月，补报还会改变它们。');
    expect(view.charts.map(({ frame, props }) => [frame.id, props.rows.length])).toEqual([
      ['vintages-coverage', 3],
      ['vintages-renovation', 3],
    ]);
  });

  it('only lists releases whose history is not kept, and compares nothing', () => {
    const view = releasesView(
      tinyEdition({
        releases: [
          { id: '2018-03', asOf: '2018-03-31', closedOn: '2018-04-05', publishedOn: '2018-04-08', note: '月通报' },
        ],
      }),
    );
    expect(view.title).toBe('已发布1期。');
    expect(view.lead).not.toContain('当期公布');
    expect(view.changes).toBeNull();
    expect(view.charts).toEqual([]);
    expect(view.list.props.releases).toMatchObject([{ href: null, delay: '8天', figures: [], isProvisional: false }]);
  });
});

describe('releaseView', () => {
  it('tells a figure as published, now, and the parts that add up to the difference', async () => {
    const edition = await publishedEdition([
      { ...january, compounds: ten },
      { ...february, compounds: ten, corrections: [reason] },
    ]);
    const view = releaseView(edition, '2018-01');
    const [coverage] = view.indicators;
    expect(view.title).toBe('2018-01期公布覆盖率10.0%、改造率0.0%，至今没有变。');
    expect(coverage?.city?.props.rows[0]).toMatchObject({
      name: '小区数',
      first: '10.0%',
      of: '1/10个',
      now: '10.0%',
      revision: '0.0',
      parts: ['+10.0', '−10.0', '0.0', '0.0'],
    });
    // Three compounds of s1: too few for a percentage.
    expect(coverage?.units.at(-1)?.figure.props.rows[0]).toMatchObject({
      name: '一街道',
      first: '1/3个',
      now: '1/3个',
      revision: '',
    });
    expect([view.changes, view.older?.name, view.newer?.href]).toEqual([null, undefined, '/releases/2018-02/']);
    expect(view.zip).toBe('/releases/2018-01/tiny-2018-01.zip');
    expect(view.citation).toContain('2018-01期，数据截止2018年1月31日，2018年2月15日发布，/releases/2018-01/');
  });

  it('lists what was changed since the release before, with the reason', async () => {
    const edition = await publishedEdition([january, { ...february, corrections: [reason] }]);
    const view = releaseView(edition, '2018-02');
    expect(view.title).toBe('2018-02期公布覆盖率60.0%、改造率0.0%，是最新的一期。');
    expect(view.changes?.counts.map(({ name, count }) => [name, count])).toEqual([
      ['新增', '2'],
      ['补报', '1'],
      ['更正', '0'],
      ['撤回', '1'],
      ['区划', '0'],
    ]);
    expect(view.changes?.lines).toMatchObject([
      {
        kind: '撤回',
        where: '物业服务台账：小区a，2018年1月2日',
        href: '/compounds/a/',
        column: '整行',
        before: '服务方式社区托管',
        after: '（空）',
        reason: '误填（C 差错）',
      },
    ]);
  });
});

describe('previewView', () => {
  it('says rows lost first, then figures, and which rows still need a reason', async () => {
    const edition = await publishedEdition([january], february);
    const { preview, isPreview } = edition.site.past;
    if (preview === null) throw new Error('there is no preview');
    const view = previewView(edition, preview);
    expect([isPreview, edition.site.release]).toEqual([true, null]);
    expect(view.title).toBe(
      '若照现在的台账发布（数据截止2018年2月28日），比2018-01期：覆盖率20.0% → 60.0%（+40.0），改造率0.0% → 0.0%（0.0）。',
    );
    expect(view.alarms).toEqual(['物业服务台账少了1行公布过的；以往各期从没有少过。']);
    expect(view.indicators[0]?.city[0]).toMatchObject({
      coming: '3/5个',
      recomputed: '',
      parts: ['', '', '', ''],
    });
    expect(view.unexplained).toMatchObject([{ kind: '撤回', reason: '缺原因', isOpen: true }]);
    expect(view.bySubdistrict).toEqual([{ name: '一街道', counts: ['2', '1', '0', '1', '0'] }]);
  });

  it('shows the reason that stands in the corrections', async () => {
    const edition = await publishedEdition([january], { ...february, corrections: [reason] });
    const { preview } = edition.site.past;
    if (preview === null) throw new Error('there is no preview');
    const view = previewView(edition, preview);
    expect(view.unexplained).toEqual([]);
    expect(view.revised).toMatchObject([{ reason: '误填（C 差错）', isOpen: false }]);
  });
});

test('a release is no preview', async () => {
  const { past } = (await publishedEdition([january, february])).site;
  expect([past.isPreview, past.preview, past.release?.id]).toEqual([false, null, '2018-02']);
});
