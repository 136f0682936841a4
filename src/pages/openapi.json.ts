/** The static API in OpenAPI. */
import type { APIRoute } from 'astro';
import { openApiFile } from '../features/downloads/api-files.ts';
import { editionOf } from '../open-site.ts';
import { jsonText } from '../publication/place-answers.ts';
import { figurePlaces } from './_figures/places.ts';

export const GET: APIRoute = ({ locals }) => jsonText(openApiFile(editionOf(locals), figurePlaces()));
