import { say } from '../../../language.ts';
import { Deed } from '../part/Deed.tsx';
import { linkOf, Once } from '../part/Once.tsx';
import { useDeed } from '../part/useDeed.ts';
import { words } from '../words.ts';
import { CreateSignInLink, Deactivate, EndSessions, Reactivate, RemovePasskeys, SetTemporaryPassword, UpdateAccount } from './deeds.ts';
import { Reason } from './offices.tsx';

type Kept = { id: string; name: string; fullName: string; telephone: string | null; email: string | null; deactivated: string | null };

// Keeping is what whoever keeps an account does about it: its person's data, a way in, and the way out.
export function Keeping({ account, again }: { account: Kept; again: () => void }) {
  const name = account.fullName || account.name;
  const update = useDeed(UpdateAccount);
  const link = useDeed(CreateSignInLink);
  const password = useDeed(SetTemporaryPassword);
  const sessions = useDeed(EndSessions);
  const passkeys = useDeed(RemovePasskeys);
  const deactivate = useDeed(Deactivate);
  const reactivate = useDeed(Reactivate);
  const since = async (doing: Promise<{ problems: string[] }>) => {
    const { problems } = await doing;
    if (problems.length === 0) again();
    return { problems };
  };
  const why = (form: FormData) => String(form.get('reason') ?? '').trim() || null;
  return (
    <section aria-labelledby="admin-keeping">
      <h2 id="admin-keeping">{say(words.keeping)}</h2>
      <div className="admin-buttons">
        <Deed
          label={say(words.changePerson)}
          title={say(words.changePersonOf, { name })}
          go={say(words.save)}
          act={(form) => since(update({ input: { id: account.id, fullName: String(form.get('fullName')), telephone: String(form.get('telephone')), email: String(form.get('email')), language: null, unit: null } }))}
        >
          <label className="admin-field">
            <span>{say(words.fullName)}</span>
            <input name="fullName" defaultValue={account.fullName} autoComplete="off" />
          </label>
          <label className="admin-field">
            <span>{say(words.telephone)}</span>
            <input name="telephone" type="tel" defaultValue={account.telephone ?? ''} autoComplete="off" />
          </label>
          <label className="admin-field">
            <span>{say(words.email)}</span>
            <input name="email" type="email" defaultValue={account.email ?? ''} autoComplete="off" />
          </label>
        </Deed>
        {!account.deactivated && (
          <>
            <Deed
              label={say(words.newLink)}
              title={say(words.newLinkFor, { name })}
              go={say(words.makeLink)}
              act={async () => {
                const { done, problems } = await link({ account: account.id });
                const made = done?.createSignInLink;
                return { problems, shown: made?.link ? <Once what="link" secret={linkOf(made.link)} until={made.expires} /> : undefined };
              }}
            >
              <p>{say(words.newLinkWhy)}</p>
            </Deed>
            <Deed
              label={say(words.newPassword)}
              title={say(words.newPasswordFor, { name })}
              go={say(words.setPassword)}
              act={async () => {
                const { done, problems } = await password({ account: account.id });
                const made = done?.setTemporaryPassword;
                return { problems, shown: made?.password ? <Once what="password" secret={made.password} until={made.expires} /> : undefined };
              }}
            >
              <p>{say(words.newPasswordWhy)}</p>
            </Deed>
            <Deed
              label={say(words.signOut)}
              title={say(words.signOutOf, { name })}
              go={say(words.signOut)}
              act={async () => {
                const { done, problems } = await sessions({ account: account.id });
                return { problems, shown: done ? <p>{say(words.signedOut, { n: done.endSessions.ended, m: done.endTokens.revoked })}</p> : undefined };
              }}
            >
              <p>{say(words.signOutWhy)}</p>
            </Deed>
            <Deed
              label={say(words.lostPasskeys)}
              title={say(words.lostPasskeysOf, { name })}
              go={say(words.removePasskeys)}
              act={async () => {
                const { done, problems } = await passkeys({ account: account.id });
                return { problems, shown: done ? <p>{say(words.passkeysRemoved, { n: done.removeLostPasskeys.removed ?? 0 })}</p> : undefined };
              }}
            >
              <p>{say(words.lostPasskeysWhy)}</p>
            </Deed>
          </>
        )}
        {account.deactivated ? (
          <Deed label={say(words.reactivate)} title={say(words.reactivateOf, { name })} go={say(words.reactivate)} act={(form) => since(reactivate({ account: account.id, reason: why(form) }))}>
            <p>{say(words.reactivateWhy)}</p>
            <Reason />
          </Deed>
        ) : (
          <Deed label={say(words.deactivate)} title={say(words.deactivateOf, { name })} go={say(words.deactivate)} act={(form) => since(deactivate({ account: account.id, reason: why(form) }))}>
            <p>{say(words.deactivateWhy)}</p>
            <Reason />
          </Deed>
        )}
      </div>
    </section>
  );
}
