/** A browser that a journey goes through, whatever its make. */
export interface Engine {
  open: (address: string) => Promise<void>;
  /** What an expression gives in the page, as JSON can carry it. */
  evaluate: <T>(expression: string) => Promise<T>;
  press: (key: 'Tab' | 'Enter') => Promise<void>;
  /** Types into what has the focus. */
  type: (text: string) => Promise<void>;
  /** The page on paper, as a PDF; missing where its driver has no such command. */
  print?: () => Promise<Uint8Array>;
  close: () => Promise<void>;
}

/** How a browser is started: with the system's dark colors, or the light ones. */
export interface EngineOptions {
  dark: boolean;
}

/** A make of browser. */
export interface EngineMake {
  name: string;
  /** Starts one; null where it is not on this machine and can't be installed. */
  start: (options: EngineOptions) => Promise<Engine | null>;
}

/** Asks until the page says yes, for half a minute; each answer of the browser is waited for. */
export async function waitFor(engine: Engine, expression: string): Promise<void> {
  const end = Date.now() + 30_000;
  while (!(await engine.evaluate<boolean>(`Boolean(${expression})`))) {
    if (Date.now() > end) throw new Error(`it never came to this: ${expression}`);
  }
}
