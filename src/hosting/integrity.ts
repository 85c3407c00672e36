const loading = /<(?:script|link)\b[^>]*>/g;
const address = /\s(?:src|href)="([^"]+)"/;

/**
 * A page that names the hash of each script and style sheet that it loads, so that a browser refuses a changed one
 * (Subresource Integrity, W3C).
 * @param hashOf The SHA-256 of the file at an address, in Base64.
 */
export function addIntegrity(html: string, hashOf: (address: string) => string): string {
  return html.replace(loading, (tag) => {
    const loaded = address.exec(tag)?.[1];
    const counts = tag.startsWith('<script') || /\srel="(?:stylesheet|modulepreload)"/.test(tag);
    if (!counts || loaded === undefined || tag.includes(' integrity=')) return tag;
    return tag.replace(/\s*\/?>$/, (end) => ` integrity="sha256-${hashOf(loaded)}"${end}`);
  });
}
