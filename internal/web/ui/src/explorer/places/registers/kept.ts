// How far a unit keeps its registers, quarter by quarter.
import type { KeptRegisterFragment } from '../../gql/graphql.ts';

export type Kept = KeptRegisterFragment;
type Quarter = Kept['quarters'][number];

// A quarter has entries, or was said to have none, is silent though it has ended, or is still running.
export type Said = 'entries' | 'nothing' | 'silent' | 'running';

export function saidOf({ entries, nothing, ended }: Quarter): Said {
  if (entries > 0) return 'entries';
  if (nothing) return 'nothing';
  return ended ? 'silent' : 'running';
}

// quarterOf numbers a quarter by its first day: 3 of 2024-07-01.
export const quarterOf = (day: string): number => Math.ceil(Number(day.slice(5, 7)) / 3);

// inOrder lists required registers first, and keeps the campaign's order otherwise.
export const inOrder = (all: readonly Kept[]): Kept[] => [...all].sort((one, other) => Number(other.register.required) - Number(one.register.required));

// Completeness: of the required registers of which a quarter has ended, how many are kept.
export function completeness(all: readonly Kept[]): { kept: number; asked: number; silent: number } {
  const asked = all.filter(({ register, kept }) => register.required && kept !== null);
  return {
    kept: asked.filter(({ kept }) => kept).length,
    asked: asked.length,
    silent: asked.reduce((sum, { quarters }) => sum + quarters.filter((quarter) => saidOf(quarter) === 'silent').length, 0),
  };
}
