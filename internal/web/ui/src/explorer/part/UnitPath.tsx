import type { ReactNode } from 'react';
import { Link } from 'wouter';

import { say } from '../language.ts';
import { useSeen, written } from '../seen.ts';
import { words } from '../words.ts';
import { UnitLink } from './links.tsx';

type Name = { code: string; type: string; name: string };

// UnitPath leads from the desk down to a unit. Units above those that one may read are names alone. On: the
// units as they stood on a day.
export function UnitPath({ path, readable, on, children }: { path: Name[]; readable: (code: string) => boolean; on?: string; children?: ReactNode }) {
  return (
    <nav className="path" aria-label={say(words.way)}>
      <Link href={written('/', useSeen())}>{say(words.desk)}</Link>
      {path.map(({ code, type, name }) => (
        <span key={code}>
          {' › '}
          {readable(code) ? <UnitLink code={code} on={on}>{`${type} ${name}`}</UnitLink> : `${type} ${name}`}
        </span>
      ))}
      {children && <> › {children}</>}
    </nav>
  );
}
