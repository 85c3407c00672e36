import type { Root } from 'mdast';
import { decodeFile } from './syntax/decode-file.ts';
import { readFrontMatter } from './syntax/front-matter.ts';
import { parseBody } from './syntax/parse-body.ts';
import { reportIn, type Problem } from '../text/problems.ts';
import type { ContentFile } from './read-content.ts';

/**
 * The text of an entry as a tree, for everything that is made from it besides its page.
 * @throws Error for a file that the content gate would have rejected.
 */
export function readEntryTree(path: string, content: ContentFile | undefined): Root {
  const problems: Problem[] = [];
  const file = content instanceof Uint8Array ? decodeFile(path, content, problems) : null;
  const report = file && reportIn(file, problems);
  const front = file && report && readFrontMatter(file, report);
  const root = front && parseBody(file.text, front.bodyStart, report);
  if (!root) throw new Error(`${path} can't be read`);
  return root;
}
