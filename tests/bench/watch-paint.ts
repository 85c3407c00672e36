import type { Page } from 'playwright-core';

/** Whose page it is: each tells otherwise that the list is complete. */
export type PaintWatch = 'own' | 'default';

/** When the results of a query were seen, in milliseconds since its last key. */
export interface Painted {
  /** To the frame after the one that shows the whole list. */
  total: number;
  /** Of that, from the start of the search: without the pause that waits for another key. Null when not told. */
  work: number | null;
}

interface Probe {
  key: number;
  started: number | null;
  painted: { query: string; total: number; work: number | null } | null;
}

const patience = 20_000;

type ProbedWindow = Window & { probe: Probe };

/** Puts a stop watch into every document that the page opens from now on. */
export async function watchPaint(page: Page, watch: PaintWatch, input: string): Promise<void> {
  await page.addInitScript(installProbe, { watch, selector: input });
}

/**
 * Waits until the whole list for this query is painted.
 * @throws Error when it never is.
 */
export async function readPainted(page: Page, query: string): Promise<Painted> {
  const find = (wanted: string) => {
    const { painted } = (window as unknown as ProbedWindow).probe;
    return painted?.query === wanted ? painted : null;
  };
  try {
    const handle = await page.waitForFunction(find, query, { timeout: patience, polling: 20 });
    const { total, work } = (await handle.jsonValue()) as Painted;
    return { total, work };
  } catch (cause) {
    throw new Error(`No list of results for "${query}" at ${page.url()}`, { cause });
  }
}

/** Runs in the page; uses nothing from outside. */
function installProbe({ watch, selector }: { watch: PaintWatch; selector: string }): void {
  const probe: Probe = { key: 0, started: null, painted: null };
  (window as unknown as ProbedWindow).probe = probe;
  let hasKey = false;

  // A key's own time stamp counts from when it was pressed, not from when the page had time for it.
  addEventListener(
    'keydown',
    (event) => {
      probe.key = event.timeStamp;
      hasKey = true;
    },
    true,
  );
  addEventListener(
    'input',
    (event) => {
      // Pasted text and Japanese input have no key.
      if (!hasKey) probe.key = event.timeStamp;
      hasKey = false;
      probe.started = null;
      probe.painted = null;
    },
    true,
  );

  const isComplete = { own: isOwnComplete, default: isDefaultComplete }[watch];
  addEventListener('DOMContentLoaded', () => {
    new MutationObserver((records) => {
      const query = document.querySelector<HTMLInputElement>(selector)?.value ?? '';
      if (query === '' || probe.painted || !isComplete(query, records)) return;
      const { key, started } = probe;
      requestAnimationFrame(() =>
        requestAnimationFrame(() => {
          const now = performance.now();
          // A later key has asked something else.
          if (probe.key !== key || probe.painted) return;
          probe.painted = { query, total: now - key, work: started === null ? null : now - started };
        }),
      );
    }).observe(document, {
      ...{ subtree: true, childList: true, characterData: true },
      ...{ attributeFilter: ['data-state'], attributeOldValue: true },
    });
  });

  /** A list that is complete is that of the query when its search began after the last key, or its address names it. */
  function isOwnComplete(query: string, records: readonly MutationRecord[]): boolean {
    const list = document.querySelector<HTMLElement>('[data-search-results]');
    const state = list?.dataset['state'];
    const changes = records.filter(({ type, target }) => type === 'attributes' && target === list).length;
    // A fast search is through with "loading" before anybody looks: then its state has changed twice.
    if (state === 'loading' || changes > 1) probe.started ??= performance.now();
    if (state !== 'ready') return false;
    return probe.started !== null || new URLSearchParams(location.search).get('q') === query;
  }

  /** Its message names the query; results still to be loaded are grey bars. */
  function isDefaultComplete(query: string): boolean {
    const message = document.querySelector('.pagefind-ui__message')?.textContent.trim() ?? '';
    if (!message.endsWith(` for ${query.trim()}`) || message.startsWith('Searching')) return false;
    return !document.querySelector('.pagefind-ui__results .pagefind-ui__loading');
  }
}
