/** How a figure is put into a page of another site. */

/** The frame's height in CSS pixels until its content has told its own; a page that does not load the script keeps it. */
export const EMBED_HEIGHT = 560;
/** The width that is told to programs that ask for one. */
const EMBED_WIDTH = 720;
/** The script that sizes the frames; its address stays. */
export const EMBED_SCRIPT = '/embed/embed.js';

/** The path of the answer to programs that ask what a figure's address embeds. */
export const embedAnswer = (key: string): string => `/embed/${key}/oembed.json`;

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

/** HTML for a page elsewhere: the frame, and the script that gives it its height. */
export function embedCode({
  address,
  script,
  title,
}: {
  /** Of the embed, whole where the site has an address. */
  readonly address: string;
  readonly script: string;
  /** What a screen reader says of the frame. */
  readonly title: string;
}): string {
  return [
    `<iframe src="${escaped(address)}" title="${escaped(title)}" width="100%" height="${EMBED_HEIGHT}" loading="lazy" frameborder="0"></iframe>`,
    `<script async src="${escaped(script)}"></script>`,
  ].join('\n');
}

/** The answer to a program that asks what an address embeds (oEmbed 1.0). */
export function oembed({
  html,
  title,
  provider,
  home,
}: {
  readonly html: string;
  readonly title: string;
  readonly provider: string;
  readonly home: string;
}): object {
  return {
    version: '1.0',
    type: 'rich',
    title,
    provider_name: provider,
    provider_url: home,
    html,
    width: EMBED_WIDTH,
    height: EMBED_HEIGHT,
  };
}
