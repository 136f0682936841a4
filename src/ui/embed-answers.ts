/** Where programs ask what a figure of a page embeds: links in the head of a finished page, one a figure that stands for itself. */

const KEY = / data-key="([^"]*)"/g;

/** The page with these links; `addressOf` gives the whole address of the answer of a figure's key. */
export function withEmbedAnswers(html: string, addressOf: (key: string) => string): string {
  const links = [...html.matchAll(KEY)].map(
    ([, key = '']) => `<link rel="alternate" type="application/json+oembed" href="${addressOf(key)}">`,
  );
  return links.length === 0 ? html : html.replace('</head>', `${links.join('')}</head>`);
}
