/**
 * The layers of `src`, lowest first. A module imports from its own layer and from lower ones, never upward.
 * `eslint.config.mjs` and `tests/unit/architecture.test.ts` hold the code to it.
 */
export const layers = [
  'site.ts',
  'schema',
  'model',
  'markdown',
  'output',
  'integrations',
  'content.config.ts',
  'rendered-body.ts',
  'components',
  'layouts',
  'pages',
] as const;

/** The top-level folder or file of `src` that a path below `src` belongs to. */
export function layerOf(path: string): string {
  return path.split('/')[0] ?? '';
}

/** What a module of a layer must not import. Scripts for the browser import nothing else; commands stay clear of pages. */
export function forbiddenLayers(layer: string): string[] {
  const pageLayers = ['components', 'layouts', 'pages', 'rendered-body.ts', 'content.config.ts'];
  if (layer === 'client') return [...layers, 'commands', 'styles'];
  if (layer === 'commands') return [...pageLayers, 'client'];
  if (layer === 'styles') return [...layers, 'commands', 'client'];
  const rank = layers.findIndex((name) => name === layer);
  // Only what Astro renders may load a script for the browser or a style sheet.
  const besides = ['components', 'layouts', 'pages'].includes(layer) ? ['commands'] : ['commands', 'client', 'styles'];
  return [...layers.slice(rank + 1), ...besides];
}
