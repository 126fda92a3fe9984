import { useAsk } from '../../../ask.ts';
import { graphql } from '../../../gql/index.ts';
import { say } from '../../../language.ts';
import { Answered } from '../../../part/Answered.tsx';
import { Question } from '../../../part/Question.tsx';
import { moment } from '../../../write.ts';
import { useOffice } from '../may.ts';
import { Deed } from '../part/Deed.tsx';
import { useDeed } from '../part/useDeed.ts';
import { words } from '../words.ts';

const PasskeyRolesQuery = graphql(`
  query AdminPasskeyRoles {
    passkeyRoles {
      role
      since
    }
  }
`);

const RequirePasskey = graphql(`
  mutation AdminRequirePasskey($role: String!, $required: Boolean!) {
    requirePasskey(role: $role, required: $required) {
      roles {
        role
        since
      }
      userErrors {
        message
      }
    }
  }
`);

// PasskeyRoles tells of which offices a passkey is asked, and asks for it of others.
export function PasskeyRoles() {
  const ask = useAsk(PasskeyRolesQuery, {});
  const require = useDeed(RequirePasskey);
  const { roles, roleName } = useOffice();
  const act = async (role: string, required: boolean) => {
    const { problems } = await require({ role, required });
    if (problems.length === 0) ask.again();
    return { problems };
  };
  return (
    <section aria-labelledby="admin-passkeys">
      <h2 id="admin-passkeys">{say(words.passkeys)}</h2>
      <p>{say(words.passkeysWhy)}</p>
      <Answered ask={ask} lines={2}>
        {({ passkeyRoles }) => (
          <>
            {passkeyRoles.length === 0 && <p>{say(words.noPasskeys)}</p>}
            <ul className="admin-list">
              {passkeyRoles.map(({ role, since }) => (
                <li key={role} className="admin-person">
                  <strong>{roleName(role)}</strong>
                  <span className="soft small">{say(words.since, { at: moment(since) })}</span>
                  <Deed label={say(words.passkeyOff)} title={say(words.passkeyOffOf, { role: roleName(role) })} go={say(words.passkeyOff)} act={() => act(role, false)}>
                    <p>{say(words.passkeyOffWhy)}</p>
                  </Deed>
                </li>
              ))}
            </ul>
            <Deed label={say(words.passkeyOn)} title={say(words.passkeyOn)} go={say(words.passkeyAsk)} act={(form) => act(String(form.get('role')), true)}>
              <p>{say(words.passkeyOnWhy)}</p>
              <label className="admin-field">
                <span>{say(words.role)}</span>
                <select name="role">
                  {roles
                    .filter(({ role }) => !passkeyRoles.some((one) => one.role === role))
                    .map(({ role, label }) => (
                      <option key={role} value={role}>
                        {label}
                      </option>
                    ))}
                </select>
              </label>
            </Deed>
          </>
        )}
      </Answered>
      <Question ask={ask} />
    </section>
  );
}
