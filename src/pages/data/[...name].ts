/** The downloads, byte for byte as the data build wrote them. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { downloadBytes, downloadNames } from '../../open-site.ts';

export const getStaticPaths: GetStaticPaths = () => downloadNames().map((name) => ({ params: { name } }));

export const GET: APIRoute = ({ params }) => new Response(downloadBytes(params['name'] ?? ''));
