interface Parent<Node> {
  children?: Node[];
}

/**
 * Walks a tree in the order of its text, and puts other nodes in place of some.
 * @param change What stands instead of a node, which is not walked; null for a node that stays. It may change the node itself.
 */
export function replaceNodes<Node extends object>(
  { children = [] }: Parent<Node>,
  change: (node: Node) => readonly Node[] | null,
): void {
  for (let at = 0; at < children.length;) {
    const node = children[at] as Node & Parent<Node>;
    const instead = change(node);
    if (instead) children.splice(at, 1, ...instead);
    else replaceNodes(node, change);
    at += instead?.length ?? 1;
  }
}
