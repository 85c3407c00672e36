import { idPattern } from '../schema/common.ts';
import { kindFolder } from '../reference/addresses.ts';
import { findNearest } from '../text/did-you-mean.ts';
import type { ContentFile } from './read-content.ts';
import { entryKinds, type EntryKind } from '../reference/reference.ts';
import { reportIn, type Problem } from '../text/problems.ts';
import { toTextFile } from '../text/text-file.ts';

/** What a file of the content folder is, by its path. */
export type ContentPlace =
  | { is: 'entry'; kind: EntryKind; id: string }
  | { is: 'source'; id: string }
  | { is: 'list'; list: ContentList }
  | { is: 'table'; table: ContentTable };

const contentLists = [
  'site.yaml',
  'people.yaml',
  'topics.yaml',
  'names.yaml',
  'synonyms.yaml',
  'questions.yaml',
  'glossary.yaml',
] as const;
type ContentList = (typeof contentLists)[number];

/** What the publishing command writes. */
const contentTables = ['permalinks.tsv', 'editions.tsv'] as const;
type ContentTable = (typeof contentTables)[number];

const allowed = `<id>.mdx in ${entryKinds.map(kindFolder).join(', ')}; sources/<id>.yaml; ${[...contentLists, ...contentTables].join(', ')}`;
// Not valid file names on every computer, or with a special meaning of their own.
const reservedIds = /^(?:con|prn|aux|nul|com\d|lpt\d|index|unattributed|guide)$/;

/** Tells what a file is; reports one that is not content or whose name can't be an id, and returns null for it. */
export function placeFile(path: string, content: ContentFile, problems: Problem[]): ContentPlace | null {
  const report = reportIn(toTextFile(path, ''), problems);
  if (typeof content === 'string') {
    report(0, 'not-a-file', content);
    return null;
  }
  const parts = path.split('/');
  const [folder = '', name = ''] = parts;
  if (parts.length === 1) {
    const list = contentLists.find((candidate) => candidate === path);
    if (list) return { is: 'list', list };
    const table = contentTables.find((candidate) => candidate === path);
    if (table) return { is: 'table', table };
    report(0, 'not-content', hint(path));
    return null;
  }
  const kind = entryKinds.find((candidate) => kindFolder(candidate) === folder);
  const extension = kind ? '.mdx' : '.yaml';
  if (parts.length > 2 || (!kind && folder !== 'sources') || !name.endsWith(extension)) {
    report(0, 'not-content', hint(path));
    return null;
  }
  const id = name.slice(0, -extension.length);
  const fits = kind ? idPattern.test(id) : /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(id);
  if (!fits || id.length > 100) report(0, 'bad-file-name', name, spellId(id));
  else if (reservedIds.test(id)) report(0, 'reserved-id', id);
  else return kind ? { is: 'entry', kind, id } : { is: 'source', id };
  return null;
}

function hint(path: string): string {
  const folders = [...entryKinds.map(kindFolder), 'sources'];
  const [folder = '', ...rest] = path.split('/');
  const near = rest.length > 0 && !folders.includes(folder) ? findNearest(folder, folders) : null;
  return near ? `${allowed}; did you mean ${near}/?` : allowed;
}

/** A name as an id: lower-case letters, digits and single hyphens; empty for a name in another script. */
export function spellId(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/['’]|\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-');
  return plain.replace(/^-|-$/g, '').slice(0, 60).replace(/-$/, '');
}
