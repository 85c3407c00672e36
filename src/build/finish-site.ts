import { createHash, type BinaryToTextEncoding } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { editionOf } from '../ledger/describe-edition.ts';
import { listFormerPlaces } from '../ledger/list-former.ts';
import { listRedirects } from '../ledger/list-redirects.ts';
import type { LoadedReference } from '../gate/load-reference.ts';
import { writeCaddy } from '../hosting/caddy.ts';
import { writeDockerfile } from '../hosting/container.ts';
import { type Host, hostFiles } from '../hosting/host.ts';
import { addIntegrity } from '../hosting/integrity.ts';
import { writeHeadersFile, writeRedirectsFile } from '../hosting/netlify.ts';
import { writeNginx } from '../hosting/nginx.ts';
import { writeSecurityText } from '../hosting/security-text.ts';
import { absoluteAddress, files } from '../reference/addresses.ts';
import { site, type PublishedAt } from '../site.ts';

/**
 * The last step of a build. Into the folder of the site: the hash of each script and style sheet in the pages that load
 * it, what hosts read, and the hashes of all files. Into the other folder: the settings of servers.
 */
export function finishSite(folder: string, deployFolder: string, at: PublishedAt, content: LoadedReference): void {
  const host: Host = { ...at, redirects: listRedirects(listFormerPlaces(content.ledger).pages, at.base) };
  writeInto(folder, hostFiles.redirects, writeRedirectsFile(host));
  const edition = editionOf(content);
  if (site.securityContact !== null && edition) {
    const address = absoluteAddress(files.securityText, at);
    writeInto(folder, files.securityText, writeSecurityText(site.securityContact, address, edition.date));
  }
  writeInto(folder, hostFiles.headers, writeHeadersFile(host, listTop(folder)));
  writeInto(folder, files.checkSums, nameHashes(folder, at.base).join(''));
  writeInto(deployFolder, 'nginx.conf', writeNginx(host));
  writeInto(deployFolder, 'Caddyfile', writeCaddy(host));
  writeInto(deployFolder, 'Dockerfile', writeDockerfile(host));
}

/** Writes the hashes into pages; returns a line for each file with its own. */
function nameHashes(folder: string, base: string): string[] {
  const hashes = new Map<string, string>();
  const hashOf = (address: string): string => {
    const hash = hashes.get(address) ?? digest(readFileSync(join(folder, address.slice(base.length))), 'base64');
    hashes.set(address, hash);
    return hash;
  };
  return listFiles(folder).map((file) => {
    let content: Buffer | string = readFileSync(join(folder, file));
    if (file.endsWith('.html')) {
      content = addIntegrity(content.toString('utf8'), hashOf);
      writeFileSync(join(folder, file), content);
    }
    return `${digest(content, 'hex')}  ${file}\n`;
  });
}

/** All files, with forward slashes, in an order that is the same everywhere. */
function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((found) => found.isFile())
    .map((found) => relative(folder, join(found.parentPath, found.name)).replaceAll('\\', '/'))
    .sort();
}

/** What stands at the top, the list of hashes among it; but not what hosts read. */
function listTop(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .map((entry) => `${entry.name}${entry.isDirectory() ? '/' : ''}`)
    .concat(files.checkSums.slice(1))
    .filter((name) => name !== hostFiles.redirects)
    .sort();
}

function digest(content: Buffer | string, encoding: BinaryToTextEncoding): string {
  return createHash('sha256').update(content).digest(encoding);
}

function writeInto(folder: string, file: string, text: string): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
}
