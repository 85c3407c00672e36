import type { Answer, FoundPage } from '../engine/answer.client.ts';
import type { View } from '../engine/find-pages.client.ts';
import type { LoadedSearch } from './load-search.client.ts';
import { paceSearch } from './read-ahead-pace.client.ts';
import { make } from './search-elements.client.ts';
import { describeFailure } from './render-notes.client.ts';
import { words } from '../../words/words.ts';

/** Milliseconds without a letter after which someone waits for the answer. */
const settled = 500;
/** How long a search may take before the page says that it is searching, and that it is taking long. */
const patience = { quiet: 300, slow: 2000 };

/** As long as a question may be, in characters: more is a text, which would keep a phone busy. */
const longest = 10_000;

/** Where someone searches, and how answers are shown there. */
interface Place {
  search: LoadedSearch;
  input: HTMLInputElement;
  /** The live region. */
  status: HTMLElement;
  /** Has the state of the search as `data-state`. */
  stage: HTMLElement;
  view: () => View;
  /** Shows pages that are named as typed, before there is an answer. */
  suggest: (pages: FoundPage[]) => void;
  show: (answer: Answer, query: string) => void;
  /** How an answer is described. */
  describe: (answer: Answer, query: string) => string;
  fail: (query: string) => void;
}

interface Conversation {
  /** Asks with a letter that was typed. */
  type(): void;
  /** Asks at once, as someone does who is done. */
  ask(): Promise<void>;
  /** Forgets what was asked. */
  stop(): void;
}

/**
 * Asks while someone types, and shows what is found at once. Until they pause, nothing is told, and nothing that a half
 * word would make wrong is shown: what stood there stays. Each question that they pause at is told once.
 */
export function askAlong({ search, input, status, stage, view, suggest, show, describe, fail }: Place): Conversation {
  const pace = paceSearch(search);
  /** Counts the questions; an answer that arrives after a later one is dropped. */
  let asked = 0;
  let settling = 0;
  let isFirst = true;

  async function run(isTyping: boolean): Promise<Answer | null> {
    const query = input.value;
    const turn = ++asked;
    const isCurrent = (): boolean => turn === asked;
    stage.dataset['state'] = 'loading';
    const timers = [
      setTimeout(() => isCurrent() && say(words.searching), patience.quiet + (isTyping ? settled : 0)),
      setTimeout(() => isCurrent() && say(words.takesLong, retryButton()), patience.slow),
    ];
    try {
      const answer = await search.ask(query.length > longest ? '' : query, { ...view(), isTyping });
      if (!isCurrent()) return null;
      isFirst = false;
      if (isTyping && (answer.isUnfinished || answer.outcome === 'nothing')) return null;
      show(answer, query);
      stage.dataset['state'] = answer.outcome === 'idle' && query.trim() === '' ? 'idle' : 'ready';
      if (answer.outcome !== 'idle') pace.readAhead();
      return answer;
    } catch (error) {
      if (isCurrent()) {
        fail(query);
        say(describeFailure(error), retryButton());
        stage.dataset['state'] = 'error';
      }
      return null;
    } finally {
      for (const timer of timers) clearTimeout(timer);
    }
  }

  async function ask(): Promise<void> {
    stop();
    tell(await run(false));
  }

  function tell(answer: Answer | null): void {
    if (answer && input.value.length > longest) say(words.tooLong);
    else if (answer?.outcome === 'idle') status.replaceChildren();
    else if (answer) say(describe(answer, input.value));
  }

  function type(): void {
    stop();
    if (stage.dataset['state'] !== 'error') status.replaceChildren();
    // What is listed answers another question from here on, although this one is asked a moment later.
    stage.dataset['state'] = 'loading';
    if (isFirst) void suggestEarly();
    let told: Promise<Answer | null> | null = null;
    pace.soon(() => void (told = run(true)));
    settling = window.setTimeout(() => void settle(told), settled);
  }

  /** An unfinished word has become a finished one. */
  async function settle(told: Promise<Answer | null> | null): Promise<void> {
    const turn = asked;
    const answer = await told;
    if (turn !== asked || stage.dataset['state'] === 'error') return;
    if (answer) tell(answer);
    else await ask();
  }

  async function suggestEarly(): Promise<void> {
    const query = input.value;
    const pages = await search.suggest(query);
    if (isFirst && query === input.value && pages.length > 0) suggest(pages);
  }

  function stop(): void {
    pace.cancel();
    clearTimeout(settling);
    asked++;
  }

  function say(message: string, ...extras: Node[]): void {
    const parts = [message, ...extras.flatMap((extra) => [' ', extra])];
    const text = parts.map((part) => (typeof part === 'string' ? part : part.textContent)).join('');
    // The same message again would be read again.
    if (status.textContent !== text) status.replaceChildren(...parts);
  }

  function retryButton(): HTMLButtonElement {
    const button = make('button', { type: 'button', class: 'retry' }, words.tryAgain);
    button.addEventListener('click', () => {
      // The button is about to disappear; keyboard focus should not be lost.
      input.focus();
      search.restart();
      void ask();
    });
    return button;
  }

  return { type, ask, stop };
}
