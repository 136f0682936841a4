/** The figures of the main pages. */
import type { APIRoute } from 'astro';
import { figureIndex } from '../features/downloads/api-files.ts';
import { editionOf } from '../open-site.ts';
import { jsonText } from '../publication/place-answers.ts';
import { figurePlaces } from './_figures/places.ts';

export const GET: APIRoute = ({ locals }) => jsonText(figureIndex(editionOf(locals), figurePlaces()));
