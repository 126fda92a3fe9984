// At which unit a desk stands where none is chosen.

type Viewer<Unit> = { grants: readonly { unit: { code: string } | null }[]; roots: readonly Unit[] };

// homeOf returns the unit of the first office that one holds, as the header names it; of those that are told,
// which are the highest that one may read. Undefined: there is none.
export function homeOf<Unit extends { code: string }>({ grants, roots }: Viewer<Unit>): Unit | undefined {
  for (const { unit } of grants) {
    const root = roots.find(({ code }) => code === unit?.code);
    if (root) return root;
  }
  return roots[0];
}
