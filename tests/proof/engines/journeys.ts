import { type Engine, waitFor } from './engine.ts';

/** Where a journey leads, of whatever the site holds. */
export interface Places {
  url: string;
  /** The same site without its scripts. */
  plainUrl: string;
  /** Paths of the largest entry, of the page that tells how to cite it, and of the home page. */
  entry: string;
  cite: string;
}

/** Something that a reader does, and what has to come of it; throws where it does not. */
export interface Journey {
  name: string;
  /** The system's colors. */
  dark?: true;
  /** Whether it prints. */
  prints?: true;
  go: (engine: Engine, places: Places) => Promise<void>;
}

const results = `document.querySelector('[data-search-results]')`;
const countResults = `${results}.querySelectorAll(':scope > li').length`;

export const journeys: readonly Journey[] = [
  {
    name: 'read',
    go: async (engine, { url, entry }) => {
      await engine.open(url + entry);
      await must(engine, `document.querySelectorAll('h1').length === 1`);
      await must(engine, `document.querySelector('main').innerText.length > 500`);
      await must(engine, `document.documentElement.scrollWidth <= innerWidth`);
    },
  },
  {
    name: 'link',
    go: async (engine, { url, entry }) => {
      await engine.open(url + entry);
      const id = await engine.evaluate<string>(`[...document.querySelectorAll('main h2[id]')].at(-1).id`);
      await engine.open(`${url}${entry}#${id}`);
      await waitFor(
        engine,
        `(({ top }) => top >= 0 && top < innerHeight)(document.getElementById(${JSON.stringify(id)}).getBoundingClientRect())`,
      );
    },
  },
  {
    name: 'cite',
    go: async (engine, { url, cite }) => {
      await engine.open(url + cite);
      await must(engine, `/https?:\\/\\//.test(document.querySelector('main').innerText)`);
    },
  },
  {
    name: 'search',
    go: async (engine, { url, entry }) => {
      await engine.open(`${url}search/`);
      await engine.evaluate(`document.querySelector('main input[name="q"]').focus()`);
      await engine.type(entry.split('/')[1]?.replaceAll('-', ' ') ?? '');
      await engine.press('Enter');
      await waitFor(engine, `${results}.dataset.state === 'ready' && ${countResults} > 0`);
      await must(
        engine,
        `new URL(${results}.querySelector('a').href).pathname.endsWith(${JSON.stringify(`/${entry}`)})`,
      );
    },
  },
  {
    name: 'filter',
    go: async (engine, { url }) => {
      await engine.open(`${url}search/?q=a&kind=event`);
      await waitFor(engine, `${results}.dataset.state === 'ready'`);
      const first = `${results}.querySelectorAll(':scope > li')`;
      await must(engine, `[...${first}].every((item) => item.querySelector('a').pathname.includes('/events/'))`);
    },
  },
  {
    name: 'keyboard',
    go: async (engine, { url, entry }) => {
      await engine.open(url + entry);
      await engine.press('Tab');
      await must(engine, `document.activeElement.matches('.skip-link')`);
      await engine.press('Enter');
      await waitFor(engine, `location.hash === '#main'`);
    },
  },
  {
    name: 'no scripts',
    go: async (engine, { plainUrl, entry }) => {
      await engine.open(plainUrl + entry);
      await must(engine, `document.querySelector('main').innerText.length > 500`);
      await engine.open(`${plainUrl}names/`);
      await must(engine, `document.querySelectorAll('main a').length > 10`);
    },
  },
  {
    name: 'dark',
    dark: true,
    go: async (engine, { url }) => {
      await engine.open(url);
      await must(engine, `matchMedia('(prefers-color-scheme: dark)').matches`);
      await must(engine, `${brightness('document.documentElement', 'backgroundColor')} < 80`);
      await must(engine, `${brightness('document.body', 'color')} > 170`);
    },
  },
  {
    name: 'print',
    prints: true,
    go: async (engine, { url, entry }) => {
      await engine.open(url + entry);
      const pdf = (await engine.print?.()) ?? new Uint8Array();
      if (new TextDecoder().decode(pdf.slice(0, 5)) !== '%PDF-' || pdf.length < 10_000) throw new Error('no PDF');
    },
  },
];

async function must(engine: Engine, expression: string): Promise<void> {
  if (!(await engine.evaluate<boolean>(expression))) throw new Error(`this is not so: ${expression}`);
}

/** How bright a color is as the browser paints it, from 0 to 255. */
function brightness(element: string, property: string): string {
  return `((color) => {
    const canvas = document.createElement('canvas').getContext('2d');
    canvas.fillStyle = color;
    canvas.fillRect(0, 0, 1, 1);
    const [red, green, blue] = canvas.getImageData(0, 0, 1, 1).data;
    return (red + green + blue) / 3;
  })(getComputedStyle(${element}).${property})`;
}
