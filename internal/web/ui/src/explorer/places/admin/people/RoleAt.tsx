import { useState } from 'react';

import { useAsk } from '../../../ask.ts';
import { graphql } from '../../../gql/index.ts';
import { Answered } from '../../../part/Answered.tsx';
import { say } from '../../../language.ts';
import { type Chosen, UnitChoice } from '../part/Choice.tsx';
import { words } from '../words.ts';

const RolesQuery = graphql(`
  query AdminRolesAt($unit: ID!) {
    roles {
      role
      label
      mayGive(unit: $unit)
    }
  }
`);

// RoleAt chooses a unit, and of the roles those that the caller may give there. A form has both under
// unit and role.
export function RoleAt({ unit: given = null, none }: { unit?: Chosen | null; none?: string }) {
  const [unit, setUnit] = useState(given);
  const ask = useAsk(RolesQuery, { unit: unit?.id ?? '' }, { pause: !unit });
  const open = unit ? (ask.data?.roles.filter(({ mayGive }) => mayGive) ?? []) : [];
  return (
    <>
      <UnitChoice label={say(words.unit)} name="unit" chosen={given} onChoose={setUnit} />
      <label className="admin-field">
        <span>{say(words.role)}</span>
        <select name="role" disabled={!unit}>
          {none && <option value="">{none}</option>}
          {open.map(({ role, label }) => (
            <option key={role} value={role}>
              {label}
            </option>
          ))}
        </select>
      </label>
      {unit && (ask.data || ask.error) && (
        <Answered ask={ask} lines={0}>
          {() => open.length === 0 && <p>{say(words.noRolesToGive)}</p>}
        </Answered>
      )}
    </>
  );
}
