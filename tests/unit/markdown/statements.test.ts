import { describe, expect, it } from 'vitest';
import { headingIds } from '../../../src/markdown/heading-ids.ts';
import { statements } from '../../../src/markdown/statements.ts';
import { outlineBody, tellFrom } from '../../support/outline-tree.ts';
import { loadSmallContent } from '../../support/small-content.ts';

const tell = tellFrom(loadSmallContent().reference);

/** For each statement of a body, whether its speaker's name goes without saying. */
function unsaid(text: string): boolean[] {
  const blocks = outlineBody(text, 'organizations/acme.mdx', [headingIds(), statements({ tell })]);
  return blocks.filter((block) => block.startsWith('<Statement')).map((block) => block.includes('speakerInHeading'));
}

const said = (by: string): string => `<Statement id="x" by="${by}" kind="claim">\n  It was so.\n</Statement>\n`;

describe('The speaker of a statement', () => {
  it('goes without saying under a heading with the name', () => {
    expect(unsaid(`## Remarks of Jane Doe {/* #doe */}\n\n${said('jane-doe')}\nText.\n\n${said('jane-doe')}`)).toEqual([
      true,
      true,
    ]);
  });

  it('is named under any other heading, and before the first', () => {
    expect(unsaid(`${said('jane-doe')}\n## Remarks {/* #remarks */}\n\n${said('jane-doe')}`)).toEqual([false, false]);
  });

  it('is named when somebody else speaks in the section', () => {
    expect(unsaid(`## Remarks of Jane Doe {/* #doe */}\n\n${said('acme')}\n${said('unattributed')}`)).toEqual([
      false,
      false,
    ]);
  });

  it('is named again once the next section begins', () => {
    const next = `## Remarks of Jane Doe {/* #doe */}\n\n${said('jane-doe')}\n## Questions {/* #questions */}\n\n`;
    expect(unsaid(next + said('jane-doe'))).toEqual([true, false]);
  });
});
