import { mostNodes } from './draw-connections.ts';

/**
 * The style that marks the neighbors of the box that is hovered or focused in a drawing, without a script: every box
 * connected to box 5 has the class `n5`, and box 5 itself has `k5` too. CSS can't compare classes, so each number has
 * its own selector. The sheet does not depend on content.
 */
export function writeNeighborRules(): string {
  const numbers = Array.from({ length: mostNodes }, (_, index) => index);
  const selectors = numbers.map((number) => `.map:has(.k${number}:is(:hover,:focus-visible)) .n${number}`);
  return `@layer tokens,base,prose,layout,components,search,print;
@layer components{
${selectors.join(',\n')}{--line:var(--link);--line-width:2.5;--line-opacity:1;--under:underline}
}
`;
}
