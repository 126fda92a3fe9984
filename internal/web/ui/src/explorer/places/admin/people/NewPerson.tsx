import { type FormEvent, type ReactNode, useState } from 'react';
import { Link, useSearch } from 'wouter';

import { useAsk } from '../../../ask.ts';
import { graphql } from '../../../gql/index.ts';
import { say } from '../../../language.ts';
import { useSeen, written } from '../../../seen.ts';
import { linkOf, Once } from '../part/Once.tsx';
import { Problems } from '../part/Problems.tsx';
import { useDeed } from '../part/useDeed.ts';
import { today } from '../../../seen.ts';
import { words } from '../words.ts';
import { nameOf } from './accountName.ts';
import { CreateSignInLink, SetTemporaryPassword } from './deeds.ts';
import { RoleAt } from './RoleAt.tsx';

const UnitQuery = graphql(`
  query AdminNewPersonUnit($unit: ID!) {
    node(id: $unit) {
      id
      ... on Unit {
        unitId
        title
      }
    }
  }
`);

const CreateAccount = graphql(`
  mutation AdminCreateAccount($input: CreateAccountInput!) {
    createAccount(input: $input) {
      account {
        id
        name
        fullName
      }
      userErrors {
        field
        message
      }
    }
  }
`);

// NewPerson makes an account for somebody, with an office, and a way in that is shown this once.
export function NewPerson() {
  const unit = new URLSearchParams(useSearch()).get('unit') ?? '';
  const { data, error } = useAsk(UnitQuery, { unit }, { pause: unit === '' });
  const given = data?.node?.__typename === 'Unit' ? { id: data.node.unitId, text: data.node.title } : null;
  return (
    <>
      <h1>{say(words.newPerson)}</h1>
      {(unit === '' || data || error) && <PersonForm key={given?.id} unit={given} />}
    </>
  );
}

function PersonForm({ unit }: { unit: { id: string; text: string } | null }) {
  const seen = useSeen();
  const create = useDeed(CreateAccount);
  const link = useDeed(CreateSignInLink);
  const password = useDeed(SetTemporaryPassword);
  const [problems, setProblems] = useState<string[]>([]);
  const [doing, setDoing] = useState(false);
  const [made, setMade] = useState<{ name: string; fullName: string; way: ReactNode } | null>(null);
  const [name, setName] = useState('');
  const [ownName, setOwnName] = useState(false); // it was written, not proposed

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (doing) return;
    const form = new FormData(event.currentTarget);
    const text = (key: string) => String(form.get(key) ?? '').trim() || null;
    setDoing(true);
    const { done, problems } = await create({
      input: { name: text('name') ?? '', fullName: text('fullName'), telephone: text('telephone'), email: text('email'), language: null, unit: text('unit'), role: text('role'), from: text('from') },
    });
    const account = done?.createAccount.account;
    setProblems(problems);
    if (account) setMade({ ...account, way: await wayIn(account.id, text('way')) });
    setDoing(false);
  };
  const wayIn = async (account: string, way: string | null): Promise<ReactNode> => {
    if (way === 'password') {
      const { done, problems } = await password({ account });
      const set = done?.setTemporaryPassword;
      return set?.password ? <Once what="password" secret={set.password} until={set.expires} /> : <Problems of={problems} />;
    }
    if (way === 'link') {
      const { done, problems } = await link({ account });
      const set = done?.createSignInLink;
      return set?.link ? <Once what="link" secret={linkOf(set.link)} until={set.expires} /> : <Problems of={problems} />;
    }
    return null;
  };
  if (made) {
    return (
      <section role="status">
        <h2>{say(words.created, { name: made.fullName || made.name })}</h2>
        <p>{say(words.signsInAs, { name: made.name })}</p>
        {made.way}
        <p className="admin-buttons">
          <Link className="admin-to" href={written(`/admin/people/${encodeURIComponent(made.name)}`, seen)}>
            {say(words.toPerson)}
          </Link>
          <button type="button" className="do" onClick={() => (setMade(null), setName(''), setOwnName(false))}>
            {say(words.another)}
          </button>
        </p>
      </section>
    );
  }
  return (
    <form className="admin-form" onSubmit={(event) => void submit(event)}>
      <label className="admin-field">
        <span>{say(words.fullName)}</span>
        <input name="fullName" autoComplete="off" required onChange={(event) => ownName || setName(nameOf(event.target.value))} />
      </label>
      <label className="admin-field">
        <span>{say(words.accountName)}</span>
        <input name="name" autoComplete="off" required value={name} aria-describedby="admin-name-note" onChange={(event) => (setName(event.target.value), setOwnName(event.target.value !== ''))} />
      </label>
      <p id="admin-name-note" className="soft small">
        {say(words.accountNameNote)}
      </p>
      <label className="admin-field">
        <span>{say(words.telephone)}</span>
        <input name="telephone" type="tel" autoComplete="off" />
      </label>
      <label className="admin-field">
        <span>{say(words.email)}</span>
        <input name="email" type="email" autoComplete="off" />
      </label>
      <RoleAt unit={unit} none={say(words.noRoleYet)} />
      <label className="admin-field">
        <span>{say(words.from)}</span>
        <input name="from" type="date" defaultValue={today} min={today} />
      </label>
      <fieldset className="admin-ways">
        <legend>{say(words.wayIn)}</legend>
        {(['link', 'password', 'none'] as const).map((way) => (
          <label key={way}>
            <input type="radio" name="way" value={way} defaultChecked={way === 'link'} /> {say(words[way === 'link' ? 'wayLink' : way === 'password' ? 'wayPassword' : 'wayNone'])}
          </label>
        ))}
      </fieldset>
      <Problems of={problems} />
      <button type="submit" className="do go" aria-disabled={doing}>
        {say(doing ? words.doing : words.create)}
      </button>
    </form>
  );
}
