// When something is to be done, counted from today.

// daysTo returns how many days lie between two days: below 0 where the second one is past.
export const daysTo = (from: string, to: string): number => Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);

// byUnit puts what is to be done together by who has to do it: the unit that an entry is about, or that keeps it. Who
// comes first in the list comes first.
export function byUnit<Unit extends { code: string }, Entry extends { unit: Unit; subject: Unit | null }>(entries: readonly Entry[]): { unit: Entry['unit']; entries: Entry[] }[] {
  const groups = new Map<string, { unit: Entry['unit']; entries: Entry[] }>();
  for (const entry of entries) {
    const unit = entry.subject ?? entry.unit;
    const group: { unit: Entry['unit']; entries: Entry[] } = groups.get(unit.code) ?? { unit, entries: [] };
    group.entries.push(entry);
    groups.set(unit.code, group);
  }
  return [...groups.values()];
}
