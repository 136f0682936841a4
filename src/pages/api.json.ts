/** The ids and addresses of the static API. */
import type { APIRoute } from 'astro';
import { apiIndex } from '../features/downloads/api-files.ts';
import { editionOf } from '../open-site.ts';
import { jsonText } from '../publication/place-answers.ts';
import { figurePlaces } from './_figures/places.ts';

export const GET: APIRoute = ({ locals }) => jsonText(apiIndex(editionOf(locals), figurePlaces()));
