/** The archive of each kept release, byte for byte as the data build wrote it. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { releaseArchive, site } from '../../../open-site.ts';
import { zipName } from '../../../publication/release-zip.ts';

export const getStaticPaths: GetStaticPaths = () =>
  site()
    .past.releases.filter(({ isKept }) => isKept)
    .map((release) => ({
      params: { id: release.id, name: zipName(site().programme, release).replace(/\.zip$/, '') },
    }));

export const GET: APIRoute = ({ params }) => new Response(releaseArchive(params['id'] ?? ''));
