import { describe, expect, it } from 'vitest';
import { glossaryTerms } from '../../../src/markdown/glossary-terms.ts';
import { outlineBody, tellFrom } from '../../support/html/outline-tree.ts';
import { loadSmallContent } from '../../support/content/small-content.ts';

const glossary = [
  { id: 'hvac', term: 'HVAC', forms: [], definition: 'Heating and the like.' },
  { id: 'coe', term: 'Center of Excellence (COE)', forms: ['Centers of Excellence', 'COE'], definition: 'A unit.' },
];
const tell = tellFrom({ ...loadSmallContent().reference, glossary });

/** The blocks of a body, with its links. */
function outline(text: string): string {
  return outlineBody(text, 'organizations/acme.mdx', [glossaryTerms({ base: '/base/', tell })]).join('\n');
}

describe('A term of the glossary', () => {
  it('leads to its definition where the page first uses it, and nowhere else', () => {
    const shown = outline('HVAC and heat.\n\nMore HVAC.\n');
    expect(shown.match(/\/base\/glossary\/#hvac/g)).toHaveLength(1);
    expect(shown.indexOf('glossary')).toBeLessThan(shown.indexOf('heat'));
  });

  it('is found in each form, as a whole word', () => {
    expect(outline('Two Centers of Excellence.\n')).toContain('/base/glossary/#coe');
    expect(outline('The COEs.\n')).not.toContain('glossary');
  });

  it('is left alone in headings and links', () => {
    expect(outline('## HVAC {/* #hvac */}\n\nSee [HVAC](acme.mdx).\n')).not.toContain('glossary');
  });
});
