import { describe, expect, it } from 'vitest';
import { contentFolder, contentPath, currentReference } from '../../../src/gate/current-reference.ts';

describe('The content of the project', () => {
  it('is read once and kept', () => {
    expect(currentReference()).toBe(currentReference());
  });

  it('knows its files by their path below the content folder', () => {
    expect(contentPath(`${contentFolder}/events/forum.mdx`)).toBe('events/forum.mdx');
    expect(contentPath('C:\\site\\content\\events\\forum.mdx')).toBe('events/forum.mdx');
  });
});
