import { answerHeaders, askedAgain, cachedForGood, hashedFolders } from './answer-headers.ts';
import { contentType, fileTypes, isText } from './file-types.ts';
import { bothForms, type Host, hostFiles, pathPattern, serverRoot } from './host.ts';

/** The site as a Caddyfile (Caddy 2), which gets and renews its certificate by itself. */
export function writeCaddy(host: Host): string {
  const { origin, base, redirects } = host;
  const types = Object.keys(fileTypes).flatMap((ending) => [
    `@${ending} path *.${ending}`,
    `header @${ending} Content-Type "${contentType(ending) ?? ''}"`,
  ]);
  const moved = redirects.flatMap(({ from, to }, index) =>
    from.endsWith('/')
      ? bothForms(from).map((path) => `redir ${path} ${to} 301`)
      : [`@moved${index} path_regexp ^${pathPattern(from)}$`, `redir @moved${index} ${to} 301`],
  );
  const texts = Object.values(fileTypes).filter(isText);
  // In a route, the lines apply in the order in which they stand. Caddy adds slashes itself, but drops the query.
  return `# Written by the build for ${origin}${base}, whose files belong in ${serverRoot(host)}${base}
${origin} {
	root * ${serverRoot(host)}
	encode {
		gzip
		match {
${texts.map((type) => `\t\t\theader Content-Type ${type}*\n`).join('')}		}
	}
	route {
		header {
${answerHeaders(origin)
  .map(([name, value]) => `\t\t\t${name} "${value}"\n`)
  .join('')}			Cache-Control "${askedAgain}"
		}
${[...moved, ...types].map((line) => `\t\t${line}\n`).join('')}		@hashed path_regexp ^${pathPattern(base)}${hashedFolders}/
		header @hashed Cache-Control "${cachedForGood}"
		@asked {
			file {path}/index.html
			not path */
			expression \`{query} != ""\`
		}
		redir @asked {path}/?{query} 301
		file_server {
			hide ${Object.values(hostFiles).join(' ')}
		}
	}
	handle_errors {
		rewrite * ${base}404.html
		header Cache-Control "${askedAgain}"
		header Content-Type "${contentType('html') ?? ''}"
		file_server
	}
}
`;
}
