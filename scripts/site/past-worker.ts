/** A second thread that makes embeds of releases: with templates and a site of its own. */
import { workerData } from 'node:worker_threads';
import { makePast, type PastWork } from './make-past.ts';
import { openTemplates } from './templates.ts';

const { templates, work } = workerData as { readonly templates: string; readonly work: PastWork };
await makePast(work, await openTemplates(templates));
