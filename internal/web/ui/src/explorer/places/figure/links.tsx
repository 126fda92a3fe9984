import type { ReactNode } from 'react';
import { Link } from 'wouter';

import { useSeen, written } from '../../seen.ts';

// BelowLink leads to the same figure of a unit; to one that has closed, as it stood on its last day.
export function BelowLink({ unit: { code, closed }, indicator, children }: { unit: { code: string; closed: string | null }; indicator: string; children: ReactNode }) {
  const path = `/u/${encodeURIComponent(code)}/i/${encodeURIComponent(indicator)}`;
  return <Link href={written(path, useSeen(), closed ? { on: dayBefore(closed) } : {})}>{children}</Link>;
}

// ReportLink leads to a report.
export function ReportLink({ code, month, children }: { code: string; month: string; children: ReactNode }) {
  const { office } = useSeen();
  return <Link href={written(`/reports/${encodeURIComponent(code)}/${month}`, { office })}>{children}</Link>;
}

function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}
