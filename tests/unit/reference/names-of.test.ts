import { describe, expect, it } from 'vitest';
import { splitPost } from '../../../src/reference/names-of.ts';

describe('A post', () => {
  it('is followed by its organization', () => {
    expect(splitPost('Chair', 'Acme')).toEqual(['Chair, ', '']);
  });

  it('that names its organization, as printed, is not followed by it again', () => {
    expect(splitPost('Head of Acme Ltd.’s office', 'Acme')).toEqual(['Head of ', ' Ltd.’s office']);
  });
});
