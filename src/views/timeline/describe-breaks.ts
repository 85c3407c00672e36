import type { TimeScale } from './time-scale.ts';

/** Describes the scale, so that it is not taken for a linear one. */
export function describeBreaks({ breaks }: TimeScale): string {
  if (breaks.length === 0) return 'The scale is the same throughout.';
  const left = breaks.map(({ firstYear, lastYear }) => `${firstYear} to ${lastYear}`);
  const listed = left.length > 1 ? `${left.slice(0, -1).join(', ')} and ${left.at(-1) ?? ''}` : left.join('');
  return `The scale breaks where nothing is dated: ${listed} are left out, and each stretch between has a scale of its own.`;
}
