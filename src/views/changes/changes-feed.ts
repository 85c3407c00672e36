import { absoluteAddress, editionPath, feedPath, paths } from '../../reference/addresses.ts';
import { site, type PublishedAt } from '../../site.ts';
import type { DescribedEdition } from './describe-changes.ts';
import { editionTitle } from '../../ledger/describe-edition.ts';
import { escapeHtml } from '../../ledger/write-former-places.ts';

/** The editions as an Atom feed (RFC 4287), newest first. The same editions give the same bytes. */
export function writeFeed(editions: readonly DescribedEdition[], at: PublishedAt): string {
  const url = (path: string): string => escapeHtml(absoluteAddress(path, at));
  const stamp = (date: string): string => `${date}T00:00:00Z`;
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${site.language}">`,
    `  <id>${url(paths.changes)}</id>`,
    `  <title>${escapeHtml(site.name)}: changes</title>`,
    `  <updated>${stamp(editions[0]?.date ?? '')}</updated>`,
    `  <author><name>${escapeHtml(site.name)}</name></author>`,
    `  <link rel="self" type="application/atom+xml" href="${url(feedPath)}"/>`,
    `  <link rel="alternate" type="text/html" href="${url(paths.changes)}"/>`,
    ...editions.flatMap((edition) => [
      '  <entry>',
      `    <id>${url(editionPath(edition.date))}</id>`,
      `    <title>${escapeHtml(editionTitle(edition.date))}</title>`,
      `    <updated>${stamp(edition.date)}</updated>`,
      `    <link rel="alternate" type="text/html" href="${url(editionPath(edition.date))}"/>`,
      `    <summary>${escapeHtml(edition.counts)}</summary>`,
      `    <content type="html">${escapeHtml(writeContent(edition, url))}</content>`,
      '  </entry>',
    ]),
    '</feed>',
    '',
  ].join('\n');
}

function writeContent({ pages }: DescribedEdition, url: (path: string) => string): string {
  const link = (title: string, address: string | null): string =>
    address === null ? escapeHtml(title) : `<a href="${url(address)}">${escapeHtml(title)}</a>`;
  const items = pages.map(({ title, address, changes }) => {
    const own = changes.filter((change) => change.title === null).map(({ change }) => `: ${change}`);
    const parts = changes.flatMap((part) =>
      part.title === null ? [] : `<li>${part.change}: ${link(part.title, part.address)}</li>`,
    );
    return `<li>${link(title, address)}${own.join('')}${parts.length > 0 ? `<ul>${parts.join('')}</ul>` : ''}</li>`;
  });
  return `<ul>${items.join('')}</ul>`;
}
