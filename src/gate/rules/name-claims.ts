import { foldName } from '../../text/fold-name.ts';
import type { Report } from '../../text/problems.ts';

/** A name under which a page, person or passing name wants to be found. */
export interface NameClaim {
  name: string;
  /** In words for authors: `organizations/meti.mdx`. */
  owner: string;
  offset: number;
}

/** Reports every name after the first that is claimed again, by its own page or another. */
export function checkNameClaims(claims: Iterable<{ claim: NameClaim; report: Report }>): void {
  const first = new Map<string, NameClaim>();
  for (const { claim, report } of claims) {
    const key = foldName(claim.name);
    const other = first.get(key);
    if (!other) first.set(key, claim);
    else if (other.owner === claim.owner) report(claim.offset, 'repeated-item', claim.name);
    else report(claim.offset, 'name-claimed', claim.name, other.owner);
  }
}
