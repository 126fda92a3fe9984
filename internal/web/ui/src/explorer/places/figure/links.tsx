import type { ReactNode } from 'react';
import { Link } from 'wouter';

import type { FigureUnitFragment } from '../../gql/graphql.ts';
import { say } from '../../language.ts';
import { useSeen, written } from '../../seen.ts';
import { words } from './words.ts';

// BelowLink leads to the same figure of a unit; to one that has closed, as it stood on its last day.
export function BelowLink({ unit: { code, closed }, indicator, children }: { unit: { code: string; closed: string | null }; indicator: string; children: ReactNode }) {
  const path = `/u/${encodeURIComponent(code)}/i/${encodeURIComponent(indicator)}`;
  return <Link href={written(path, useSeen(), closed ? { on: dayBefore(closed) } : {})}>{children}</Link>;
}

// DeepLink leads to the same figure of a unit anywhere below, and names what it hangs under: there are many
// of the same name.
export function DeepLink({ unit, here, indicator }: { unit: FigureUnitFragment; here: string; indicator: string }) {
  const above = unit.path.at(-2);
  return (
    <BelowLink unit={unit} indicator={indicator}>
      {above && above.code !== here && unit.code !== here ? say(words.inUnit, { name: unit.titleShort, above: `${above.type} ${above.name}` }) : unit.titleShort}
    </BelowLink>
  );
}

// ReportLink leads to a report.
export function ReportLink({ code, month, children }: { code: string; month: string; children: ReactNode }) {
  const { office } = useSeen();
  return <Link href={written(`/reports/${encodeURIComponent(code)}/${month}`, { office })}>{children}</Link>;
}

function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}
