import { plainQuotes } from './plain-quotes.ts';

/** Names are the same whatever their case, Unicode form and spacing. */
export function foldName(name: string): string {
  return plainQuotes(name.normalize('NFC').toLowerCase()).replace(/\s+/g, ' ').trim();
}
