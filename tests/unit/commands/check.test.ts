import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { encode as text, writeContentFolder, smallContent, type Change } from '../../support/content/small-content.ts';

const script = resolve(import.meta.dirname, '../../../src/commands/check.ts');
const folders: string[] = [];
afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true })));

function check(changes: Record<string, Change> = {}): { status: number | null; lines: string[]; folder: string } {
  const folder = writeContentFolder(smallContent(changes));
  folders.push(folder);
  const { status, stdout } = spawnSync(process.execPath, [script, folder], { encoding: 'utf8' });
  return { status, lines: stdout.trimEnd().split('\n'), folder };
}

describe('npm run check', () => {
  it('counts what it has read, and how much of each source is cited, with the reasons for what is not', () => {
    const { status, lines } = check();
    expect(lines).toEqual([
      'page: 2 of 2 body paragraphs cited',
      'talk: 3 of 4 body paragraphs cited',
      '  paragraph 6 (Thanks): Says nothing but thanks.',
      '',
      'No problems: 2 organizations, 1 initiative, 1 event, 1 person, 2 sources',
    ]);
    expect(status).toBe(0);
  });

  it('prints every problem with its place, and ends with their number and exit code 1', () => {
    const { status, lines, folder } = check({
      'organizations/acme.mdx': ['$78.6 billion', '$78.6 million'],
      'people.yaml': ['organization: acme', 'organization: acne'],
    });
    expect(lines.slice(0, 2)).toEqual([
      `${folder}/organizations/acme.mdx:29:13 the figure $78.6 million is not printed in talk:3; correct it, or cite the paragraph that prints it`,
      `${folder}/people.yaml:7:21 there is no organization "acne"; did you mean "acme"?`,
    ]);
    expect(lines.at(-1)).toBe('2 problems');
    expect(status).toBe(1);
  });

  it('names what is published and no longer written, with the commands that keep it', () => {
    const likeness = 'f'.repeat(16);
    const { status, lines, folder } = check({
      'permalinks.tsv': text('address\tpublished\tleads to\twhy\ttitle\n/organizations/acme/#role\t2026-11-21\t\t\t\n'),
      'editions.tsv': text(
        `date\tchange\taddress\tdigest\tlikeness\ttitle\n2026-11-21\tadded\t/organizations/acme/#role\t${'a'.repeat(12)}\t${likeness}\tRole\n`,
      ),
    });
    expect(lines[0]).toContain(
      `${folder}/permalinks.tsv:2:1 /organizations/acme/#role, published on 2026-11-21, is gone.`,
    );
    expect(lines[0]).toContain('if that edition was never released: npm run permalinks -- unpublish');
    expect(status).toBe(1);
  });

  it('says so when there is no such folder', () => {
    const { status, stderr } = spawnSync(process.execPath, [script, 'no-such-folder'], { encoding: 'utf8' });
    expect(stderr).toContain('The folder "no-such-folder" can\'t be read');
    expect(status).toBe(2);
  });
});
