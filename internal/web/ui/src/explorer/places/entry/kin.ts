// Which units an entry may be about, by how they are akin to the one that keeps the register.
import type { EntryKinQuery, Kin } from '../../gql/graphql.ts';

export type Unit = { id: string; code: string; title: string; own: boolean };

// kinOf lists the units of some kins, the unit itself first, each once.
export function kinOf({ node, units }: EntryKinQuery, kins: readonly Kin[]): Unit[] {
  if (!node || !('children' in node)) return [];
  const all = new Map<string, Unit>();
  const add = (some: readonly { unitId: string; code: string; title: string }[], own = false) => some.forEach(({ unitId: id, code, title }) => all.has(id) || all.set(id, { id, code, title, own }));
  for (const kin of ['OWN', 'ROOT', 'CHILD', 'BRANCH', 'PEER', 'BELOW'] as const) {
    if (!kins.includes(kin)) continue;
    if (kin === 'OWN' || kin === 'ROOT') add([node], true);
    else if (kin === 'CHILD') add(node.children.nodes);
    else if (kin === 'BRANCH') add(node.children.nodes.filter(({ level }) => level === 'BRANCH'));
    else if (kin === 'PEER') add((node.parent?.children.nodes ?? []).filter(({ unitId }) => unitId !== node.unitId));
    else add(units?.nodes ?? []);
  }
  return [...all.values()];
}
