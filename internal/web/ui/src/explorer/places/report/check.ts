// What the campaign's checks find in what is typed, as far as it can be known here: the service holds a
// report against the same, says it in the same words, and decides. What it alone knows, such as the
// units beside, it tells when the report is handed to it.
import type { CheckRule, Measure, Nature } from '../../gql/graphql.ts';
import { language, say } from '../../language.ts';
import { number } from '../../write.ts';
import { words } from './words.ts';

export type Element = { code: string; name: string; nameEn: string; measure: Measure; nature: Nature; most: number };
export type Check = { rule: CheckRule; of: string; than: string; percent: number; least: number };
export type Values = Readonly<Record<string, number>>; // what is said, by the elements' codes

// Past is what the unit said in a month before, where that counts.
export type Past = { month: string; values: Values };

export type Catalogue = { elements: readonly Element[]; owed: ReadonlySet<string>; checks: readonly Check[]; together: readonly (readonly string[])[] };

// Finding is one number that breaks a rule. What blocks cannot be handed up; the rest can, with a word.
export type Finding = { rule: string; code: string; blocks: boolean; message: string; lacks: string[] };

type Term = { coefficient: number; code: string };

// sumOf reads debt_overdue + 2 * debt_frozen. Null: it is no sum of elements.
export function sumOf(text: string): Term[] | null {
  const terms: Term[] = [];
  for (const [, sign, factor, code] of text.matchAll(/([+-]?)\s*(?:(\d+)\s*[*×]\s*)?([a-z]\w*)/g)) terms.push({ coefficient: (sign === '-' ? -1 : 1) * Number(factor ?? 1), code: code! });
  return terms.length > 0 && text !== 'children' ? terms : null;
}

const fewest = 3; // numbers make a habit

// check returns what is found, in the order of the checks.
export function check({ elements, owed, checks, together }: Catalogue, month: string, said: Values, past: readonly Past[]): Finding[] {
  const element = new Map(elements.map((one) => [one.code, one]));
  const name = (code: string) => (language === 'vi' ? element.get(code)?.name : element.get(code)?.nameEn) ?? code;
  const names = (sum: Term[]) => sum.map(({ coefficient, code }) => (coefficient === 1 ? name(code) : `${coefficient} × ${name(code)}`)).join(' + ');
  const isFlow = (code: string) => element.get(code)?.nature === 'FLOW';
  const year = month.slice(0, 4);
  const back = `${Number(year) - 1}${month.slice(4)}`;
  const before = past.filter((one) => one.month >= back && one.month < month).sort((a, b) => (a.month < b.month ? -1 : 1));

  // What an element comes to in the year up to the month: of a flow all, of the rest what was last said.
  const stands = (code: string): number | undefined => {
    const all = [...before.filter((one) => one.month.startsWith(year)).map((one) => one.values[code]), said[code]].filter((n) => n !== undefined);
    return all.length === 0 ? undefined : isFlow(code) ? all.reduce((sum, n) => sum + n, 0) : all.at(-1);
  };
  const total = (sum: Term[]) => {
    const there = sum.map(({ coefficient, code }) => ({ n: stands(code), coefficient })).filter(({ n }) => n !== undefined);
    return { n: there.reduce((all, { n, coefficient }) => all + coefficient * n!, 0), standing: there.length, said: sum.some(({ code }) => said[code] !== undefined) };
  };
  const last = (code: string) => before.findLast((one) => one.values[code] !== undefined);

  const findings: Finding[] = [];
  const find = (rule: string, code: string, message: string, blocks: boolean, lacks: string[] = []) => void findings.push({ rule, code, blocks, message, lacks });

  const alone = new Map<string, string[]>();
  for (const set of together) {
    const beside = set.filter((code) => owed.has(code));
    const first = beside.find((code) => said[code] !== undefined);
    if (first === undefined) continue;
    const lacks = beside.filter((code) => {
      const flows = beside.some((other) => isFlow(other) && said[other] !== undefined);
      return isFlow(code) && flows ? said[code] === undefined : stands(code) === undefined;
    });
    if (lacks.length > 0) alone.set(first, [...new Set([...(alone.get(first) ?? []), ...lacks])]);
  }
  for (const [code, lacks] of alone) find('TOGETHER', code, say(words.together, { name: name(code), value: number(said[code]!), lacks: lacks.map(name).join(', ') }), true, lacks);

  for (const one of checks) {
    const of = sumOf(one.of);
    if (!of) continue;
    const code = of[0]!.code;
    const n = said[code];
    switch (one.rule) {
      case 'NOT_MORE': {
        if (one.than === 'children') break; // how many hung below this year the service knows
        const than = sumOf(one.than);
        const whole = than && total(than);
        if (than && whole!.standing < than.length) break;
        const part = total(of);
        const limit = whole ? whole.n : Number(one.than);
        if ((!part.said && !whole?.said) || part.standing === 0 || part.n <= limit) break;
        find(one.rule, code, say(than ? words.notMore : words.notMoreThan, { name: names(of), value: number(part.n), than: than ? names(than) : '', limit: number(limit) }), true);
        break;
      }
      case 'BALANCE': {
        const then = last(code);
        const moves = sumOf(one.than) ?? [];
        if (n === undefined || !then || moves.some((move) => said[move.code] === undefined)) break;
        const since = [...before.filter((report) => report.month > then.month).map((report) => report.values), said];
        const balance = moves.reduce((sum, move) => sum + move.coefficient * since.reduce((all, values) => all + (values[move.code] ?? 0), 0), then.values[code]!);
        if (n === balance || (n < balance && !moves.some((move) => move.coefficient < 0))) break;
        find(one.rule, code, say(words.balance, { name: name(code), value: number(n), last: number(then.values[code]!), limit: number(balance) }), false);
        break;
      }
      case 'JUMP': {
        if (n === undefined) break;
        const all = before.map((report) => report.values[code]).filter((value) => value !== undefined);
        const than = isFlow(code) ? Math.max(0, ...all) : all.at(-1);
        if (than === undefined || (isFlow(code) && (all.length < fewest || n < than))) break;
        const away = Math.abs(n - than);
        if (away < one.least || away * 100 <= one.percent * than) break;
        find(one.rule, code, say(isFlow(code) ? words.jumpFlow : words.jumpStock, { name: name(code), value: number(n), limit: number(than) }), false);
        break;
      }
      default: // SIBLINGS: the service alone knows the units beside
    }
  }
  return findings;
}
