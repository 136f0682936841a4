/** What every page says of the publication that it shows: when that came out, or that nobody has been shown it yet. */
import { escapeText } from '../charts/frame/picture.ts';
import type { PageStatus } from '../page-status.ts';
import type { Edition } from '../site/edition.ts';
import { withWholeLines } from '../ui/no-break.ts';

/** What the pages of an edition say of it. */
export function statusOf({ site: { programme, past }, words: { site, lines }, links }: Edition): PageStatus {
  const { release, isPreview, preview } = past;
  const way = preview === null ? '' : `<a href="${links.page('/preview/')}">${escapeText(site.toPreview)}</a>`;
  const days = [site.asOf(programme.asOf), ...(release === null ? [] : [site.published(release.publishedOn)])];
  const paragraph = `<p>${escapeText(`${days.join('，')}。${programme.site.official ? '' : site.unofficialNote}`)}</p>`;
  const footer = withWholeLines(`<footer>${paragraph}</footer>`, lines);
  return {
    title: isPreview ? escapeText(`${site.unpublished} · `) : '',
    date: release === null ? '' : `<meta name="PubDate" content="${release.publishedOn}">`,
    line: isPreview
      ? `<p class="unpublished"><span class="frame"><strong>${escapeText(site.unpublished)}</strong>${escapeText(site.unpublishedNote)}${way}</span></p>`
      : '',
    footer: footer.slice('<footer>'.length, -'</footer>'.length),
  };
}
