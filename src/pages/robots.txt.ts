/**
 * What crawlers may fetch. A demonstration is offered to none: two that obey `noindex` are let in, so that they read it on
 * every page; all others stay out.
 */
import type { APIRoute } from 'astro';
import { site } from '../open-site.ts';

const REAL = 'User-agent: *\nAllow: /\n';
const DEMONSTRATION = 'User-agent: Googlebot\nUser-agent: Bingbot\nAllow: /\n\nUser-agent: *\nDisallow: /\n';

export const GET: APIRoute = () => new Response(site().programme.demonstration ? DEMONSTRATION : REAL);
