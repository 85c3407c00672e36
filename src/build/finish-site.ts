import { createHash, type BinaryToTextEncoding } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
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
  nameHashes(folder, at.base);
  writeInto(folder, hostFiles.redirects, writeRedirectsFile(host));
  const edition = editionOf(content);
  if (site.securityContact !== null && edition) {
    const address = absoluteAddress(files.securityText, at);
    writeInto(folder, files.securityText, writeSecurityText(site.securityContact, address, edition.date));
  }
  writeInto(folder, hostFiles.headers, writeHeadersFile(host, listTop(folder)));
  const hashes = listFiles(folder).map((file) => `${hashFile(join(folder, file), 'hex')}  ${file}\n`);
  writeInto(folder, files.checkSums, hashes.join(''));
  writeInto(deployFolder, 'nginx.conf', writeNginx(host));
  writeInto(deployFolder, 'Caddyfile', writeCaddy(host));
  writeInto(deployFolder, 'Dockerfile', writeDockerfile(host));
}

function nameHashes(folder: string, base: string): void {
  const hashes = new Map<string, string>();
  const hashOf = (address: string): string => {
    const hash = hashes.get(address) ?? hashFile(join(folder, address.slice(base.length)), 'base64');
    hashes.set(address, hash);
    return hash;
  };
  for (const file of listFiles(folder)) {
    if (!file.endsWith('.html')) continue;
    writeInto(folder, file, addIntegrity(readFileSync(join(folder, file), 'utf8'), hashOf));
  }
}

/** All files, with forward slashes, in an order that is the same everywhere. */
function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(folder, path)).isFile())
    .map((path) => path.replaceAll('\\', '/'))
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

function hashFile(path: string, encoding: BinaryToTextEncoding): string {
  return createHash('sha256').update(readFileSync(path)).digest(encoding);
}

function writeInto(folder: string, file: string, text: string): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
}
