import { Link } from 'wouter';

import type { EntryUnitFragment } from '../../gql/graphql.ts';
import { language, say } from '../../language.ts';
import { UnitLink } from '../../part/links.tsx';
import { UnitPath } from '../../part/UnitPath.tsx';
import { useSeen, written } from '../../seen.ts';
import { words } from './words.ts';

// EntryWay leads from the desk down to a unit's register.
export function EntryWay({ unit, register, on = '' }: { unit: EntryUnitFragment; register: { code: string; name: string; nameEn: string }; on?: string }) {
  const seen = useSeen();
  const readable = new Set([unit.code]);
  for (let up: { code: string; parent?: unknown } | null = unit.parent; up; up = (up.parent ?? null) as typeof up) readable.add(up.code);
  const registers = `/u/${encodeURIComponent(unit.code)}/registers`;
  return (
    <UnitPath path={unit.path.slice(0, -1)} readable={(code) => readable.has(code)} on={on}>
      <UnitLink code={unit.code} on={on}>
        {unit.title}
      </UnitLink>
      {' › '}
      <Link href={written(registers, seen, { on })}>{say(words.registers)}</Link>
      {' › '}
      <Link href={written(`${registers}/${encodeURIComponent(register.code)}`, seen, { on })}>{language === 'vi' ? register.name : register.nameEn}</Link>
    </UnitPath>
  );
}
