import { expect, it } from 'vitest';
import { escapeXml } from '../../../src/text/escape-xml.ts';

it('A text is safe in XML and HTML, between tags and in attributes', () => {
  expect(escapeXml('R&D <of> "Hitachi"')).toBe('R&amp;D &lt;of&gt; &quot;Hitachi&quot;');
});
