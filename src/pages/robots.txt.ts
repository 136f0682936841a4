/**
 * What crawlers may fetch. A demonstration is offered to none: two that obey `noindex` are let in, so that they read it on
 * every page; all others stay out.
 */
import type { APIRoute } from 'astro';
import { site } from '../open-site.ts';
import { wholeAddress } from '../site/href.ts';

const REAL = 'User-agent: *\nAllow: /\n';
const DEMONSTRATION = 'User-agent: Googlebot\nUser-agent: Bingbot\nAllow: /\n\nUser-agent: *\nDisallow: /\n';

export const GET: APIRoute = ({ locals: { links } }) => {
  const { demonstration, site: own } = site().programme;
  if (demonstration) return new Response(DEMONSTRATION);
  const sitemap = wholeAddress(own.url, links, links.file('/sitemap.xml'));
  return new Response(sitemap === null ? REAL : `${REAL}\nSitemap: ${sitemap}\n`);
};
