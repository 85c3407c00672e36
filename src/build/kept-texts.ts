import type { AstroConfig, AstroIntegration } from 'astro';
import { contentPath, currentReference } from '../gate/current-reference.ts';
import { tellText, type Tell, type ToldToAll } from '../markdown/told.ts';
import { onceFor } from '../text/once-for.ts';
import { openKept, writePlain, type KeptResults } from './kept-results.ts';

type Processor = AstroConfig['markdown']['processor'];
type Renderer = Awaited<ReturnType<NonNullable<Processor['createMdxRenderer']>>>;
type Compiled = Awaited<ReturnType<Renderer['process']>>;

/** What the plugins of `src/markdown` are told about a file of the content. */
export const tell: Tell = (file) => tellText(currentReference(), contentPath(file));

const writeAll = onceFor((all: ToldToAll) => writePlain(all));

/** Compiles the text of an entry only if it is not kept from an earlier build, in which all that it is made from was the same. */
export function keptTexts(base: string, project?: string): AstroIntegration {
  let kept: KeptResults<Compiled> | null = null;
  return {
    name: 'kept-texts',
    hooks: {
      'astro:config:setup': ({ command, config: { markdown } }) => {
        const { processor } = markdown;
        const createRenderer = processor.createMdxRenderer;
        if (command !== 'build' || !createRenderer) return;
        const results = (kept = openKept<Compiled>('texts', project));
        processor.createMdxRenderer = async (...options) => {
          const renderer = await createRenderer(...options);
          return {
            process: (text, file) => {
              const { all, ...own } = tell(file);
              // Without the front matter, which pages take from the `Reference`.
              return results.take([text, base, writePlain(own), writeAll(all)], () => renderer.process(text, file, {}));
            },
          };
        };
      },
      'astro:build:done': () => {
        kept?.save();
      },
    },
  };
}
