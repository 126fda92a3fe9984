import type { AuditAct } from '../../../gql/graphql.ts';
import { say } from '../../../language.ts';
import { useOffice } from '../may.ts';
import { words } from '../words.ts';

// What is done, in the groups in which one looks for it.
const groups = [
  { name: words.actsOffices, acts: ['ROLE_GIVE', 'ROLE_END', 'ROLE_HAND_OVER'] },
  { name: words.actsAccounts, acts: ['ACCOUNT_CREATE', 'ACCOUNT_CHANGE', 'ACCOUNT_DEACTIVATE', 'ACCOUNT_REACTIVATE', 'LINK_CREATE', 'PASSWORD_SET', 'PASSWORD_TEMPORARY', 'PASSKEY_ADD', 'PASSKEY_REMOVE', 'PASSKEY_ASK', 'IDENTITY_LINK', 'TOKEN_CREATE', 'TOKEN_REVOKE'] },
  { name: words.actsSignIn, acts: ['SIGN_IN', 'SIGN_IN_REFUSED', 'SIGN_OUT', 'FORBIDDEN'] },
  { name: words.actsTree, acts: ['REORGANISATION_DRAFT', 'REORGANISATION_APPLY', 'REORGANISATION_REVERT', 'MONTH_SEAL', 'MONTH_REOPEN', 'DECISION_RECORD', 'DECISION_WITHDRAW'] },
  { name: words.actsFiles, acts: ['IMPORT', 'EXPORT', 'TABLE_SAVE', 'TABLE_DELETE', 'TABLE_LINK_CREATE', 'TABLE_LINK_END'] },
] as const satisfies readonly { acts: readonly AuditAct[]; name: unknown }[];

// Acts chooses some of what is done; none: everything.
export function Acts({ of, choose }: { of: string[]; choose: (acts: string[]) => void }) {
  const { label } = useOffice();
  return (
    <details className="admin-acts">
      <summary>{of.length === 0 ? say(words.everyAct) : say(words.someActs, { acts: of.map((act) => label('AuditAct', act)).join(', ') })}</summary>
      {groups.map(({ name, acts }) => (
        <fieldset key={name[0]}>
          <legend>{say(name)}</legend>
          {acts.map((act) => (
            <label key={act} className="admin-check">
              <input type="checkbox" checked={of.includes(act)} onChange={(event) => choose(event.target.checked ? [...of, act] : of.filter((one) => one !== act))} /> {label('AuditAct', act)}
            </label>
          ))}
        </fieldset>
      ))}
    </details>
  );
}
