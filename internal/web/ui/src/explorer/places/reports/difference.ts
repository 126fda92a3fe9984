// What a report says otherwise than another of its unit.

export type Said = { element: { id: string }; value: number }[];
export type Difference = { id: string; before: number | null; after: number | null };

// differences lists what two reports say otherwise, in the elements' order; what is unsaid is null, not 0.
export function differences(order: readonly string[], before: Said, after: Said): Difference[] {
  const was = new Map(before.map(({ element, value }) => [element.id, value]));
  const is = new Map(after.map(({ element, value }) => [element.id, value]));
  return order.map((id) => ({ id, before: was.get(id) ?? null, after: is.get(id) ?? null })).filter(({ before, after }) => before !== after);
}

// weighed puts first what the checks found something in, then what came or went unsaid, then what moved
// farthest from what it was.
export function weighed(all: readonly Difference[], found: ReadonlySet<string>): Difference[] {
  const weight = ({ id, before, after }: Difference): number => {
    if (found.has(id)) return Infinity;
    if (before === null || after === null) return 1e6;
    return Math.abs(after - before) / Math.max(1, Math.abs(before));
  };
  return all
    .map((one, place) => ({ one, place, weight: weight(one) }))
    .sort((a, b) => (a.weight === b.weight ? a.place - b.place : b.weight > a.weight ? 1 : -1))
    .map(({ one }) => one);
}
