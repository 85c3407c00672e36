/** Names are the same whatever their case, Unicode form and spacing. */
export function foldName(name: string): string {
  return name.normalize('NFC').toLowerCase().replace(/[’‘]/g, "'").replace(/\s+/g, ' ').trim();
}
