import { describe, expect, it } from 'vitest';
import { pageKey } from './page-key.ts';

describe('pageKey', () => {
  it('is the same for the same content, whoever made it', () => {
    expect(pageKey({ rate: 0.5, names: ['a', '甲'] })).toBe(pageKey({ rate: 0.5, names: ['a', '甲'] }));
  });
  it('tells apart what JSON does not', () => {
    const views = [
      { a: undefined },
      {},
      { a: null },
      { a: Number.NaN },
      { a: 0 },
      { a: -0 },
      { a: '0' },
      { a: new Map([['x', 1]]) },
      { a: new Map() },
    ];
    expect(new Set(views.map(pageKey)).size).toBe(views.length);
  });
  it('is the same however the engine holds the value', () => {
    const shared = { rate: 1 };
    const grown = [0.5, 1.5].map((value) => ({ value }));
    for (const item of grown) item.value = 3;
    expect(pageKey([shared, shared, ...grown])).toBe(pageKey([{ rate: 1 }, { rate: 1 }, { value: 3 }, { value: 3 }]));
  });
  it('is refused for what has no content to compare', () => {
    expect(() => pageKey({ draw: () => 1 })).toThrow(TypeError);
    expect(() => pageKey({ on: new Date(0) })).toThrow(TypeError);
  });
});

describe('the routes of pages', () => {
  const routes = Object.entries(
    import.meta.glob<string>('./pages/**/*.astro', { query: '?raw', import: 'default', eager: true }),
  );
  it('show nothing that their keys leave out: beside the frame, markup takes everything from the view and the words', () => {
    expect(routes.length).toBeGreaterThan(20);
    for (const [name, source] of routes) {
      const [, front = '', markup = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(source) ?? [];
      expect(markup.replace(/\{\.\.\.frameOf\((edition\.)?site(\(\))?\)\}/, ''), name).not.toMatch(
        /\bsite\b\(|edition/,
      );
      if (front.includes('const view')) expect(front, name).toContain('Astro.locals.unchanged(view)');
    }
  });
});
