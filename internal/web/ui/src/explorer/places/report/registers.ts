// What the registers of a unit come to, beside what its report says.
import type { ReportRegisterSumFragment } from '../../gql/graphql.ts';
import { language, say } from '../../language.ts';
import { number } from '../../write.ts';
import type { Element, Finding, Values } from './check.ts';
import { words } from './words.ts';

export type Sum = ReportRegisterSumFragment;
export type Sums = ReadonlyMap<string, Sum>; // by the elements' codes

// sumsOf puts what the registers come to beside the elements; of one that is counted from several, the first.
export function sumsOf(sums: readonly Sum[]): Sums {
  const by = new Map<string, Sum>();
  for (const sum of sums) if (!by.has(sum.element.code)) by.set(sum.element.code, sum);
  return by;
}

// registerName returns what the register is called from which a number comes.
export const registerName = ({ register }: { register: { name: string; nameEn: string } }): string => (language === 'vi' ? register.name : register.nameEn);

// differences finds the numbers that are others than what the registers come to. Where the register says so,
// such a report cannot be handed up; otherwise a word on it is wanted.
export function differences(sums: Sums, elements: readonly Element[], owed: ReadonlySet<string>, said: Values): Finding[] {
  return elements.flatMap((element) => {
    const sum = sums.get(element.code);
    const value = said[element.code];
    if (!sum || value === undefined || value === sum.counted || !owed.has(element.code)) return [];
    const blocks = sum.register.counts.some((count) => count.element.code === element.code && count.blocks);
    const name = language === 'vi' ? element.name : element.nameEn;
    return [{ rule: 'REGISTER', code: element.code, blocks, lacks: [], message: say(words.differs, { name, value: number(value), counted: number(sum.counted), register: registerName(sum), many: number(sum.many) }) }];
  });
}

// lacking returns what the registers say of what nobody has written anything of: neither a number nor that the box
// is to be empty.
export function lacking(sums: Sums, codes: readonly string[], typed: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(codes.flatMap((code) => (sums.has(code) && typed[code] === undefined ? [[code, String(sums.get(code)!.counted)]] : [])));
}
