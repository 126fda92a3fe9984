// Which reports of a list are selected, each as it was seen.

export type Selectable = { id: string; month: string; revision: number; findings: readonly unknown[] };

// Selection holds the revision that was seen of each selected report.
export type Selection = ReadonlyMap<string, number>;

// turned selects a report, or no longer.
export function turned(selected: Selection, { id, revision }: Selectable): Selection {
  const next = new Map(selected);
  if (!next.delete(id)) next.set(id, revision);
  return next;
}

// clean lists those in which the checks found nothing.
export const clean = <R extends Selectable>(reports: readonly R[]): R[] => reports.filter(({ findings }) => findings.length === 0);

// all selects reports beside those that are selected.
export const all = (selected: Selection, reports: readonly Selectable[]): Selection => new Map([...selected, ...reports.map(({ id, revision }) => [id, revision] as const)]);

// standing divides what was selected by the list as it stands now: what still stands as it was seen, and
// what was handed up anew since. What is no longer in the list is neither.
export function standing<R extends Selectable>(selected: Selection, reports: readonly R[]): { seen: R[]; anew: R[] } {
  const there = reports.filter(({ id }) => selected.has(id));
  return { seen: there.filter(({ id, revision }) => selected.get(id) === revision), anew: there.filter(({ id, revision }) => selected.get(id) !== revision) };
}

// byMonth groups a list by months, in its order.
export function byMonth<R extends { month: string }>(reports: readonly R[]): { month: string; reports: R[] }[] {
  const groups: { month: string; reports: R[] }[] = [];
  for (const report of reports) {
    if (groups.at(-1)?.month !== report.month) groups.push({ month: report.month, reports: [] });
    groups.at(-1)!.reports.push(report);
  }
  return groups;
}

// refusalsOf tells which of the reports that were sent together is refused, and why, by its place among
// them; what is of none alone stands under the empty id.
export function refusalsOf(sent: readonly { id: string }[], errors: readonly { field: readonly string[]; message: string }[]): Map<string, string> {
  const why = new Map<string, string>();
  for (const { field, message } of errors) {
    const id = field[1] === 'reports' ? (sent[Number(field[2])]?.id ?? '') : '';
    why.set(id, why.has(id) ? `${why.get(id)} ${message}` : message);
  }
  return why;
}
