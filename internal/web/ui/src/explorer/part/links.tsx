import type { ReactNode } from 'react';
import { Link } from 'wouter';

import { useSeen, written } from '../seen.ts';

// UnitLink leads to a unit, with the period and the tree that are looked at; on: as it stood on a day, where
// its code was another's before or since.
export function UnitLink({ code, on = '', children }: { code: string; on?: string; children: ReactNode }) {
  return <Link href={written(`/u/${encodeURIComponent(code)}`, useSeen(), { on })}>{children}</Link>;
}

// FigureLink leads to what an indicator comes to for a unit.
export function FigureLink({ code, indicator, on = '', children }: { code: string; indicator: string; on?: string; children: ReactNode }) {
  return <Link href={written(`/u/${encodeURIComponent(code)}/i/${encodeURIComponent(indicator)}`, useSeen(), { on })}>{children}</Link>;
}
