import { absoluteAddress, editionPath, feedPath, paths } from '../../reference/addresses.ts';
import { site, type PublishedAt } from '../../site.ts';
import type { DescribedEdition } from './describe-changes.ts';
import { editionTitle } from '../../ledger/describe-edition.ts';
import { escapeXml } from '../../text/escape-xml.ts';
import { words } from '../../words/words.ts';

/** The editions as an Atom feed (RFC 4287), newest first. The same editions give the same bytes. */
export function writeFeed(editions: readonly DescribedEdition[], at: PublishedAt): string {
  const url = (path: string): string => escapeXml(absoluteAddress(path, at));
  const stamp = (date: string): string => `${date}T00:00:00Z`;
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${site.language}">`,
    `  <id>${url(paths.changes)}</id>`,
    `  <title>${escapeXml(words.feedTitle(site.name))}</title>`,
    `  <updated>${stamp(editions[0]?.date ?? '')}</updated>`,
    `  <author><name>${escapeXml(site.name)}</name></author>`,
    `  <link rel="self" type="application/atom+xml" href="${url(feedPath)}"/>`,
    `  <link rel="alternate" type="text/html" href="${url(paths.changes)}"/>`,
    ...editions.flatMap((edition) => [
      '  <entry>',
      `    <id>${url(editionPath(edition.date))}</id>`,
      `    <title>${escapeXml(editionTitle(edition.date))}</title>`,
      `    <updated>${stamp(edition.date)}</updated>`,
      `    <link rel="alternate" type="text/html" href="${url(editionPath(edition.date))}"/>`,
      `    <summary>${escapeXml(edition.summary)}</summary>`,
      `    <content type="html">${escapeXml(writeContent(edition, url))}</content>`,
      '  </entry>',
    ]),
    '</feed>',
    '',
  ].join('\n');
}

/** What has changed as HTML: one item for each page. */
function writeContent(edition: DescribedEdition, url: (path: string) => string): string {
  const link = ({ title, address }: { title: string; address: string | null }): string =>
    address === null ? escapeXml(title) : `<a href="${url(address)}">${escapeXml(title)}</a>`;
  const items = [
    ...edition.added.map((page) => words.feedItems.added + link(page)),
    ...edition.revised.map((page) => {
      const parts = page.parts.map(({ change, places }) => `${change}: ${places.map(link).join(', ')}`);
      return `${link(page)}. ${parts.join('; ')}`;
    }),
    ...edition.reworded.map((page) => words.feedItems.reworded + link(page)),
    ...edition.moved.map(({ title, address, to }) => {
      const linkTo = (text: string) => ({ html: link({ title: text, address }) });
      const now = to === null ? words.feedItems.removed(linkTo) : words.nowAt(to, linkTo);
      return (
        escapeXml(title) + ': ' + now.map((part) => (typeof part === 'string' ? escapeXml(part) : part.html)).join('')
      );
    }),
  ];
  return items.length > 0 ? `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>` : '';
}
