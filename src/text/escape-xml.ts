const references: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text as it is in XML or HTML, in an attribute or between tags. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => references[sign] ?? sign);
}
