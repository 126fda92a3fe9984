// How a target is handed on, in words.
import type { Comparator, TargetsLineFragment } from '../../gql/graphql.ts';
import { say } from '../../language.ts';
import { exact } from '../../write.ts';
import { words } from './words.ts';

const signs: Record<Comparator, string> = { AT_LEAST: '≥ ', MORE_THAN: '> ', LESS_THAN: '< ', EQUAL: '', BETWEEN: '≥ ' };

// aim writes a bound as it is compared with: ≥ 1.500.
export const aim = (target: { comparator: Comparator; low: number } | null | undefined): string => (target ? signs[target.comparator] + exact(target.low) : say(words.nothing));

export type Mark = { shape: string; kind: 'met' | 'track' | 'behind' | 'none'; word: string };

// markOf tells whether what is assigned comes to what is wanted.
export function markOf({ target, assigned, short }: Pick<TargetsLineFragment, 'target' | 'assigned' | 'short'>): Mark {
  if (!target) return { shape: '○', kind: 'none', word: say(words.free) };
  if (assigned == null) return short ? { shape: '▲', kind: 'behind', word: say(words.short) } : { shape: '●', kind: 'met', word: say(words.kept) };
  const over = assigned - target.low;
  if (over < 0 && !short) return { shape: '○', kind: 'none', word: say(words.notAll, { n: exact(-over) }) };
  if (short) return { shape: '▲', kind: 'behind', word: over < 0 ? say(words.shortBy, { n: exact(-over) }) : say(words.short) };
  return over > 0 ? { shape: '◆', kind: 'track', word: say(words.over, { n: exact(over) }) } : { shape: '●', kind: 'met', word: say(words.even) };
}
