import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { describe, expect, it } from 'vitest';
import { drawingsOf, faultsOf, lengthened, type Drawing } from '../../tests/drawing.ts';
import { linksTo } from '../site/href.ts';
import { DEFAULT_LOCALE, wordsOf } from '../words/words.ts';
import type { Example } from './example.ts';
import { DRAWING } from './frame/drawings.ts';

const found = import.meta.glob<{ examples: readonly Example[] }>('../**/examples.ts', { eager: true });
const examples = Object.values(found).flatMap((module) => module.examples);
const city = { id: 'example', name: '某市', area: null };
const container = await AstroContainer.create();

async function drawn({ chart, props }: Example, words = wordsOf(DEFAULT_LOCALE)): Promise<Drawing[]> {
  const madeUp = words.site.madeUp({ city, demonstration: true });
  const locals = {
    words,
    links: linksTo('/', ''),
    madeUp,
    asOf: '2018-12-31' as const,
    unchanged: () => null,
    linkPicture: () => '',
  };
  const html = await container.renderToString(chart as Parameters<typeof container.renderToString>[0], {
    props: { ...props },
    locals,
  });
  return drawingsOf(html);
}

const faults = async (...of: Parameters<typeof drawn>): Promise<string[]> => (await drawn(...of)).flatMap(faultsOf);

describe('every chart, in every drawing, keeps its marks and texts inside and its texts apart', () => {
  it.each(examples)('$name', async (example) => {
    expect(await faults(example)).toEqual([]);
  });
});

describe('so it does where texts are 1.4 times as long and in Latin letters', () => {
  it.each(examples)('$name', async (example) => {
    const long = { ...example, props: lengthened(example.props) };
    expect(await faults(long, lengthened(wordsOf(DEFAULT_LOCALE)))).toEqual([]);
  });
});

describe('every chart has a drawing for large print on a phone, and on a desktop', () => {
  it.each(examples)('$name', async (example) => {
    const drawings = await drawn(example);
    const widths = (name: string): ReadonlySet<number> =>
      new Set(drawings.filter((drawing) => drawing.name.split(' ').includes(name)).map(({ frame }) => frame.right));
    if (drawings.length === 0) return;
    expect(widths('large')).toEqual(new Set([DRAWING.large]));
    // One for every window is so narrow that its letters are large enough there.
    if (widths('always').size === 0) expect(widths('half')).toEqual(new Set([DRAWING.half]));
    else for (const width of widths('always')) expect(width).toBeLessThanOrEqual(DRAWING.narrow);
  });
});
