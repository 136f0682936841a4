/** The changes of standings as an Atom feed. */
import type { APIRoute } from 'astro';
import { feedView } from '../../../features/reply/feed.ts';
import { onePageWhere } from '../../../layouts/languages.ts';
import { editionOf, site } from '../../../open-site.ts';
import { feedAnswer } from '../../../publication/atom.ts';

export const getStaticPaths = () => onePageWhere(site().pages['/proposals/']);

export const GET: APIRoute = async ({ locals }) => feedAnswer(await feedView(editionOf(locals)));
