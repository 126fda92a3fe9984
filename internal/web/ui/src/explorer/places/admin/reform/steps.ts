import type { ReorganisationVerb } from '../../../gql/graphql.ts';
import { say } from '../../../language.ts';
import { words } from '../words.ts';

// A step of a reorganisation; what it does not have is empty.
export type Step = {
  do: ReorganisationVerb;
  unit: string;
  to: string;
  code: string;
  type: string;
  name: string;
  level: string | null;
  kind: string | null;
  share: string;
  branches: readonly string[];
  account: string;
  role: string;
};

export type Field = 'unit' | 'to' | 'code' | 'type' | 'name' | 'level' | 'kind' | 'share' | 'branches' | 'account' | 'role';

// fieldsOf are what a step has, by what it does, in the order in which they are asked.
export const fieldsOf: Record<ReorganisationVerb, readonly Field[]> = {
  OPEN: ['to', 'code', 'type', 'name', 'level', 'kind'],
  RENAME: ['unit', 'name'],
  RECODE: ['unit', 'code'],
  RETYPE: ['unit', 'type'],
  MOVE: ['unit', 'to'],
  MERGE: ['unit', 'to'],
  SPLIT: ['unit', 'to', 'share', 'branches'],
  CLOSE: ['unit', 'to'],
  ABOLISH: ['unit', 'level', 'kind'],
  REDRAW: ['unit', 'to', 'share', 'branches'],
  CARRY: ['unit', 'to', 'account', 'role'],
};

// optional are those that may be left out.
export const optional: Partial<Record<ReorganisationVerb, readonly Field[]>> = {
  OPEN: ['kind'],
  SPLIT: ['share'],
  CLOSE: ['to'],
  ABOLISH: ['kind'],
  REDRAW: ['branches'],
  CARRY: ['account', 'role'],
};

// Naming says how units, levels and roles of steps are called: what is not known stands for itself.
export type Naming = { unit: (ref: string) => string; level: (level: string) => string; role: (role: string) => string };

// stepInWords says what a step does, as one sentence.
export function stepInWords(step: Step, naming: Naming): string {
  const unit = step.unit && naming.unit(step.unit);
  const to = step.to && naming.unit(step.to);
  const all = { unit, to, code: step.code, type: step.type, name: step.name, level: step.level ? naming.level(step.level) : '' };
  const more = [
    step.share && say(words.stepShare, { share: shareOf(step.share) }),
    step.branches.length > 0 && say(words.stepBranches, { branches: step.branches.map(naming.unit).join(', ') }),
    step.account && say(words.stepAccount, { account: step.account }),
    step.role && say(words.stepRole, { role: naming.role(step.role) }),
  ].filter(Boolean);
  return [say(step.do === 'CLOSE' && !to ? words.step_CLOSE_alone : words[`step_${step.do}` as const], all), ...more].join('; ') + '.';
}

// shareOf writes a share as people say it: 0.146 is 14,6 %.
const shareOf = (share: string): string => {
  const part = Number(share);
  return Number.isFinite(part) ? `${String(Math.round(part * 1e5) / 1e3).replace('.', say(words.decimalComma))} %` : share;
};

// inputOf is a step as the service takes it: what it does not have is left out.
export const inputOf = (step: Step) => ({
  do: step.do,
  unit: step.unit || null,
  to: step.to || null,
  code: step.code || null,
  type: step.type || null,
  name: step.name || null,
  level: (step.level || null) as never,
  kind: (step.kind || null) as never,
  share: step.share || null,
  branches: step.branches.length ? [...step.branches] : null,
  account: step.account || null,
  role: step.role || null,
});

// shareRead reads a share as people write it: 14,6 and 14.6 % are 0.146, and so is 0,146 itself.
export function shareRead(text: string): string | null {
  const plain = text.trim().replace(/\s*%$/, '').replace(',', '.');
  if (plain === '') return '';
  const value = Number(plain);
  if (!/^\d+(\.\d+)?$/.test(plain) || value <= 0 || value > 100) return null;
  const part = value > 1 || text.includes('%') ? value / 100 : value;
  return String(Math.round(part * 1e9) / 1e9);
}

// stepOf reads which step an error is about, from the path of the input; -1: none.
export function stepOf(field: readonly string[]): number {
  const at = field.indexOf('steps');
  const number = at < 0 ? NaN : Number(field[at + 1]);
  return Number.isInteger(number) ? number : -1;
}
