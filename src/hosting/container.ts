import { type Host, serverRoot } from './host.ts';

/** A Dockerfile, to be built from the project's folder: the site with nginx, on port 80 or that of its address. */
export function writeDockerfile(host: Host): string {
  return `FROM nginx:stable-alpine
COPY deploy/nginx.conf /etc/nginx/conf.d/default.conf
COPY dist ${serverRoot(host)}${host.base}
`;
}
