import { describe, expect, it } from 'vitest';
import { describeStatement } from '../../../src/reference/place-label.ts';
import { loadSmallContent } from '../../support/content/small-content.ts';

describe('A statement', () => {
  const { reference } = loadSmallContent();
  const [person = ''] = reference.people.keys();

  it('is named by its kind and its speaker, and by its kind alone where no speaker is named', () => {
    const name = reference.people.get(person)?.name ?? '';
    expect(describeStatement(reference, { kind: 'claim', by: person })).toBe(`Claim of ${name}`);
    expect(describeStatement(reference, { kind: 'claim', by: 'unattributed' })).toBe('Claim');
  });
});
