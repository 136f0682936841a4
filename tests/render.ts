/** Renders a part of a page to a string, in Chinese, as a page of a demonstration would; `locals` may say otherwise. */
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { linksTo } from '../src/site/href.ts';
import { DEFAULT_LOCALE, wordsOf } from '../src/words/words.ts';

export async function render(
  component: Parameters<AstroContainer['renderToString']>[0],
  props: Record<string, unknown>,
  locals: Partial<App.Locals> = {},
): Promise<string> {
  const defaults: App.Locals = {
    words: wordsOf(DEFAULT_LOCALE),
    links: linksTo('/', ''),
    madeUp: '演示数据，不是某市的真实情况',
    asOf: '2018-12-31',
    unchanged: () => null,
    linkPicture: () => '/link-pictures/0.png',
  };
  return (await AstroContainer.create()).renderToString(component, { props, locals: { ...defaults, ...locals } });
}
