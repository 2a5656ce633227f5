import type { Scene } from "./explorer-state.ts";

/**
 * The nodes that go when a node is collapsed: those that its expansion brought, and theirs in turn; but not what
 * the user pinned or expanded on its own, nor what hangs from those.
 */
export function toCollapsed(scene: Scene, node: string): readonly string[] {
  const kept = new Set([...scene.pinned, ...scene.expanded, node]);
  const going = new Set<string>([node]);
  // Nodes stand in the order in which they came, so a parent is met before what grew out of it.
  for (const id of scene.nodes) {
    const parent = scene.grownFrom[id];
    if (parent !== undefined && going.has(parent) && !kept.has(id)) going.add(id);
  }
  going.delete(node);
  return [...going];
}
