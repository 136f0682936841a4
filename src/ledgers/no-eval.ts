/** Imported before the schemas: a page whose policy forbids `eval` would report that zod tries whether it may. */
import { config } from 'zod';

config({ jitless: true });
