import { useAsk } from '../../ask.ts';
import { say } from '../../language.ts';
import { ClusterQuery, UnitQuery } from './asked.ts';
import type { LooseAsk } from './tableAsk.ts';
import { words } from './words.ts';

// useTitle says of which units a question is; empty where the table names them itself.
export function useTitle({ units }: LooseAsk): string {
  const code = units.childrenOf ?? units.below?.unit ?? '';
  const { data } = useAsk(UnitQuery, { code }, { pause: !code });
  const cluster = units.cluster ?? '';
  const named = useAsk(ClusterQuery, { id: cluster }, { pause: !cluster }).data?.node;
  if (cluster) return say(words.membersOf, { cluster: named?.__typename === 'Cluster' ? named.name : cluster });
  if (units.mine) return say(words.ownUnits);
  if (!code) return '';
  return say(units.childrenOf ? words.childrenOfUnit : words.belowUnit, { unit: data?.unit?.title ?? code });
}
