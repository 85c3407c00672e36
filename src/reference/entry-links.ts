/** Where a relative link to an entry file leads. */
interface EntryLink {
  /** Path below the content folder: `organizations/meti.mdx`. */
  file: string;
  /** Id of the entry that the file name gives. */
  id: string;
  /** The fragment without `#`, or null. */
  fragment: string | null;
}

/**
 * Resolves a link as authors write it, `../organizations/meti.mdx#role` or `#role`, from the file it is in.
 * Null for every other address: absolute, external, not to an `.mdx` file, or out of the content folder.
 */
export function resolveEntryLink(from: string, url: string): EntryLink | null {
  const [path = '', ...rest] = url.split('#');
  const fragment = rest.length > 0 ? rest.join('#') : null;
  if (path === '') return fragment ? toLink(from, fragment) : null;
  if (/^[a-z][a-z0-9+.-]*:|^\/|[?\\%]/i.test(path)) return null;
  const parts = from.split('/').slice(0, -1);
  for (const step of path.split('/')) {
    if (step === '..') {
      if (parts.pop() === undefined) return null;
    } else if (step !== '.') parts.push(step);
  }
  return parts.length === 2 ? toLink(parts.join('/'), fragment) : null;
}

function toLink(file: string, fragment: string | null): EntryLink | null {
  const id = /^[^/]+\/([^/]+)\.mdx$/.exec(file)?.[1];
  return id === undefined ? null : { file, id, fragment };
}
