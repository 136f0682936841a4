/** A container that serves the site: nginx's own image, this site's configuration and its files, and nothing that runs. */
import { SITE_FOLDER } from './hosting.ts';

/** Built in the folder in which the site's folder and the kit lie beside each other. */
export const containerFile = (
  site: string,
  kit: string,
): string => `# docker build -f ${kit}/container/Dockerfile -t site .
FROM nginx:stable
RUN rm /etc/nginx/conf.d/default.conf
COPY ${kit}/nginx/site.conf ${kit}/nginx/site-maps.conf /etc/nginx/conf.d/
COPY ${kit}/nginx/site-paths.conf /etc/nginx/
COPY ${site}/ ${SITE_FOLDER}/
`;
