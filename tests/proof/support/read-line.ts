import type { Finding } from '../suite.ts';

/** A line such as `index.html:3:1 rule: message` as a finding. */
export function readLine(line: string): Finding {
  const [, where = '', rule = '', message = line] = /^(\S+:\d+:\d+) ([^:]+): ([\s\S]*)$/.exec(line) ?? [];
  return { where, rule, message };
}
