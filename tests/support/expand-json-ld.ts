import { createRequire } from 'node:module';

interface Processor {
  expand(document: unknown, options: Record<string, unknown>): Promise<Record<string, unknown>[]>;
}
// The package has no types of its own.
const processor = createRequire(import.meta.url)('jsonld') as Processor;

/** What matters here of the context that schema.org publishes; nothing is fetched. */
const context = {
  '@context': { '@vocab': 'http://schema.org/', url: { '@type': '@id' }, isBasedOn: { '@type': '@id' } },
};

/**
 * The nodes of a document with every term spelled out.
 * @throws Error for a term that would be lost, or a context other than that of schema.org.
 */
export function expandJsonLd(document: unknown): Promise<Record<string, unknown>[]> {
  const documentLoader = (url: string) =>
    url === 'https://schema.org'
      ? Promise.resolve({ document: context, documentUrl: url })
      : Promise.reject(new Error(`${url} is not the context of schema.org`));
  return processor.expand(document, { documentLoader, safe: true });
}
