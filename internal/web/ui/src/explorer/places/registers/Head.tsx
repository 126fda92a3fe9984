import type { ReactNode } from 'react';

import type { RegistersUnitFragment } from '../../gql/graphql.ts';
import { UnitLink } from '../../part/links.tsx';
import { UnitPath } from '../../part/UnitPath.tsx';

// Head tells whose registers they are, and leads up the tree.
export function Head({ unit, on, children }: { unit: RegistersUnitFragment; on: string; children: ReactNode }) {
  const readable = new Set([unit.code]);
  for (let up: { code: string; parent?: unknown } | null = unit.parent; up; up = (up.parent ?? null) as typeof up) readable.add(up.code);
  return (
    <UnitPath path={unit.path.slice(0, -1)} readable={(code) => readable.has(code)} on={on}>
      <UnitLink code={unit.code} on={on}>
        {unit.title}
      </UnitLink>
      {children && <> › {children}</>}
    </UnitPath>
  );
}
