/**
 * `/.well-known/security.txt` (RFC 9116): whom to tell of a weakness. It counts for a year from the edition, whose date
 * is `2026-11-21`: a site that nobody has touched for longer may have nobody who reads the mail.
 * @param contact An address such as `mailto:security@example.org`.
 * @param address Where the file itself is found.
 */
export function writeSecurityText(contact: string, address: string, editionDate: string): string {
  const [year = '', ...rest] = editionDate.split('-');
  // Not on a day that only leap years have.
  const day = rest.join('-').replace('02-29', '02-28');
  return `Contact: ${contact}\nExpires: ${Number(year) + 1}-${day}T00:00:00Z\nPreferred-Languages: en\nCanonical: ${address}\n`;
}
