import type { ReactNode } from 'react';
import { Link } from 'wouter';

import { useSeen, written } from '../seen.ts';

// UnitLink leads to a unit, with the period and the tree that are looked at.
export function UnitLink({ code, children }: { code: string; children: ReactNode }) {
  return <Link href={written(`/u/${encodeURIComponent(code)}`, useSeen())}>{children}</Link>;
}

// FigureLink leads to what an indicator comes to for a unit.
export function FigureLink({ code, indicator, children }: { code: string; indicator: string; children: ReactNode }) {
  return <Link href={written(`/u/${encodeURIComponent(code)}/i/${encodeURIComponent(indicator)}`, useSeen())}>{children}</Link>;
}
