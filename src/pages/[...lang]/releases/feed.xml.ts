/** The publications as an Atom feed. */
import type { APIRoute } from 'astro';
import { publicationsFeed } from '../../../features/releases/feed.ts';
import { onePageWhere } from '../../../layouts/languages.ts';
import { editionOf, site } from '../../../open-site.ts';
import { feedAnswer } from '../../../publication/atom.ts';

export const getStaticPaths = () => onePageWhere(site().pages['/releases/']);

export const GET: APIRoute = async ({ locals }) => feedAnswer(await publicationsFeed(editionOf(locals)));
