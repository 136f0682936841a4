import { describe, expect, it } from 'vitest';
import { linksTo, pageAddress, wholeAddress } from './href.ts';

describe('pageAddress(home, path)', () => {
  it.each([
    ['https://example.cn', '/compounds/c-1/'],
    ['https://example.cn/', 'compounds/c-1/'],
  ])('%s + %s', (home, path) => {
    expect(pageAddress(home, path)).toBe('https://example.cn/compounds/c-1/');
  });

  it('keeps the folder in which the site is published', () => {
    expect(pageAddress('https://example.cn/progress/', '/grids/g/')).toBe('https://example.cn/progress/grids/g/');
  });
});
describe('wholeAddress(home, links, address)', () => {
  const links = linksTo('/progress/', 'en-XA');

  it('puts what lies below the path of the build below the home of the site, wherever that is', () => {
    expect(wholeAddress('https://example.cn/', links, links.page('/targets/'))).toBe(
      'https://example.cn/en-XA/targets/',
    );
    expect(wholeAddress('https://example.cn/a/b', links, links.file('/data/coverage.csv'))).toBe(
      'https://example.cn/a/b/data/coverage.csv',
    );
    expect(wholeAddress('https://example.cn/a', linksTo('/', ''), '/')).toBe('https://example.cn/a/');
  });

  it('is unknown where the site has no home', () => {
    expect(wholeAddress(null, links, links.page('/'))).toBeNull();
  });
});
