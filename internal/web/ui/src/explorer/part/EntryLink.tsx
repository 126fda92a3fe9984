import type { ReactNode } from 'react';
import { Link } from 'wouter';

import { useSeen, written } from '../seen.ts';
import { entryPath } from './entry.ts';

// EntryLink leads to one entry of a register.
export function EntryLink({ id, children }: { id: string; children: ReactNode }) {
  return <Link href={written(entryPath(id), { office: useSeen().office })}>{children}</Link>;
}
