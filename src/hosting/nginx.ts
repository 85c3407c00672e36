import { answerHeaders, askedAgain, cachedForGood, hashedFolders } from './answer-headers.ts';
import { fileTypes, isText, needsCharset } from './file-types.ts';
import { bothForms, type Host, hostFiles, pathPattern, serverRoot } from './host.ts';

/** The site as a `server` of nginx (1.18 or later), to stand where `http` includes it: in `conf.d`, for example. */
export function writeNginx(host: Host): string {
  const { origin, base, redirects } = host;
  const { hostname, port } = new URL(origin);
  const cache = `$cache_of_${`${hostname}${base}`.replace(/[^a-z0-9]+/gi, '_').replace(/_$/, '')}`;
  const types = Object.entries(fileTypes);
  const list = (keep: (type: string) => boolean): string =>
    // nginx counts HTML among them already.
    types.flatMap(([, type]) => (type !== 'text/html' && keep(type) ? [type] : [])).join(' ');
  const moved = redirects.flatMap(({ from, to }) =>
    from.endsWith('/')
      ? bothForms(from).map((path) => `  location = ${path} { return 301 ${to}; }`)
      : [`  location ~ ^${pathPattern(from)}$ { return 301 ${to}; }`],
  );
  return `# Written by the build for ${origin}${base}, whose files belong in ${serverRoot(host)}${base}
map "$status $uri" ${cache} {
  default "${askedAgain}";
  "~^(?:200|206|304) ${pathPattern(base)}${hashedFolders}/" "${cachedForGood}";
}

server {
${origin.startsWith('https:') ? '  # Behind a server that encrypts, or with the lines that "certbot --nginx" adds.\n' : ''}  listen ${port || 80};
  listen [::]:${port || 80};
  server_name ${hostname};
  root ${serverRoot(host)};
  server_tokens off;
  absolute_redirect off;
  error_page 404 ${base}404.html;
  error_page 403 =404 ${base}404.html;

${answerHeaders(origin)
  .map(([name, value]) => `  add_header ${name} "${value}" always;\n`)
  .join('')}  add_header Cache-Control ${cache} always;

  types {
${types.map(([ending, type]) => `    ${type} ${ending};\n`).join('')}  }
  default_type application/octet-stream;
  charset utf-8;
  charset_types ${list(needsCharset)};
  gzip on;
  gzip_vary on;
  gzip_types ${list(isText)};

${Object.values(hostFiles)
  .map((file) => `  location = ${base}${file} { return 404; }\n`)
  .join('')}${moved.map((line) => `${line}\n`).join('')}}
`;
}
