
/** Pseudo-random numbers below a limit, the same in every run. */
export function seededNumbers(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

const signs = new TextEncoder().encode('{}[]<>@:;#-*`"\'&!|\\\n\t /é\0');

/** A few bytes taken out, put in, doubled or changed, often into signs that mean something in YAML or MDX. */
export function mutateBytes(bytes: Uint8Array, next: (limit: number) => number): Uint8Array {
  let changed = [...bytes];
  for (let edits = 1 + next(4); edits > 0; edits--) {
    const at = next(changed.length);
    const sign = signs[next(signs.length)] ?? 0;
    const kind = next(5);
    if (kind === 0) changed.splice(at, 1 + next(40));
    else if (kind === 1) changed.splice(at, 0, sign);
    else if (kind === 2) changed[at] = sign;
    else if (kind === 3) changed[at] = next(256);
    else changed = [...changed.slice(0, at), ...changed.slice(next(changed.length))];
  }
  return new Uint8Array(changed);
}
